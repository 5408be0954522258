using System.Diagnostics;
using Recognition.Domain.Pacesetter;

namespace Recognition.Benchmarks;

// 100,000 ranked ballots of 20 nominees, each different, through to the last round: at most a second.
internal static class CountBallots
{
    public static void Run()
    {
        var chance = new Random(2026);
        var nominees = Enumerable.Range(1, 20).Select(i => $"Nominee {i}").ToArray();
        var ballots = Enumerable.Range(0, 100_000).Select(_ =>
        {
            var ranking = nominees.ToArray();
            chance.Shuffle(ranking);
            return (CastBallot)new CastBallot.Ranked(ranking);
        }).ToArray();
        var rules = new CountingRules(CountMethod.Ranked, nominees) { TieBreak = [TieRule.PreviousRounds, TieRule.Order], Order = nominees };
        var json = RecountJson.Write(rules, ballots);
        for (var i = 0; i < 3; i++)
        {
            var (counted, rounds) = Time(() => Counting.Of(rules, ballots).Rounds.Count);
            var (recounted, _) = Time(() => Recount.Run(json).Length);
            Console.WriteLine($"count: {rounds} rounds in {counted:F0} ms; recount of the {json.Length / 1_000_000} MB document in {recounted:F0} ms");
        }
    }

    private static (double Milliseconds, int Result) Time(Func<int> work)
    {
        var watch = Stopwatch.StartNew();
        var result = work();
        return (watch.Elapsed.TotalMilliseconds, result);
    }
}
