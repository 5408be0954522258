using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Numbers;
using Recognition.Domain.Pacesetter;

namespace Recognition.Domain.Tests.Pacesetter;

// Random contests: what must hold of every count, and a second counter that shares no code with the first.
public sealed class CountingProperties
{
    private static readonly string[] Names = ["Ada", "Ben", "Cy", "Di", "Ed"];

    [Fact]
    public void A_second_counter_comes_to_the_same() => Holds((rules, ballots) =>
    {
        var result = Counting.Of(rules, ballots);
        var (winners, tallies) = PlainCounting.Of(rules, ballots);
        return result.Winners.SequenceEqual(winners) && result.Rounds.Select(round => round.Told()).SequenceEqual(tallies);
    });

    [Fact]
    public void The_order_of_the_ballots_does_not_matter() => Holds((rules, ballots) =>
        Same(rules, ballots, [.. ballots.Reverse()]) && Same(rules, ballots, [.. ballots.OrderBy(ballot => ballot.Count)]));

    [Fact]
    public void Ballots_that_say_the_same_may_be_counted_together_or_apart() => Holds((rules, ballots) =>
        Same(rules, ballots, [.. ballots.SelectMany(ballot => Enumerable.Repeat(ballot with { Count = 1 }, (int)ballot.Count))]));

    [Fact]
    public void A_blank_ballot_changes_no_winner() => Holds((rules, ballots) =>
        Counting.Of(rules, [.. ballots, Polls.Blank()]).Winners.SequenceEqual(Counting.Of(rules, ballots).Winners));

    [Fact]
    public void A_ranked_winner_has_the_threshold_and_every_round_counts_every_ballot() => Holds((rules, ballots) =>
    {
        var result = Counting.Of(rules with { Method = CountMethod.Ranked, Seats = 1 }, [.. ballots.Select(ballot => ballot is CastBallot.Ranked or CastBallot.Blank ? ballot : new CastBallot.Ranked([]))]);
        return result.Rounds.All(round =>
            round.Tally.Aggregate(Rational.Zero, (sum, it) => sum + it.Value!.Value) + round.Exhausted == result.Ballots - result.Blank
            && round.Tally.Count(it => it.Value >= round.Threshold) == round.Elected.Count
            && round.Elected.Count + round.Eliminated.Count <= 1);
    });

    [Fact]
    public void Where_an_order_is_given_no_count_stops_at_a_tie() => Holds((rules, ballots) =>
        !rules.TieBreak.Contains(TieRule.Order) || Counting.Of(rules, ballots).Rounds.All(round => round.Tie is null or { Chose: not null }));

    [Fact]
    public void An_export_counts_to_the_same() => Holds((rules, ballots) =>
        Recount.Run(RecountJson.Write(rules, ballots)) == RecountJson.Write(Counting.Of(rules, ballots)));

    private static bool Same(CountingRules rules, CastBallot[] some, CastBallot[] others) =>
        RecountJson.Write(Counting.Of(rules, some)) == RecountJson.Write(Counting.Of(rules, others));

    private static void Holds(Func<CountingRules, CastBallot[], bool> property) =>
        Prop.ForAll(Arb.From(Contests), it => property(it.Rules, it.Ballots)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Gen<(CountingRules Rules, CastBallot[] Ballots)> Contests =>
        from method in Gen.Elements(Enum.GetValues<CountMethod>())
        from nominees in Gen.Choose(1, 5)
        from noAward in Gen.Elements(true, false)
        from seats in Gen.Choose(1, nominees)
        from rulesOfTies in Gen.Shuffle(Enum.GetValues<TieRule>())
        from howMany in Gen.Choose(0, 3)
        from order in Gen.Shuffle(noAward ? [.. Names[..nominees], CountingRules.NoAwardName] : Names[..nominees])
        let rules = new CountingRules(method, Names[..nominees])
        {
            NoAward = noAward,
            Seats = method == CountMethod.Ranked ? 1 : seats,
            TieBreak = rulesOfTies[..howMany],
            Order = [.. order],
        }
        from many in Gen.Choose(1, 8)
        from ballots in Ballot(rules).ArrayOf(many)
        select (rules, ballots);

    private static Gen<CastBallot> Ballot(CountingRules rules) =>
        from count in Gen.Choose(1, 3)
        from blank in Gen.Choose(0, 9)
        from names in Gen.Shuffle(rules.Standing.ToArray())
        from many in Gen.Choose(0, names.Length)
        from scores in Gen.Choose(0, 10).ArrayOf(many)
        select blank == 0 ? new CastBallot.Blank { Count = count } : rules.Method switch
        {
            CountMethod.Ranked => new CastBallot.Ranked(names[..many]) { Count = count },
            CountMethod.Approval => new CastBallot.Approving(names[..many]) { Count = count },
            CountMethod.Plurality => new CastBallot.Naming(names[0]) { Count = count },
            _ => (CastBallot)new CastBallot.Scoring([.. scores.Select((score, i) => KeyValuePair.Create(names[i], Rational.Of(score, 2)))]) { Count = count },
        };
}
