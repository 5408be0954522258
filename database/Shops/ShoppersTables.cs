using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Database.Platform;
using Recognition.Domain.Shops;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<Resident> Residents => Set<Resident>();

        public DbSet<ShopLink> ShopLinks => Set<ShopLink>();

        public DbSet<ShopDevice> ShopDevices => Set<ShopDevice>();

        public DbSet<ShopQuiz> ShopQuizzes => Set<ShopQuiz>();

        public DbSet<Certification> Certifications => Set<Certification>();

        public DbSet<ReportGrade> ReportGrades => Set<ReportGrade>();

        public DbSet<ShopEvidence> ShopEvidence => Set<ShopEvidence>();
    }
}

namespace Recognition.Database.Shops
{
    internal sealed class ShoppersTables : IEntityTypeConfiguration<Resident>, IEntityTypeConfiguration<ShopLink>, IEntityTypeConfiguration<ShopDevice>,
        IEntityTypeConfiguration<ShopQuiz>, IEntityTypeConfiguration<Certification>, IEntityTypeConfiguration<ReportGrade>, IEntityTypeConfiguration<ShopEvidence>
    {
        private const string Shopper = "It would tell who the shopper is.";
        private const int HashLimit = 64;

        public void Configure(EntityTypeBuilder<Resident> builder)
        {
            builder.Property(r => r.Name).HasMaxLength(Resident.NameLimit).NotAudited(Shopper);
            builder.Property(r => r.Mail).HasMaxLength(Resident.MailLimit).NotAudited(Shopper);
            builder.Property(r => r.Phone).HasMaxLength(Resident.PhoneLimit).NotAudited(Shopper);
            builder.Property(r => r.Meets).AsLines().NotAudited(Shopper);
            builder.Property(r => r.CloseTo).AsLines().NotAudited(Shopper);
            builder.Property(r => r.Times).AsLines().NotAudited(Shopper);
            builder.Property(r => r.Skills).HasMaxLength(Resident.TextLimit).NotAudited(Shopper);
            builder.Property(r => r.Languages).HasMaxLength(Resident.TextLimit).NotAudited(Shopper);
            builder.Property(r => r.Availability).HasMaxLength(Resident.TextLimit).NotAudited(Shopper);
            builder.Property(r => r.Note).HasMaxLength(Resident.TextLimit).NotAudited(Shopper);
            builder.HasIndex(r => r.Mail);
        }

        public void Configure(EntityTypeBuilder<ShopLink> builder)
        {
            builder.NotAudited("That a shop has a link would tell that its shopper is a resident.");
            builder.Property(l => l.SecretHash).HasMaxLength(HashLimit);
            builder.Property(l => l.CodeHash).HasMaxLength(HashLimit);
            builder.Ignore(l => l.NeedsCode);
            builder.HasOne<Shop>().WithMany().HasForeignKey(l => l.ShopId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(l => l.Devices).WithOne().HasForeignKey(d => d.LinkId);
            builder.HasIndex(l => l.SecretHash).IsUnique();
        }

        public void Configure(EntityTypeBuilder<ShopDevice> builder)
        {
            builder.NotAudited("As its link.").HasKey(d => new { d.LinkId, d.Number });
            builder.Property(d => d.TokenHash).HasMaxLength(HashLimit);
            builder.Property(d => d.PlaceHash).HasMaxLength(HashLimit);
            builder.HasIndex(d => d.TokenHash).IsUnique();
            builder.HasIndex(d => d.PlaceHash);
        }

        public void Configure(EntityTypeBuilder<ShopQuiz> builder)
        {
            builder.Ignore(q => q.Quiz);
            builder.Ignore(q => q.Form);
            builder.Property(q => q.FormName).HasMaxLength(FormVersion.NameLimit);
            builder.HasIndex(q => new { q.Channel, q.FormName, q.Number }).IsUnique();
        }

        public void Configure(EntityTypeBuilder<Certification> builder)
        {
            builder.Property(c => c.ShopperId).NotAudited(Shopper);
            builder.Property(c => c.FormName).HasMaxLength(FormVersion.NameLimit);
            builder.HasOne<Shopper>().WithMany().HasForeignKey(c => c.ShopperId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<ShopQuiz>().WithMany().HasForeignKey(c => c.QuizId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<FormVersion>().WithMany().HasForeignKey(c => c.FormVersionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(c => new { c.ShopperId, c.QuizId }).IsUnique();
        }

        public void Configure(EntityTypeBuilder<ReportGrade> builder)
        {
            builder.NotAudited("What HR thinks of a report stays between it and the shopper.").HasKey(g => g.ShopId);
            builder.Ignore(g => g.Mean);
            builder.HasOne<Shop>().WithOne().HasForeignKey<ReportGrade>(g => g.ShopId);
        }

        public void Configure(EntityTypeBuilder<ShopEvidence> builder)
        {
            builder.NotAudited("Evidence is part of the report, which is under embargo.");
            builder.Property(p => p.Question).HasMaxLength(ShopEvidence.KeyLimit);
            builder.Property(p => p.Hash).HasMaxLength(HashLimit);
            builder.HasOne<Shop>().WithMany().HasForeignKey(p => p.ShopId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(p => p.ShopId);
            builder.HasIndex(p => p.Hash);
        }
    }
}
