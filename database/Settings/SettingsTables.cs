using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Domain.Settings;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<Setting> Settings => Set<Setting>();

        public DbSet<Holiday> Holidays => Set<Holiday>();
    }
}

namespace Recognition.Database.Settings
{
    internal sealed class SettingsTables : IEntityTypeConfiguration<Setting>, IEntityTypeConfiguration<Holiday>
    {
        public void Configure(EntityTypeBuilder<Setting> builder)
        {
            builder.Property(s => s.Key).HasMaxLength(60);
            builder.Property(s => s.Value).HasMaxLength(Setting.ValueLimit);
            builder.HasIndex(s => new { s.Key, s.From }).IsUnique();
        }

        public void Configure(EntityTypeBuilder<Holiday> builder)
        {
            builder.Property(h => h.Name).HasMaxLength(Holiday.NameLimit);
            builder.HasIndex(h => h.Day).IsUnique();
        }
    }
}
