namespace Recognition.Domain.Pacesetter;

/// <summary>A recorded ballot: it bears its voter and is sealed until the close. docs/programme.md, 6.1.</summary>
public sealed class Ballot
{
    private Ballot() { }

    public Ballot(Guid contestId, Guid voterId, Ranking ranking, DateTime at)
    {
        (ContestId, VoterId) = (contestId, voterId);
        Replace(ranking, at);
    }

    public Guid ContestId { get; private set; }

    public Guid VoterId { get; private set; }

    /// <summary>As <see cref="Ranking.ToString"/> writes it.</summary>
    public string Says { get; private set; } = "";

    public DateTime CastAt { get; private set; }

    public Ranking Ranking => Ranking.Read(Says);

    public void Replace(Ranking ranking, DateTime at) => (Says, CastAt) = (ranking.ToString(), at);
}
