using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Database.Platform;
using Recognition.Domain.Organization;
using Recognition.Domain.Pacesetter;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<Contest> Contests => Set<Contest>();

        public DbSet<Nomination> Nominations => Set<Nomination>();

        public DbSet<Participation> Participations => Set<Participation>();

        public DbSet<Ballot> Ballots => Set<Ballot>();

        public DbSet<BallotBox> BallotBoxes => Set<BallotBox>();

        public DbSet<Award> Awards => Set<Award>();
    }
}

namespace Recognition.Database.Pacesetter
{
    internal sealed class PacesetterTables : IEntityTypeConfiguration<Contest>, IEntityTypeConfiguration<Nominee>, IEntityTypeConfiguration<ContestMember>,
        IEntityTypeConfiguration<Nomination>, IEntityTypeConfiguration<Award>
    {
        public void Configure(EntityTypeBuilder<Contest> builder)
        {
            builder.HasIndex(c => c.Month).IsUnique();
            builder.HasIndex(c => c.State);
            builder.Property(c => c.LotSeal).HasMaxLength(64);
            builder.Property(c => c.LotSeed).HasMaxLength(64).NotAudited("Who knows the seed before the count knows how a tie will fall.");
            builder.Property(c => c.BallotsHash).HasMaxLength(64);
            builder.Property(c => c.NoAwardBecause).HasMaxLength(Nominee.NameLimit + 200);
            builder.Property(c => c.Citation).HasMaxLength(Contest.CitationLimit);
            builder.HasMany(c => c.Nominees).WithOne().HasForeignKey(n => n.ContestId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(c => c.Members).WithOne().HasForeignKey(m => m.ContestId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<Nominee> builder)
        {
            builder.HasKey(n => new { n.ContestId, n.Place });
            builder.Property(n => n.Name).HasMaxLength(Nominee.NameLimit);
        }

        public void Configure(EntityTypeBuilder<ContestMember> builder)
        {
            builder.HasKey(m => new { m.ContestId, m.EmployeeId });
            builder.Property(m => m.RecusalNote).HasMaxLength(ContestMember.NoteLimit);
            builder.HasOne<Employee>().WithMany().HasForeignKey(m => m.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<Nomination> builder)
        {
            builder.Property(n => n.Service).HasMaxLength(Nomination.ServiceLimit);
            builder.Property(n => n.Reason).HasMaxLength(Nomination.ReasonLimit);
            builder.Property(n => n.DeclinedBecause).HasMaxLength(Nomination.DeclineLimit);
            builder.HasIndex(n => n.NominatorId);
            builder.HasOne<Contest>().WithMany().HasForeignKey(n => n.ContestId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Employee>().WithMany().HasForeignKey(n => n.NominatorId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<Award> builder)
        {
            builder.HasKey(a => new { a.ContestId, a.EmployeeId });
            builder.Property(a => a.Name).HasMaxLength(Employee.NameLimit);
            builder.Property(a => a.Title).HasMaxLength(Employee.TitleLimit);
            builder.HasOne<Contest>().WithMany().HasForeignKey(a => a.ContestId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Employee>().WithMany().HasForeignKey(a => a.EmployeeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Department>().WithMany().HasForeignKey(a => a.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
