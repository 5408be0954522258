using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Recognition.Database.Platform;
using Recognition.Domain.Numbers;
using Recognition.Domain.Organization;
using Recognition.Domain.Shops;
using Recognition.Domain.Shops.ReviewFlags;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<FormVersion> FormVersions => Set<FormVersion>();

        public DbSet<FormDraft> FormDrafts => Set<FormDraft>();

        public DbSet<Scenario> Scenarios => Set<Scenario>();

        public DbSet<ShopBrief> ShopBriefs => Set<ShopBrief>();

        public DbSet<Shopper> Shoppers => Set<Shopper>();

        public DbSet<ShopperBar> ShopperBars => Set<ShopperBar>();

        public DbSet<DeclinedOffer> DeclinedOffers => Set<DeclinedOffer>();

        public DbSet<Round> Rounds => Set<Round>();

        public DbSet<RoundGap> RoundGaps => Set<RoundGap>();

        public DbSet<Shop> Shops => Set<Shop>();

        public DbSet<Objection> Objections => Set<Objection>();

        public DbSet<Rescoring> Rescorings => Set<Rescoring>();

        public DbSet<KeptDraft> KeptDrafts => Set<KeptDraft>();

        public DbSet<ReleasedResult> ReleasedResults => Set<ReleasedResult>();
    }
}

