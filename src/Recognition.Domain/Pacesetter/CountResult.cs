using Recognition.Domain.Numbers;

namespace Recognition.Domain.Pacesetter;

/// <summary>What a count came to.</summary>
/// <param name="Ballots">All ballots cast, blank ones included.</param>
/// <param name="Rounds">None where nothing was counted: without a quorum, or with nothing but blank ballots.</param>
/// <param name="Winners">In the order in which they won; none where nobody did.</param>
/// <param name="Reason">Why seats stay empty, as a sentence; null where all are taken.</param>
public sealed record CountResult(
    CountMethod Method,
    long Ballots,
    long Blank,
    bool QuorumMet,
    IReadOnlyList<CountRound> Rounds,
    IReadOnlyList<string> Winners,
    string? Reason);

/// <param name="Round">From 1; only <see cref="CountMethod.Ranked"/> has more than one.</param>
/// <param name="Threshold">The ballots that win this round; null outside <see cref="CountMethod.Ranked"/>.</param>
/// <param name="Tally">Everybody still standing, in the ballot's order; null for one who has no score.</param>
/// <param name="Exhausted">Ballots, not blank, that name nobody who is still standing.</param>
/// <param name="Eliminated">Who goes out after this round.</param>
/// <param name="Elected">Who is chosen in it, <see cref="CountingRules.NoAwardName"/> too where it is.</param>
public sealed record CountRound(
    int Round,
    long? Threshold,
    IReadOnlyList<KeyValuePair<string, Rational?>> Tally,
    long Exhausted,
    IReadOnlyList<string> Eliminated,
    IReadOnlyList<string> Elected,
    Tie? Tie);

/// <param name="Among">All that were tied, in the ballot's order.</param>
/// <param name="ResolvedBy">The rule that left one; null where none did.</param>
/// <param name="Chose">Who went out, or who got the last seat; null where no rule settled it.</param>
public sealed record Tie(IReadOnlyList<string> Among, TieRule? ResolvedBy, string? Chose);
