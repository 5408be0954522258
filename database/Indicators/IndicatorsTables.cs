using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Domain.Indicators;
using Recognition.Domain.Organization;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<Measure> Measures => Set<Measure>();

        public DbSet<Reading> Readings => Set<Reading>();
    }
}

namespace Recognition.Database.Indicators
{
    internal sealed class IndicatorsTables : IEntityTypeConfiguration<Measure>, IEntityTypeConfiguration<MeasureTarget>, IEntityTypeConfiguration<Reading>
    {
        public void Configure(EntityTypeBuilder<Measure> builder)
        {
            builder.Property(m => m.Key).HasMaxLength(Measure.KeyLimit);
            builder.Property(m => m.Name).HasMaxLength(Measure.NameLimit);
            builder.Property(m => m.Source).HasMaxLength(Measure.SourceLimit);
            builder.HasIndex(m => m.Key).IsUnique();
            builder.HasOne<Department>().WithMany().HasForeignKey(m => m.DepartmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Division>().WithMany().HasForeignKey(m => m.DivisionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(m => m.Targets).WithOne().HasForeignKey(t => t.MeasureId);
        }

        public void Configure(EntityTypeBuilder<MeasureTarget> builder) => builder.HasKey(t => new { t.MeasureId, t.From });

        public void Configure(EntityTypeBuilder<Reading> builder)
        {
            builder.HasOne<Measure>().WithMany().HasForeignKey(r => r.MeasureId).OnDelete(DeleteBehavior.Restrict);

            // One reading holds for a measure and quarter; those that were replaced stay beside it.
            builder.HasIndex(r => new { r.Quarter, r.MeasureId }).IsUnique().HasFilter("\"ReplacedAt\" IS NULL");
        }
    }
}
