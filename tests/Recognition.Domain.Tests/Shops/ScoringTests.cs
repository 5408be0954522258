using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;
using static Recognition.Domain.Tests.Shops.Forms;

namespace Recognition.Domain.Tests.Shops;

public sealed class ScoringTests
{
    private static readonly Question Bands = new("N", "Rings before answer", QuestionKind.Number)
    {
        Bands = [new(3, 2), new(5, 1), new(null, -1)],
        AllowNa = true,
    };

    [Fact]
    public void Yes_brings_a_point_and_no_brings_none()
    {
        Assert.Equal((1, 1), Points(YesNo("Q"), Answer.Yes));
        Assert.Equal((0, 1), Points(YesNo("Q"), Answer.No));
    }

    [Fact]
    public void A_choice_brings_its_points_of_those_of_the_highest_option()
    {
        var choice = Choice("Q", ("poor", -2), ("fair", 1), ("good", 3));
        Assert.Equal((-2, 3), Points(choice, Answer.Of("poor")));
        Assert.Equal((1, 3), Points(choice, Answer.Of("fair")));
    }

    [Fact]
    public void A_scale_brings_the_steps_above_its_lowest()
    {
        Assert.Equal((3, 4), Points(Scale("Q", 1, 5), Answer.Of(4)));
        Assert.Equal((0, 4), Points(Scale("Q", 1, 5), Answer.Of("1")));
        Assert.Equal((999_990, 2_000_000), Points(Scale("Q", -1_000_000, 1_000_000), Answer.Of(-10)));
    }

    [Fact]
    public void Several_options_bring_their_sum_of_the_sum_of_all_above_zero()
    {
        var multi = Multi("Q", ("x", 1), ("y", 2), ("z", -4));
        Assert.Equal((3, 3), Points(multi, Answer.Of(["y", "x"])));
        Assert.Equal((-2, 3), Points(multi, Answer.Of(["y", "z"])));
        Assert.Equal((0, 3), Points(multi, Answer.Of([])));
    }

    [Theory]
    [InlineData("-7", 2)]
    [InlineData("3", 2)]
    [InlineData("3.0001", 1)]
    [InlineData("5", 1)]
    [InlineData("1000000", -1)]
    public void A_number_brings_the_points_of_its_band_the_limit_included(string number, int points) =>
        Assert.Equal((points, 2), Points(Bands, Answer.Of(number)));

    [Fact]
    public void A_text_is_never_scored() => Assert.Equal((0, 0), Points(Text("Q"), Answer.Of("Friendly.")));

    [Fact]
    public void A_weight_multiplies_earned_and_possible()
    {
        Assert.Equal((Rational.Parse("0.75"), Rational.Parse("1")), Points(Scale("Q", 1, 5) with { Weight = Rational.Parse("0.25") }, Answer.Of(4)));
        Assert.Equal((0, 0), Points(YesNo("Q") with { Weight = 0 }, Answer.Yes));
    }

    [Fact]
    public void Weights_of_many_digits_stay_exact()
    {
        var weight = Rational.Parse("0.1234567890123456789012345678901234567890");
        var form = Of(YesNo("A") with { Weight = weight }, YesNo("B") with { Weight = Rational.Parse("12345678901234567890") });
        var score = Scoring.Of(form, Answered(("A", Answer.Yes), ("B", Answer.No)));
        Assert.Equal((weight, weight + Rational.Parse("12345678901234567890")), (score.Earned, score.Possible));
    }

    [Fact]
    public void Not_applicable_is_neither_earned_nor_possible()
    {
        Assert.Equal((0, 0), Points(YesNo("Q"), Answer.Na));
        Assert.Equal((0, 0), Points(Bands, Answer.Na));
        Assert.Equal((0, 0), Points(Multi("Q", ("x", 1)) with { AllowNa = true }, Answer.Na));
    }

    [Fact]
    public void A_bonus_adds_what_it_earns_and_nothing_to_what_is_possible()
    {
        var form = Of(YesNo("A"), YesNo("B") with { Bonus = true }) with { CapAt100 = false };
        Assert.Equal(200, Scoring.Of(form, Answered(("A", Answer.Yes), ("B", Answer.Yes))).Percent);
        Assert.Equal(100, Scoring.Of(form, Answered(("A", Answer.Yes), ("B", Answer.No))).Percent);
        Assert.Equal(100, Scoring.Of(form with { CapAt100 = true }, Answered(("A", Answer.Yes), ("B", Answer.Yes))).Percent);
    }

