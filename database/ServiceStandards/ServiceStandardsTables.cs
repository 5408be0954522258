using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Domain.ServiceStandards;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<Promise> Promises => Set<Promise>();

        public DbSet<StandardTopic> StandardTopics => Set<StandardTopic>();

        public DbSet<Standard> Standards => Set<Standard>();
    }
}

namespace Recognition.Database.ServiceStandards
{
    internal sealed class ServiceStandardsTables : IEntityTypeConfiguration<Promise>, IEntityTypeConfiguration<StandardTopic>, IEntityTypeConfiguration<Standard>
    {
        public void Configure(EntityTypeBuilder<Promise> builder)
        {
            builder.Property(p => p.Key).HasMaxLength(Promise.KeyLimit);
            builder.Property(p => p.Title).HasMaxLength(Promise.TitleLimit);
            builder.Property(p => p.Text).HasMaxLength(Promise.TextLimit);
            builder.HasIndex(p => p.Key).IsUnique();
        }

        public void Configure(EntityTypeBuilder<StandardTopic> builder)
        {
            builder.Property(t => t.Key).HasMaxLength(Standard.KeyLimit);
            builder.Property(t => t.Title).HasMaxLength(Standard.TitleLimit);
            builder.HasIndex(t => t.Key).IsUnique();
        }

        public void Configure(EntityTypeBuilder<Standard> builder)
        {
            builder.Property(s => s.Key).HasMaxLength(Standard.KeyLimit);
            builder.Property(s => s.Source).HasMaxLength(20);
            builder.Property(s => s.Title).HasMaxLength(Standard.TitleLimit);
            builder.Property(s => s.Text).HasMaxLength(Standard.TextLimit);
            builder.Property(s => s.LimitUnit).HasMaxLength(Standard.UnitLimit);
            builder.Property(s => s.Examples).HasMaxLength(Standard.ExamplesLimit);
            builder.HasIndex(s => s.Key).IsUnique();
            builder.HasOne<StandardTopic>().WithMany().HasForeignKey(s => s.TopicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