namespace Recognition.Database.Shops
{
    internal sealed class ShopsTables : IEntityTypeConfiguration<FormVersion>, IEntityTypeConfiguration<FormDraft>, IEntityTypeConfiguration<Scenario>, IEntityTypeConfiguration<ShopBrief>,
        IEntityTypeConfiguration<Shopper>, IEntityTypeConfiguration<Round>, IEntityTypeConfiguration<RoundGap>, IEntityTypeConfiguration<Shop>, IEntityTypeConfiguration<ShopStep>,
        IEntityTypeConfiguration<ShopCorrection>, IEntityTypeConfiguration<EarlierResult>, IEntityTypeConfiguration<Objection>, IEntityTypeConfiguration<Rescoring>,
        IEntityTypeConfiguration<KeptDraft>, IEntityTypeConfiguration<ReleasedResult>,
        IEntityTypeConfiguration<ShopperBar>, IEntityTypeConfiguration<DeclinedOffer>
    {
        private const string Shopper = "It would tell who the shopper is.";
        private const string Embargo = "The trail is read before the round is released; the seal stands in it instead.";
        private const string Words = "What is asked or said of a shop may tell its answers; it stays with those who run the round.";

        public void Configure(EntityTypeBuilder<FormVersion> builder)
        {
            builder.Property(f => f.Name).HasMaxLength(FormVersion.NameLimit);
            builder.Ignore(f => f.Form).Ignore(f => f.Title);
            builder.HasIndex(f => new { f.Channel, f.Number }).IsUnique();
        }

        public void Configure(EntityTypeBuilder<FormDraft> builder)
        {
            builder.NotAudited("A draft is recorded when it is published: the version that comes of it is.");
            builder.Property(d => d.Name).HasMaxLength(FormVersion.NameLimit);
            builder.Ignore(d => d.Form);
            builder.HasOne<FormVersion>().WithMany().HasForeignKey(d => d.BasedOn).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Employee>().WithMany().HasForeignKey(d => d.SavedBy).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(d => new { d.Channel, d.Name }).IsUnique();
        }

        public void Configure(EntityTypeBuilder<Scenario> builder)
        {
            builder.Property(s => s.Key).HasMaxLength(Scenario.KeyLimit);
            builder.Property(s => s.Title).HasMaxLength(Scenario.TitleLimit);
            builder.Property(s => s.Language).HasMaxLength(Scenario.NeedLimit);
            builder.Property(s => s.Needs).AsLines();
            builder.Property(s => s.AccessNeeds).HasMaxLength(Scenario.NeedLimit);
            builder.Property(s => s.Difficulty).HasDefaultValue(Difficulty.Medium).HasSentinel((Difficulty)(-1)); // rows of before have none
            builder.Ignore(s => s.Line).Ignore(s => s.Terms);
            builder.HasIndex(s => s.Key).IsUnique();
        }

        public void Configure(EntityTypeBuilder<ShopBrief> builder) => builder.Property(b => b.Title).HasMaxLength(ShopBrief.TitleLimit);

        public void Configure(EntityTypeBuilder<Shopper> builder)
        {
            builder.Property(s => s.EmployeeId).NotAudited(Shopper);
            builder.Property(s => s.ResidentId).NotAudited(Shopper);
            builder.Property(s => s.PersonId).NotAudited(Shopper);
            builder.HasIndex(s => s.PersonId);
            builder.Property(s => s.Meets).AsLines().NotAudited(Shopper);
            builder.Property(s => s.GradesFromReason).HasMaxLength(Recognition.Domain.Shops.Shopper.ReasonLimit);
            builder.HasOne<Employee>().WithMany().HasForeignKey(s => s.EmployeeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Resident>().WithMany().HasForeignKey(s => s.ResidentId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<Round> builder)
        {
            builder.Property(r => r.Name).HasMaxLength(Round.NameLimit);
            builder.Property(r => r.CancelReason).HasMaxLength(Round.ReasonLimit).NotAudited(Words);
            builder.Property(r => r.HoldReason).HasMaxLength(Round.ReasonLimit);
            builder.Property(r => r.RotaSeed).NotAudited(Shopper);
            builder.Ignore(r => r.Outside);
            builder.HasIndex(r => r.Opens);
        }

        public void Configure(EntityTypeBuilder<RoundGap> builder)
        {
            builder.NotAudited(Shopper).HasKey(g => new { g.RoundId, g.Number });
            builder.HasOne<Round>().WithMany().HasForeignKey(g => g.RoundId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Department>().WithMany().HasForeignKey(g => g.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<Shop> builder)
        {
            builder.Property(s => s.ShopperId).NotAudited(Shopper);
            builder.Property(s => s.PlannedAt).NotAudited(Shopper);
            builder.Property(s => s.PerformedAt).NotAudited(Shopper);
            builder.Property(s => s.PerformedOn).NotAudited(Shopper);
            builder.Property(s => s.Answers).NotAudited(Embargo);
            builder.Property(s => s.Unreached).NotAudited(Embargo);
            builder.Property(s => s.Attempts).NotAudited(Embargo);
            builder.Ignore(s => s.AttemptsMade);
            builder.Property(s => s.Comments).NotAudited(Embargo);
            builder.Property(s => s.Percent).HasConversion<Fraction>().NotAudited(Embargo);
            builder.Property(s => s.Failed).NotAudited(Embargo);
            builder.Property(s => s.Score).NotAudited(Embargo);
            builder.Property(s => s.Seal).HasMaxLength(64);
            builder.Property(s => s.FiguresSeal).HasMaxLength(64);
            builder.Property(s => s.SealSalt).HasMaxLength(32).NotAudited("With it the seal would tell a result before its release.");
            builder.Property(s => s.Sketch).HasMaxLength(TextSketch.Bytes).NotAudited(Words);
            builder.Ignore(s => s.Question).Ignore(s => s.LastReturn);
            builder.HasMany(s => s.Corrections).WithOne().HasForeignKey(c => c.ShopId);
            builder.HasMany(s => s.Earlier).WithOne().HasForeignKey(e => e.ShopId);
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
            builder.Property(s => s.Text).HasMaxLength(ShopStep.TextLimit).NotAudited(Words);
            builder.Property(s => s.Answers).NotAudited(Embargo);
            builder.Property(s => s.Comments).NotAudited(Embargo);
            builder.Property(s => s.PerformedAt).NotAudited(Shopper);
            builder.Property(s => s.AskedAbout).AsLines().NotAudited(Words);
            builder.Property(s => s.Flags).HasMaxLength(ReviewFlag.NamesLimit).NotAudited(Words);
        }

        public void Configure(EntityTypeBuilder<ShopCorrection> builder)
        {
            builder.HasKey(c => new { c.ShopId, c.Number });
            builder.Property(c => c.Question).HasMaxLength(100).NotAudited(Embargo);
            builder.Property(c => c.Before).NotAudited(Embargo);
            builder.Property(c => c.After).NotAudited(Embargo);
            builder.Property(c => c.Reason).HasMaxLength(ShopStep.TextLimit).NotAudited(Words);
            builder.Ignore(c => c.AnswerBefore).Ignore(c => c.AnswerAfter);
        }

        public void Configure(EntityTypeBuilder<EarlierResult> builder)
        {
            builder.HasKey(e => new { e.ShopId, e.Number });
            builder.Property(e => e.Answers).NotAudited(Embargo);
            builder.Property(e => e.Comments).NotAudited(Embargo);
            builder.Property(e => e.Attempts).NotAudited(Embargo);
            builder.Property(e => e.Percent).HasConversion<Fraction>().NotAudited(Embargo);
            builder.Property(e => e.Failed).NotAudited(Embargo);
            builder.Property(e => e.Score).NotAudited(Embargo);
            builder.Property(e => e.Seal).HasMaxLength(64);
            builder.Property(e => e.SealSalt).HasMaxLength(32).NotAudited("With it the seal would tell a result before its release.");
            builder.Property(e => e.Reason).HasMaxLength(ShopStep.TextLimit).NotAudited(Words);
            builder.HasOne<FormVersion>().WithMany().HasForeignKey(e => e.FormVersionId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<Objection> builder)
        {
            builder.Property(o => o.Question).HasMaxLength(100).NotAudited(Embargo);
            builder.Property(o => o.Reason).HasMaxLength(ShopStep.TextLimit).NotAudited(Words);
            builder.Property(o => o.Capacity).HasMaxLength(Objection.CapacityLimit);
            builder.Property(o => o.Upheld).NotAudited(Embargo);
            builder.Property(o => o.Answer).HasMaxLength(ShopStep.TextLimit).NotAudited(Words);
            builder.HasOne<Shop>().WithMany().HasForeignKey(o => o.ShopId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(o => new { o.ShopId, o.Question }).IsUnique();
            builder.HasIndex(o => o.DecidedAt);
        }

        public void Configure(EntityTypeBuilder<ShopperBar> builder)
        {
            builder.Property(b => b.ShopperId).NotAudited(Shopper);
            builder.Property(b => b.DepartmentId).NotAudited(Shopper);
            builder.Property(b => b.Reason).HasMaxLength(ShopperBar.ReasonLimit).NotAudited(Shopper);
            builder.HasOne<Shopper>().WithMany().HasForeignKey(b => b.ShopperId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Department>().WithMany().HasForeignKey(b => b.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<DeclinedOffer> builder)
        {
            builder.NotAudited(Shopper).HasKey(d => new { d.ShopId, d.ShopperId });
            builder.HasOne<Shop>().WithMany().HasForeignKey(d => d.ShopId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Shopper>().WithMany().HasForeignKey(d => d.ShopperId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<Rescoring> builder)
        {
            builder.Property(r => r.Reason).HasMaxLength(ShopStep.TextLimit).NotAudited(Words);
            builder.Ignore(r => r.IsOpen);
            builder.HasOne<Round>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<FormVersion>().WithMany().HasForeignKey(r => r.FromFormVersionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<FormVersion>().WithMany().HasForeignKey(r => r.ToFormVersionId).OnDelete(DeleteBehavior.Restrict);
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
            builder.Property(r => r.AccessSum).HasConversion<Fraction>().HasDefaultValue(Rational.Zero); // rows of before have none
            builder.Property(r => r.Outside).NotAudited(Shopper);
            builder.Ignore(r => r.NotReached).Ignore(r => r.ByQuestion).Ignore(r => r.BySection).Ignore(r => r.Scores).Ignore(r => r.ByShopper);
            builder.HasOne<Round>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Department>().WithMany().HasForeignKey(r => r.DepartmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<FormVersion>().WithMany().HasForeignKey(r => r.FormVersionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => new { r.Quarter, r.DepartmentId });
            builder.HasIndex(r => new { r.DepartmentId, r.Quarter });
        }

        private sealed class Fraction() : ValueConverter<Rational, string>(number => SealedScore.Text(number), text => SealedScore.Fraction(text));
    }
}
