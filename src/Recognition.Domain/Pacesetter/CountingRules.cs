using Recognition.Domain.Numbers;

namespace Recognition.Domain.Pacesetter;

/// <summary>How one contest is counted (docs/programme.md, "Rich Noll Pacesetter award"). It never changes once voting is open.</summary>
/// <param name="Nominees">Their names, each once, in the order in which the ballot lists them.</param>
public sealed record CountingRules(CountMethod Method, IReadOnlyList<string> Nominees)
{
    /// <summary>How the ballot calls the choice that nobody is awarded.</summary>
    public const string NoAwardName = "No award";

    /// <summary>How many are awarded: 1 or more, no more than there are nominees; with <see cref="CountMethod.Ranked"/> 1.</summary>
    public int Seats { get; init; } = 1;

    /// <summary>Whether <see cref="NoAwardName"/> stands on the ballot as one more nominee.</summary>
    public bool NoAward { get; init; }

    /// <summary>How many may vote, after recusals; null where nobody says.</summary>
    public long? Eligible { get; init; }

    /// <summary>How many ballots must be cast, blank ones included; 0 or above.</summary>
    public long Quorum { get; init; }

    /// <summary>What settles a tie, each rule narrowing the tied for the next.</summary>
    public IReadOnlyList<TieRule> TieBreak { get; init; } = [];

    /// <summary>Everybody on the ballot, the most preferred first: a chair's decision, or a lot (<see cref="Lot"/>). Null: there is none.</summary>
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>The lowest score that can be given.</summary>
    public Rational MinScore { get; init; } = 0;

    /// <summary>The highest score that can be given.</summary>
    public Rational MaxScore { get; init; } = 5;

    /// <summary>How many scores a nominee needs to win; null: half the ballots that are not blank, rounded up.</summary>
    public long? MinScores { get; init; }

    /// <summary>Everybody on the ballot, <see cref="NoAwardName"/> last.</summary>
    public IReadOnlyList<string> Standing => NoAward ? [.. Nominees, NoAwardName] : Nominees;
}

public enum CountMethod
{
    /// <summary>Ballots rank nominees; the lowest goes out, round by round, until one has more than half (instant run-off).</summary>
    Ranked,

    /// <summary>Ballots approve of any number of nominees.</summary>
    Approval,

    /// <summary>Ballots name one nominee.</summary>
    Plurality,

    /// <summary>Ballots score nominees; a nominee's tally is the mean.</summary>
    Score,
}

public enum TieRule
{
    /// <summary>Of the tied those lowest in the round before go out, then in the round before that. Ranked only.</summary>
    PreviousRounds,

    /// <summary>Of the tied those lowest in the first round go out. Ranked only.</summary>
    FirstChoices,

    /// <summary>Of the tied the last of <see cref="CountingRules.Order"/> goes out; the first is chosen.</summary>
    Order,
}
