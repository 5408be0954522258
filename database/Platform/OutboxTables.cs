using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Database.Platform;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

        public DbSet<RequestedJob> RequestedJobs => Set<RequestedJob>();
    }
}

namespace Recognition.Database.Platform
{
    internal sealed class OutboxTables : IEntityTypeConfiguration<OutgoingMail>, IEntityTypeConfiguration<RequestedJob>
    {
        public void Configure(EntityTypeBuilder<OutgoingMail> builder)
        {
            builder.NotAudited("The change that asked for the message is in the trail.");
            builder.Property(m => m.To).HasMaxLength(254);
            // By name: a permission that is put between others must not open what was written before.
            builder.Property(m => m.KnownTo).HasConversion<string>().HasMaxLength(40);
            builder.Property(m => m.Subject).HasMaxLength(200);
            builder.Property(m => m.MessageId).HasMaxLength(120);
            builder.Property(m => m.Problem).HasMaxLength(1000);
            builder.HasIndex(m => m.DueAt);
            builder.HasIndex(m => m.At);
        }

        public void Configure(EntityTypeBuilder<RequestedJob> builder)
        {
            builder.NotAudited("The change that asked for the job is in the trail.");
            builder.Property(j => j.Kind).HasMaxLength(80);
            builder.Property(j => j.Note).HasMaxLength(1000);
            builder.HasIndex(j => new { j.DueAt, j.At });
            builder.HasIndex(j => j.At);
        }
    }
}
