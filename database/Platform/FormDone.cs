using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Database.Platform;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<FormDone> FormsDone => Set<FormDone>();
    }
}

namespace Recognition.Database.Platform
{
    /// <summary>A form that was carried out: it tells the same form posted twice from another under the same id.</summary>
    public sealed class FormDone
    {
        /// <summary>Chosen when the form was drawn; what it made bears it too.</summary>
        public required Guid Id { get; init; }

        /// <summary>SHA-256 over who posted it, for which use case, and what it held.</summary>
        public required byte[] Digest { get; init; }

        /// <summary>UTC.</summary>
        public required DateTime At { get; init; }

        /// <summary>How long it is remembered: nobody posts a page again that has lain open for longer.</summary>
        public static readonly TimeSpan Lasts = TimeSpan.FromDays(90);
    }

    internal sealed class FormDoneTables : IEntityTypeConfiguration<FormDone>
    {
        public void Configure(EntityTypeBuilder<FormDone> builder)
        {
            builder.NotAudited("What the form made is in the trail.").HasIndex(form => form.At);
            builder.Property(form => form.Digest).HasMaxLength(32);
        }
    }
}
