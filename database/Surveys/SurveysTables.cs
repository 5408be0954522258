using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Domain.Organization;
using Recognition.Domain.Surveys;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<Survey> Surveys => Set<Survey>();
    }
}

namespace Recognition.Database.Surveys
{
    internal sealed class SurveysTables : IEntityTypeConfiguration<Survey>
    {
        public void Configure(EntityTypeBuilder<Survey> builder)
        {
            builder.Property(s => s.Key).HasMaxLength(Survey.KeyLimit);
            builder.Property(s => s.Name).HasMaxLength(Survey.TextLimit);
            builder.Property(s => s.Audience).HasMaxLength(Survey.TextLimit);
            builder.HasIndex(s => s.Key).IsUnique();
            builder.HasOne<Department>().WithMany().HasForeignKey(s => s.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
