using Recognition.Domain.Numbers;

namespace Recognition.Domain.Pacesetter;

/// <summary>What one ballot says, or several that say the same. Whose it is does not matter here.</summary>
public abstract record CastBallot
{
    private CastBallot() { }

    /// <summary>How many ballots say so; 1 or more.</summary>
    public long Count { get; init; } = 1;

    /// <summary>Counts for the quorum and for nothing else.</summary>
    public sealed record Blank : CastBallot;

    /// <param name="Ranking">Names, the most preferred first; not all nominees need to be among them.</param>
    public sealed record Ranked(IReadOnlyList<string> Ranking) : CastBallot;

    public sealed record Approving(IReadOnlyList<string> Approved) : CastBallot;

    public sealed record Naming(string Choice) : CastBallot;

    /// <param name="Scores">Name and score; who is missing is not scored by this ballot.</param>
    public sealed record Scoring(IReadOnlyList<KeyValuePair<string, Rational>> Scores) : CastBallot;
}
