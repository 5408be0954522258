using Recognition.Domain.Json;

namespace Recognition.Domain.Pacesetter;

/// <summary>Counts a contest's ballots (docs/programme.md, "Rich Noll Pacesetter award"). The order of the ballots does not matter.</summary>
public static class Counting
{
    /// <exception cref="InputWrong">The rules make no sense, or a ballot is not one of theirs.</exception>
    public static CountResult Of(CountingRules rules, IReadOnlyList<CastBallot> ballots)
    {
        CountingCheck.Demand(rules);
        var poll = new Poll(rules, ballots);
        var quorumMet = poll.Cast >= rules.Quorum;
        var stopped = poll switch
        {
            _ when !quorumMet => $"{Number(poll.Cast, "ballot was", "ballots were")} cast; the quorum is {rules.Quorum}.",
            { Cast: 0 } => "No ballot was cast.",
            _ when poll.Cast == poll.Blank => "Every ballot is blank.",
            _ => null,
        };
        var (rounds, winners, reason) = stopped is not null ? new Outcome([], [], stopped)
            : rules.Method == CountMethod.Ranked ? new RankedCount(poll).Run()
            : new SeatCount(poll).Run();
        return new(rules.Method, poll.Cast, poll.Blank, quorumMet, rounds, winners, reason);
    }

    internal static string Number(long number, string one, string many) => $"{number} {(number == 1 ? one : many)}";

    internal static string Unsettled(IReadOnlyList<string> tied) =>
        $"{string.Join(", ", tied.SkipLast(1))} and {tied[^1]} are tied, and no rule settles it.";
}

// What a count comes to, apart from the figures of the poll.
internal sealed record Outcome(IReadOnlyList<CountRound> Rounds, IReadOnlyList<string> Winners, string? Reason);
