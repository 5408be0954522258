using Recognition.Domain.Numbers;
using Recognition.Domain.Pacesetter;

namespace Recognition.Domain.Tests.Pacesetter;

// The rules of counting said a second time, by names, every ballot read anew in each round, each seat filled on its own.
internal static class PlainCounting
{
    public static (List<string> Winners, List<string> Tallies) Of(CountingRules rules, IReadOnlyList<CastBallot> ballots)
    {
        var single = ballots.Where(ballot => ballot is not CastBallot.Blank).SelectMany(ballot => Enumerable.Repeat(ballot, (int)ballot.Count)).ToList();
        return single.Count == 0 ? ([], []) : rules.Method == CountMethod.Ranked ? Ranked(rules, single) : Seats(rules, single);
    }

    private static (List<string>, List<string>) Ranked(CountingRules rules, List<CastBallot> ballots)
    {
        var standing = rules.Standing.ToList();
        var rounds = new List<Dictionary<string, int>>();
        List<string> Tallies() => rounds.ConvertAll(round => string.Join(", ", round.Select(it => $"{it.Key} {it.Value}")));
        for (; standing.Count > 0; standing = standing.ToList())
        {
            var tops = ballots.Cast<CastBallot.Ranked>().Select(ballot => ballot.Ranking.FirstOrDefault(standing.Contains)).OfType<string>().ToList();
            var round = standing.ToDictionary(name => name, name => tops.Count(top => top == name));
            rounds.Add(round);
            if (tops.Count == 0)
            {
                break;
            }
            if (standing.Find(name => round[name] * 2 > tops.Count) is { } winner)
            {
                return (winner == "No award" ? [] : [winner], Tallies());
            }
            var tied = standing.Where(name => round[name] == round.Values.Min()).ToList();
            foreach (var rule in rules.TieBreak)
            {
                for (var before = rounds.Count - 2; rule == TieRule.PreviousRounds && before >= 0; before--)
                {
                    tied = [.. tied.GroupBy(name => rounds[before][name]).MinBy(group => group.Key)!];
                }
                tied = rule switch
                {
                    TieRule.FirstChoices => [.. tied.GroupBy(name => rounds[0][name]).MinBy(group => group.Key)!],
                    TieRule.Order => [rules.Order!.Last(tied.Contains)],
                    _ => tied,
                };
            }
            if (tied.Count > 1)
            {
                break;
            }
            standing.Remove(tied[0]);
        }
        return ([], Tallies());
    }

    private static (List<string>, List<string>) Seats(CountingRules rules, List<CastBallot> ballots)
    {
        var scores = rules.Standing.ToDictionary(name => name, name => ballots.SelectMany(ballot => ballot switch
        {
            CastBallot.Approving approving => approving.Approved.Where(name.Equals).Select(_ => (Rational)1),
            CastBallot.Naming naming => naming.Choice == name ? [1] : [],
            CastBallot.Scoring scoring => scoring.Scores.Where(score => score.Key == name).Select(score => score.Value),
            _ => [],
        }).ToList());
        var isScore = rules.Method == CountMethod.Score;
        var tally = scores.ToDictionary(it => it.Key, it =>
            !isScore ? it.Value.Count : it.Value.Count == 0 ? (Rational?)null : it.Value.Aggregate((a, b) => a + b) / it.Value.Count);
        var left = rules.Standing.Where(name => !isScore || (scores[name].Count > 0 && scores[name].Count * 2 >= ballots.Count)).ToList();
        var winners = new List<string>();
        while (left.Count > 0 && winners.Count < rules.Seats)
        {
            var best = left.Where(name => tally[name] == left.Max(other => tally[other])).ToList();
            var matters = best.Contains("No award") || best.Count > rules.Seats - winners.Count;
            if (best.Count > 1 && matters && !rules.TieBreak.Contains(TieRule.Order))
            {
                break;
            }
            var next = best.Count > 1 && matters ? rules.Order!.First(best.Contains) : best[0];
            if (next == "No award")
            {
                break;
            }
            winners.Add(next);
            left.Remove(next);
        }
        return (winners, [string.Join(", ", tally.Select(it => $"{it.Key} {it.Value?.ToString() ?? "–"}"))]);
    }
}