    [Fact]
    public void A_section_of_bonuses_only_is_not_scored_and_counts_in_the_pool_alone()
    {
        var form = Of(Section("A", YesNo("A1"), YesNo("A2")), Section("B", YesNo("B1") with { Bonus = true }));
        var answers = Answered(("A1", Answer.Yes), ("A2", Answer.No), ("B1", Answer.Yes));
        Assert.Equal(100, Scoring.Of(form, answers).Percent);
        Assert.Equal(50, Scoring.Of(form with { Overall = OverallRule.MeanOfSections }, answers).Percent);
        Assert.Equal(50, Scoring.Of(form with { Overall = OverallRule.WeightedSections }, answers).Percent);
        Assert.False(Scoring.Of(form, answers).Sections[1].Scored);
    }

    [Fact]
    public void A_cap_holds_for_each_section_before_they_are_weighed()
    {
        var form = Of(Section("A", YesNo("A1"), YesNo("A2") with { Bonus = true }), Section("B", YesNo("B1")));
        var answers = Answered(("A1", Answer.Yes), ("A2", Answer.Yes), ("B1", Answer.No));
        Assert.Equal(50, Scoring.Of(form with { Overall = OverallRule.MeanOfSections }, answers).Percent);
        Assert.Equal(100, Scoring.Of(form with { Overall = OverallRule.MeanOfSections, CapAt100 = false }, answers).Percent);
    }

    [Fact]
    public void Unanswered_optional_questions_count_for_nothing_or_as_missed()
    {
        var form = Of(YesNo("A"), YesNo("B"), YesNo("C") with { Bonus = true });
        var answers = Answered(("A", Answer.Yes));
        Assert.Equal((1, 1), Sums(Scoring.Of(form, answers)));
        Assert.Equal((1, 2), Sums(Scoring.Of(form with { UnansweredOptional = UnansweredOptional.Zero }, answers)));
    }

    [Fact]
    public void Percents_do_not_go_below_zero_though_points_do()
    {
        var form = Of(Section("A", Choice("A1", ("bad", -9), ("good", 1))), Section("B", YesNo("B1")));
        var score = Scoring.Of(form, Answered(("A1", Answer.Of("bad")), ("B1", Answer.Yes)));
        Assert.Equal((-9, 0), (score.Sections[0].Earned, score.Sections[0].Percent));
        Assert.Equal((-8, 0), (score.Earned, score.Percent));
        Assert.Equal(50, Scoring.Of(form with { Overall = OverallRule.MeanOfSections }, Answered(("A1", Answer.Of("bad")), ("B1", Answer.Yes))).Percent);
    }

    [Fact]
    public void Sections_are_weighed_over_those_that_scored()
    {
        var form = Of(Section("A", YesNo("A1")) with { Weight = 3 }, Section("B", YesNo("B1")), Section("C", YesNo("C1")) with { Weight = 100 })
            with
        { Overall = OverallRule.WeightedSections };
        Assert.Equal(75, Scoring.Of(form, Answered(("A1", Answer.Yes), ("B1", Answer.No), ("C1", Answer.Na))).Percent);
    }

    [Theory]
    [InlineData(OverallRule.Pooled)]
    [InlineData(OverallRule.WeightedSections)]
    [InlineData(OverallRule.MeanOfSections)]
    public void Where_nothing_is_possible_nothing_is_scored(OverallRule overall)
    {
        var score = Scoring.Of(Of(YesNo("A"), Text("T")) with { Overall = overall }, Answered(("A", Answer.Na), ("T", Answer.Of("Closed."))));
        Assert.False(score.Scored);
        Assert.Null(score.Percent);
        Assert.Null(score.Sections[0].Percent);
    }

    [Fact]
    public void Each_question_tells_its_own_points()
    {
        var form = Of(YesNo("A"), Scale("B", 0, 4) with { Weight = Rational.Parse("0.5") }, YesNo("C"), YesNo("D") with { VisibleWhen = new("A", ["no"]) });
        var questions = Scoring.Of(form, Answered(("A", Answer.Yes), ("B", Answer.Of(3)))).Questions;
        Assert.Equal(
            [new("A", 1, 1, true), new("B", Rational.Parse("1.5"), 2, true), new("C", 0, 0, false), new QuestionScore("D", 0, 0, false)],
            questions);
    }

    private static (Rational Earned, Rational Possible) Points(Question question, Answer answer) =>
        Sums(Scoring.Of(Of(question), Answered((question.Key, answer))));

    private static (Rational Earned, Rational Possible) Sums(ShopScore score) => (score.Earned, score.Possible);
}
