using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Database.Platform;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

        public DbSet<AuditValue> AuditValues => Set<AuditValue>();

        public DbSet<AuditHead> AuditHeads => Set<AuditHead>();
    }
}

namespace Recognition.Database.Platform
{
    internal sealed class AuditTables : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditValue>, IEntityTypeConfiguration<AuditHead>
    {
        private const string Itself = "The trail is not its own subject.";

        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.NotAudited(Itself).HasKey(e => e.Sequence);
            builder.Property(e => e.Deed).HasMaxLength(80);
            builder.Property(e => e.Authority).HasMaxLength(80);
            builder.HasIndex(e => e.At);
            builder.HasIndex(e => e.Deed);
        }

        public void Configure(EntityTypeBuilder<AuditValue> builder)
        {
            builder.NotAudited(Itself).HasKey(v => new { v.Sequence, v.Place });
            builder.Property(v => v.Subject).HasMaxLength(60);
            builder.HasIndex(v => new { v.Subject, v.SubjectId });
            builder.HasOne<AuditEntry>().WithMany().HasForeignKey(v => v.Sequence);
        }

        public void Configure(EntityTypeBuilder<AuditHead> builder)
        {
            builder.NotAudited(Itself).HasKey(h => h.Id);
            builder.HasData(new { AuditHead.Only.Id, AuditHead.Only.Sequence, AuditHead.Only.Hash });
        }
    }
}
