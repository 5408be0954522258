namespace Recognition.Domain.Pacesetter;

/// <summary>That a member has voted; not what, and no closer than to the day. docs/programme.md, 6.1 and 9.4.</summary>
public sealed class Participation
{
    private Participation() { }

    public Participation(Guid contestId, Guid voterId, DateOnly day) => (ContestId, VoterId, Day) = (contestId, voterId, day);

    public Guid ContestId { get; private set; }

    public Guid VoterId { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>How often a recorded ballot was replaced before the close; a secret one never is.</summary>
    public int Replaced { get; private set; }

    public Guid Version { get; private set; }

    public void Replace() => Replaced++;
}
