using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Recognition.Database.Platform;
using Recognition.Domain.Numbers;
using Recognition.Domain.Organization;
using Recognition.Domain.Shops;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<FormVersion> FormVersions => Set<FormVersion>();

        public DbSet<Scenario> Scenarios => Set<Scenario>();

        public DbSet<ShopBrief> ShopBriefs => Set<ShopBrief>();

        public DbSet<Shopper> Shoppers => Set<Shopper>();

        public DbSet<Round> Rounds => Set<Round>();

        public DbSet<Shop> Shops => Set<Shop>();

        public DbSet<KeptDraft> KeptDrafts => Set<KeptDraft>();

        public DbSet<ReleasedResult> ReleasedResults => Set<ReleasedResult>();
    }
}

namespace Recognition.Database.Shops
{
    internal sealed class ShopsTables : IEntityTypeConfiguration<FormVersion>, IEntityTypeConfiguration<Scenario>, IEntityTypeConfiguration<ShopBrief>,
        IEntityTypeConfiguration<Shopper>, IEntityTypeConfiguration<Round>, IEntityTypeConfiguration<Shop>, IEntityTypeConfiguration<ShopStep>,
        IEntityTypeConfiguration<KeptDraft>, IEntityTypeConfiguration<ReleasedResult>
    {
        private const string Shopper = "It would tell who the shopper is.";
        private const string Embargo = "The trail is read before the round is released; the seal stands in it instead.";

        public void Configure(EntityTypeBuilder<FormVersion> builder)
        {
            builder.Property(f => f.Name).HasMaxLength(FormVersion.NameLimit);
            builder.Ignore(f => f.Form).Ignore(f => f.Title);
            builder.HasIndex(f => new { f.Channel, f.Number }).IsUnique();
        }

        public void Configure(EntityTypeBuilder<Scenario> builder)
        {
            builder.Property(s => s.Key).HasMaxLength(Scenario.KeyLimit);
            builder.Property(s => s.Title).HasMaxLength(Scenario.TitleLimit);
            builder.HasIndex(s => s.Key).IsUnique();
        }

        public void Configure(EntityTypeBuilder<ShopBrief> builder) => builder.Property(b => b.Title).HasMaxLength(ShopBrief.TitleLimit);

        public void Configure(EntityTypeBuilder<Shopper> builder)
        {
            builder.Property(s => s.EmployeeId).NotAudited(Shopper);
            builder.HasOne<Employee>().WithMany().HasForeignKey(s => s.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<Round> builder)
        {
            builder.Property(r => r.Name).HasMaxLength(Round.NameLimit);
            builder.Property(r => r.CancelReason).HasMaxLength(Round.ReasonLimit);
            builder.Property(r => r.RotaSeed).NotAudited(Shopper);
            builder.HasIndex(r => r.Opens);
        }

        public void Configure(EntityTypeBuilder<Shop> builder)
        {
            builder.Property(s => s.ShopperId).NotAudited(Shopper);
            builder.Property(s => s.PerformedAt).NotAudited(Shopper);
            builder.Property(s => s.Answers).NotAudited(Embargo);
            builder.Property(s => s.Percent).HasConversion<Fraction>().NotAudited(Embargo);
            builder.Property(s => s.Failed).NotAudited(Embargo);
            builder.Property(s => s.Score).NotAudited(Embargo);
            builder.Property(s => s.Seal).HasMaxLength(64);
            builder.Property(s => s.SealSalt).HasMaxLength(32).NotAudited("With it the seal would tell a result before its release.");
            builder.Ignore(s => s.Question);
            builder.HasOne<Round>().WithMany().HasForeignKey(s => s.RoundId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Department>().WithMany().HasForeignKey(s => s.DepartmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<FormVersion>().WithMany().HasForeignKey(s => s.FormVersionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Scenario>().WithMany().HasForeignKey(s => s.ScenarioId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Shopper>().WithMany().HasForeignKey(s => s.ShopperId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(s => s.Steps).WithOne().HasForeignKey(s => s.ShopId);
            builder.HasIndex(s => new { s.State, s.SubmittedAt });
            builder.HasIndex(s => new { s.DepartmentId, s.State, s.PerformedOn });
        }

        public void Configure(EntityTypeBuilder<ShopStep> builder)
        {
            builder.HasKey(s => new { s.ShopId, s.Number });
            builder.Property(s => s.Text).HasMaxLength(ShopStep.TextLimit);
        }

        public void Configure(EntityTypeBuilder<KeptDraft> builder)
        {
            builder.NotAudited("A draft is nobody's business until it is submitted.").HasKey(d => d.ShopId);
            builder.Property(d => d.Device).HasMaxLength(KeptDraft.DeviceLimit);
            builder.HasOne<Shop>().WithOne().HasForeignKey<KeptDraft>(d => d.ShopId);
        }

        public void Configure(EntityTypeBuilder<ReleasedResult> builder)
        {
            builder.Property(r => r.PercentSum).HasConversion<Fraction>();
            builder.Ignore(r => r.ByQuestion);
            builder.HasOne<Round>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Department>().WithMany().HasForeignKey(r => r.DepartmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<FormVersion>().WithMany().HasForeignKey(r => r.FormVersionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => new { r.Quarter, r.DepartmentId });
            builder.HasIndex(r => new { r.DepartmentId, r.Quarter });
        }

        private sealed class Fraction() : ValueConverter<Rational, string>(number => SealedScore.Text(number), text => SealedScore.Fraction(text));
    }
}
