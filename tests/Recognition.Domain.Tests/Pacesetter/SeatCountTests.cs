using Recognition.Domain.Numbers;
using Recognition.Domain.Pacesetter;
using static Recognition.Domain.Tests.Pacesetter.Polls;

namespace Recognition.Domain.Tests.Pacesetter;

public sealed class SeatCountTests
{
    [Fact]
    public void The_most_approved_take_the_seats()
    {
        var result = Counting.Of(Rules(CountMethod.Approval, Three) with { Seats = 2 }, Approving("3 Ada Ben", "2 Ben Cy", "2 Cy", "1"));
        Assert.Equal("Ada 3, Ben 5, Cy 4", result.Rounds.Single().Told());
        Assert.Equal(["Ben", "Cy"], result.Winners);
        Assert.Equal((null, null, 8L), (result.Rounds[0].Threshold, result.Reason, result.Ballots));
    }

    [Fact]
    public void The_most_named_wins_without_more_than_half()
    {
        var result = Counting.Of(Rules(CountMethod.Plurality, Three), Naming((3, "Ada"), (2, "Ben"), (2, "Cy")));
        Assert.Equal(["Ada"], result.Winners);
        Assert.Null(result.Rounds[0].Tie);
    }

    [Fact]
    public void A_tie_matters_for_the_last_seat_alone()
    {
        var rules = Rules(CountMethod.Plurality, Three) with { TieBreak = [TieRule.Order], Order = ["Cy", "Ben", "Ada"] };
        var first = Counting.Of(rules with { Seats = 2 }, Naming((2, "Ada"), (2, "Ben"), (1, "Cy")));
        Assert.Equal((2, null), (first.Winners.Count, first.Rounds[0].Tie));
        var last = Counting.Of(rules with { Seats = 2 }, Naming((2, "Ada"), (1, "Ben"), (1, "Cy")));
        Assert.Equal(["Ada", "Cy"], last.Winners);
        Assert.Equal(["Ben", "Cy"], last.Rounds[0].Tie!.Among);
        Assert.Equal((TieRule.Order, "Cy"), (last.Rounds[0].Tie!.ResolvedBy, last.Rounds[0].Tie!.Chose));
    }

    [Fact]
    public void What_no_rule_settles_leaves_the_seats_already_sure()
    {
        var result = Counting.Of(
            Rules(CountMethod.Plurality, Three) with { Seats = 2, TieBreak = [TieRule.PreviousRounds, TieRule.FirstChoices] },
            Naming((2, "Ada"), (1, "Ben"), (1, "Cy")));
        Assert.Equal(["Ada"], result.Winners);
        Assert.Equal("Ben and Cy are tied, and no rule settles it.", result.Reason);
        Assert.Equal((null, null), (result.Rounds[0].Tie!.ResolvedBy, result.Rounds[0].Tie!.Chose));
    }

    [Fact]
    public void From_no_award_on_nobody_gets_a_seat()
    {
        var rules = Rules(CountMethod.Plurality, "Ada", "Ben", "Cy") with { NoAward = true, Seats = 3 };
        var result = Counting.Of(rules, Naming((4, "Ada"), (3, "No award"), (2, "Ben"), (1, "Cy")));
        Assert.Equal(["Ada"], result.Winners);
        Assert.Equal("\"No award\" comes in place 2: nobody from there on is awarded.", result.Reason);
    }

    [Fact]
    public void No_award_behind_the_last_seat_changes_nothing()
    {
        var result = Counting.Of(Rules(CountMethod.Plurality, "Ada", "Ben") with { NoAward = true, Seats = 1 }, Naming((4, "Ada"), (3, "No award"), (2, "Ben")));
        Assert.Equal((1, null), (result.Winners.Count, result.Reason));
    }

    [Theory]
    [InlineData(new[] { "Ada", "No award", "Ben" }, new[] { "Ada" }, "Ada")]
    [InlineData(new[] { "No award", "Ada", "Ben" }, new string[0], "No award")]
    public void A_tie_with_no_award_is_settled_though_the_seats_suffice(string[] order, string[] winners, string chose)
    {
        var rules = Rules(CountMethod.Plurality, "Ada", "Ben") with { NoAward = true, Seats = 2, TieBreak = [TieRule.Order], Order = order };
        var result = Counting.Of(rules, Naming((2, "Ada"), (2, "No award"), (1, "Ben")));
        Assert.Equal(winners, result.Winners);
        Assert.Equal(chose, result.Rounds[0].Tie!.Chose);
        Assert.Empty(Counting.Of(rules with { TieBreak = [] }, Naming((2, "Ada"), (2, "No award"), (1, "Ben"))).Winners);
    }

    [Fact]
    public void A_score_is_the_mean_of_those_given_and_null_without_any()
    {
        var result = Counting.Of(Rules(CountMethod.Score, Three) with { MinScores = 1 }, [Scores(2, ("Ada", "5"), ("Ben", "1")), Scores(1, ("Ada", "3.5"), ("Ben", "5"))]);
        Assert.Equal("Ada 4.5, Ben 7/3, Cy –", result.Rounds.Single().Told());
        Assert.Equal(["Ada"], result.Winners);
    }

    [Fact]
    public void A_winner_needs_scores_from_half_the_ballots_that_are_not_blank()
    {
        CastBallot[] ballots = [Scores(1, ("Ada", "5")), Scores(2, ("Ben", "1")), Scores(2), Blank(4)];
        var rules = Rules(CountMethod.Score, Three);
        var none = Counting.Of(rules, ballots);
        Assert.Equal((0, "Only 0 of 1 seats are taken: a winner needs 3 scores."), (none.Winners.Count, none.Reason));
        Assert.Equal(["Ben"], Counting.Of(rules with { MinScores = 2 }, ballots).Winners);
        Assert.Equal(["Ada"], Counting.Of(rules with { MinScores = 0 }, ballots).Winners);
        Assert.Equal(["Ben"], Counting.Of(rules, [Scores(1, ("Ada", "5")), Scores(2, ("Ben", "1")), Scores(1)]).Winners);
    }

    [Fact]
    public void Without_a_quorum_nothing_is_counted()
    {
        var rules = Rules(CountMethod.Plurality, Three) with { Quorum = 5 };
        var short1 = Counting.Of(rules, [.. Naming((3, "Ada")), Blank()]);
        Assert.Equal((false, 0, 0, "4 ballots were cast; the quorum is 5."), (short1.QuorumMet, short1.Winners.Count, short1.Rounds.Count, short1.Reason));
        Assert.Equal(["Ada"], Counting.Of(rules, [.. Naming((3, "Ada")), Blank(2)]).Winners);
    }

    [Fact]
    public void Nothing_but_blank_ballots_elects_nobody()
    {
        var rules = Rules(CountMethod.Approval, Three);
        Assert.Equal("Every ballot is blank.", Counting.Of(rules, [Blank(3)]).Reason);
        Assert.Equal("No ballot was cast.", Counting.Of(rules, []).Reason);
    }

    private static CastBallot.Scoring Scores(int count, params (string Name, string Score)[] scores) =>
        new([.. scores.Select(it => KeyValuePair.Create(it.Name, Rational.Parse(it.Score)))]) { Count = count };
}
