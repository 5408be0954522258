using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Database.Platform;
using Recognition.Domain.Organization;
using Recognition.Domain.StaffNotices;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<StaffNotice> StaffNotices => Set<StaffNotice>();

        public DbSet<NoticeLetter> NoticeLetters => Set<NoticeLetter>();

        public DbSet<Acknowledgement> Acknowledgements => Set<Acknowledgement>();
    }
}

namespace Recognition.Database.StaffNotices
{
    internal sealed class StaffNoticesTables : IEntityTypeConfiguration<StaffNotice>, IEntityTypeConfiguration<NoticeLetter>, IEntityTypeConfiguration<Acknowledgement>
    {
        public void Configure(EntityTypeBuilder<StaffNotice> builder)
        {
            builder.Property(n => n.Title).HasMaxLength(StaffNotice.TitleLimit);
            builder.Property(n => n.Text).HasMaxLength(StaffNotice.TextLimit);
            builder.HasIndex(n => n.Number).IsUnique();
        }

        public void Configure(EntityTypeBuilder<NoticeLetter> builder)
        {
            builder.NotAudited("The entry of the sending tells how many; who was told stands here.");
            builder.HasKey(l => new { l.NoticeId, l.EmployeeId });
            builder.HasOne<StaffNotice>().WithMany().HasForeignKey(l => l.NoticeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Employee>().WithMany().HasForeignKey(l => l.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<Acknowledgement> builder)
        {
            builder.HasKey(a => new { a.NoticeId, a.EmployeeId });
            builder.HasOne<StaffNotice>().WithMany().HasForeignKey(a => a.NoticeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Employee>().WithMany().HasForeignKey(a => a.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
