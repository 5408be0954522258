using Recognition.Domain.Pacesetter;

namespace Recognition.Domain.Tests.Pacesetter;

// Contests for the tests, as short as they can be said.
internal static class Polls
{
    public static readonly string[] Three = ["Ada", "Ben", "Cy"];

    public static CountingRules Rules(CountMethod method, params string[] nominees) => new(method, nominees);

    // "4 Ada Ben": four ballots that rank Ada before Ben; "2" alone: two that rank nobody.
    public static CastBallot[] Ranked(params string[] ballots) => [.. ballots.Select(ballot =>
        ballot.Split(' ') is var words ? new CastBallot.Ranked(words[1..]) { Count = Count(words) } : null!)];

    public static CastBallot[] Approving(params string[] ballots) => [.. ballots.Select(ballot =>
        ballot.Split(' ') is var words ? new CastBallot.Approving(words[1..]) { Count = Count(words) } : null!)];

    public static CastBallot[] Naming(params (int Count, string Name)[] ballots) => [.. ballots.Select(it => new CastBallot.Naming(it.Name) { Count = it.Count })];

    public static CastBallot Blank(long count = 1) => new CastBallot.Blank { Count = count };

    private static long Count(string[] words) => long.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture);

    // "Ada 4, Ben 0"
    public static string Told(this CountRound round) => string.Join(", ", round.Tally.Select(it => $"{it.Key} {it.Value?.ToString() ?? "–"}"));
}
