using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Database.Platform;
using Recognition.Domain.Organization;
using Recognition.Domain.Pacesetter;

namespace Recognition.Database.Pacesetter;

/// <summary>Who voted and what was voted, apart from one another. docs/decisions/0007-ballots.md says what this hides and what it cannot.</summary>
internal sealed class BallotTables : IEntityTypeConfiguration<Participation>, IEntityTypeConfiguration<Ballot>, IEntityTypeConfiguration<BallotBox>
{
    private const int RankingLimit = 2000;

    public void Configure(EntityTypeBuilder<Participation> builder)
    {
        builder.Property(p => p.VoterId).NotAudited("The trail says that somebody voted; who it was is kept as the masked actor.");
        builder.HasKey(p => new { p.ContestId, p.VoterId });
        builder.HasOne<Contest>().WithMany().HasForeignKey(p => p.ContestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employee>().WithMany().HasForeignKey(p => p.VoterId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        builder.NotAudited("It is sealed until the close; the contest then keeps a hash over all of them.").HasKey(b => new { b.ContestId, b.VoterId });
        builder.Property(b => b.Says).HasMaxLength(RankingLimit);
        builder.Ignore(b => b.Ranking);
        builder.HasOne<Contest>().WithMany().HasForeignKey(b => b.ContestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employee>().WithMany().HasForeignKey(b => b.VoterId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BallotBox> builder)
    {
        builder.NotAudited("Every change of it stands beside a voter's entry in time: it would tell the ballot.").HasKey(b => b.ContestId);
        builder.Ignore(b => b.Rankings);
        builder.HasOne<Contest>().WithOne().HasForeignKey<BallotBox>(b => b.ContestId).OnDelete(DeleteBehavior.Restrict);
    }
}
