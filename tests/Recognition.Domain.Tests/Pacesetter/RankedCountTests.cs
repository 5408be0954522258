using Recognition.Domain.Pacesetter;
using static Recognition.Domain.Tests.Pacesetter.Polls;

namespace Recognition.Domain.Tests.Pacesetter;

public sealed class RankedCountTests
{
    private static readonly string[] Four = ["Ada", "Ben", "Cy", "Di"];

    [Fact]
    public void The_lowest_goes_out_and_its_ballots_move_on()
    {
        var result = Counting.Of(Rules(CountMethod.Ranked, Three), Ranked("4 Ada", "3 Ben Ada", "2 Cy Ben"));
        Assert.Equal(["Ada 4, Ben 3, Cy 2", "Ada 4, Ben 5"], result.Rounds.Select(round => round.Told()));
        Assert.Equal(["Cy"], result.Rounds[0].Eliminated);
        Assert.Equal(["Ben"], result.Rounds[1].Elected);
        Assert.Equal(["Ben"], result.Winners);
        Assert.Null(result.Reason);
    }

    [Fact]
    public void The_threshold_falls_as_ballots_are_exhausted()
    {
        var result = Counting.Of(Rules(CountMethod.Ranked, Three), Ranked("4 Ada", "3 Ben", "2 Cy").Append(Blank(5)).ToArray());
        Assert.Equal([(5L, 0L), (4L, 2L)], result.Rounds.Select(round => (round.Threshold!.Value, round.Exhausted)));
        Assert.Equal(["Ada"], result.Winners);
        Assert.Equal((14, 5), (result.Ballots, result.Blank));
    }

    [Theory]
    [InlineData("4 Ada", "4 Ben", 5)]
    [InlineData("5 Ada", "4 Ben", 5)]
    public void The_threshold_is_more_than_half(string ada, string ben, int threshold)
    {
        var round = Counting.Of(Rules(CountMethod.Ranked, "Ada", "Ben"), Ranked(ada, ben)).Rounds[0];
        Assert.Equal(threshold, round.Threshold);
        Assert.Equal(ada == "5 Ada", round.Elected.Count == 1);
    }

    [Fact]
    public void A_tie_is_settled_by_the_round_before()
    {
        // Di's ballot lifts Cy from 3 to Ben's 4.
        var result = Counting.Of(
            Rules(CountMethod.Ranked, Four) with { TieBreak = [TieRule.PreviousRounds] },
            Ranked("5 Ada", "4 Ben", "3 Cy", "1 Di Cy", "1 Di"));
        Assert.Equal("Ada 5, Ben 4, Cy 4", result.Rounds[1].Told());
        Assert.Equal(["Cy"], result.Rounds[1].Eliminated);
        AssertTie(["Ben", "Cy"], TieRule.PreviousRounds, "Cy", result.Rounds[1].Tie);
    }

    [Fact]
    public void Previous_rounds_are_asked_the_latest_first_and_first_choices_the_first_alone()
    {
        // Ben and Cy: 3 and 4 in rounds 1 and 2, 5 and 4 in round 3, 5 and 5 in round 4.
        var ballots = Ranked("9 Ada", "3 Ben", "4 Cy", "2 Di Ben", "1 Ed Cy", "2 Ed Fay");
        var rules = Rules(CountMethod.Ranked, "Ada", "Ben", "Cy", "Di", "Ed", "Fay") with { Order = ["Ada", "Ben", "Cy", "Ed", "Di", "Fay"] };
        var latest = Counting.Of(rules with { TieBreak = [TieRule.PreviousRounds, TieRule.FirstChoices, TieRule.Order] }, ballots);
        var first = Counting.Of(rules with { TieBreak = [TieRule.FirstChoices] }, ballots);
        Assert.Equal("Ada 9, Ben 5, Cy 4, Ed 3", latest.Rounds[2].Told());
        AssertTie(["Ben", "Cy"], TieRule.PreviousRounds, "Cy", latest.Rounds.Single(round => round.Tie is not null).Tie);
        AssertTie(["Ben", "Cy"], TieRule.FirstChoices, "Ben", first.Rounds.Single(round => round.Tie is not null).Tie);
    }

