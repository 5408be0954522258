using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Domain.Organization;
using Recognition.Domain.Shops;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<Commendation> Commendations => Set<Commendation>();

        public DbSet<Narrative> Narratives => Set<Narrative>();

        public DbSet<CriterionAction> CriterionActions => Set<CriterionAction>();
    }
}

namespace Recognition.Database.Shops
{
    /// <summary>What follows the release of a round: thanks, words and actions.</summary>
    internal sealed class FollowingTables : IEntityTypeConfiguration<Commendation>, IEntityTypeConfiguration<Narrative>, IEntityTypeConfiguration<CriterionAction>
    {
        public void Configure(EntityTypeBuilder<Commendation> builder)
        {
            builder.Property(c => c.Text).HasMaxLength(Commendation.TextLimit);
            builder.HasIndex(c => c.ShopId).IsUnique();
            builder.HasIndex(c => c.DecidedAt);
            builder.HasOne<Shop>().WithMany().HasForeignKey(c => c.ShopId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Employee>().WithMany().HasForeignKey(c => c.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<Narrative> builder)
        {
            builder.Property(n => n.Text).HasMaxLength(Narrative.TextLimit);
            builder.HasIndex(n => new { n.RoundId, n.DepartmentId, n.Number }).IsUnique();
            builder.HasOne<Round>().WithMany().HasForeignKey(n => n.RoundId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Department>().WithMany().HasForeignKey(n => n.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<CriterionAction> builder)
        {
            builder.Property(a => a.Criterion).HasMaxLength(CriterionAction.CriterionLimit);
            builder.Property(a => a.What).HasMaxLength(CriterionAction.TextLimit);
            builder.Property(a => a.Who).HasMaxLength(CriterionAction.TextLimit);
            builder.Property(a => a.DoneNote).HasMaxLength(CriterionAction.TextLimit);
            builder.HasIndex(a => new { a.DepartmentId, a.DoneOn });
            builder.HasOne<Department>().WithMany().HasForeignKey(a => a.DepartmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<FormVersion>().WithMany().HasForeignKey(a => a.FormVersionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