    [Fact]
    public void Each_rule_narrows_the_tied_for_the_next()
    {
        // Ben, Cy and Di are tied at 6 in round 2; first choices leave Cy and Di with 5, and of these the order takes Cy, though Ben is last in it.
        var result = Counting.Of(
            Rules(CountMethod.Ranked, "Ada", "Ben", "Cy", "Di", "Ed") with { TieBreak = [TieRule.FirstChoices, TieRule.Order], Order = ["Ada", "Di", "Cy", "Ed", "Ben"] },
            Ranked("15 Ada", "6 Ben", "5 Cy", "5 Di", "1 Ed Cy", "1 Ed Di"));
        Assert.Equal(["Cy"], result.Rounds[1].Eliminated);
        AssertTie(["Ben", "Cy", "Di"], TieRule.Order, "Cy", result.Rounds[1].Tie);
    }

    [Fact]
    public void The_last_of_the_order_goes_out()
    {
        var rules = Rules(CountMethod.Ranked, Three) with { TieBreak = [TieRule.Order] };
        Assert.Equal(["Ben"], Counting.Of(rules with { Order = ["Ben", "Cy", "Ada"] }, Ranked("1 Ada", "1 Ben", "1 Cy")).Winners);
        Assert.Equal(["Cy"], Counting.Of(rules with { Order = ["Cy", "Ada", "Ben"] }, Ranked("1 Ada", "1 Ben", "1 Cy")).Winners);
    }

    [Fact]
    public void What_no_rule_settles_stops_the_count_and_names_the_tied()
    {
        var result = Counting.Of(Rules(CountMethod.Ranked, Three) with { TieBreak = [TieRule.PreviousRounds, TieRule.FirstChoices] }, Ranked("3 Ada", "2 Ben", "2 Cy"));
        Assert.Empty(result.Winners);
        Assert.Equal("Ben and Cy are tied, and no rule settles it.", result.Reason);
        Assert.Empty(result.Rounds.Single().Eliminated);
        AssertTie(["Ben", "Cy"], null, null, result.Rounds.Single().Tie);
    }

    [Fact]
    public void No_award_can_win_and_then_nobody_does()
    {
        var result = Counting.Of(Rules(CountMethod.Ranked, Three) with { NoAward = true }, [.. Ranked("2 Ada", "1 Ben"), new CastBallot.Ranked(["No award"]) { Count = 4 }]);
        Assert.Empty(result.Winners);
        Assert.Equal("\"No award\" won.", result.Reason);
        Assert.Equal("Ada 2, Ben 1, Cy 0, No award 4", result.Rounds.Single().Told());
    }

    [Fact]
    public void No_award_goes_out_like_a_nominee()
    {
        var result = Counting.Of(Rules(CountMethod.Ranked, "Ada", "Ben") with { NoAward = true }, [.. Ranked("3 Ada", "2 Ben"), new CastBallot.Ranked(["No award", "Ben"]) { Count = 1 }, .. Ranked("1 Ben")]);
        Assert.Equal(["No award"], result.Rounds[0].Eliminated);
        Assert.Equal(["Ben"], result.Winners);
    }

    [Fact]
    public void Ballots_that_rank_nobody_elect_nobody()
    {
        var result = Counting.Of(Rules(CountMethod.Ranked, Three), Ranked("2"));
        Assert.Equal((0, "No ballot names anybody.", 2L), (result.Winners.Count, result.Reason, result.Rounds.Single().Exhausted));
    }

    private static void AssertTie(string[] among, TieRule? resolvedBy, string? chose, Tie? tie)
    {
        Assert.NotNull(tie);
        Assert.Equal(among, tie.Among);
        Assert.Equal((resolvedBy, chose), (tie.ResolvedBy, tie.Chose));
    }
}
