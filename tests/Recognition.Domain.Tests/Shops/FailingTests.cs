using Recognition.Domain.Shops;
using static Recognition.Domain.Tests.Shops.Forms;

namespace Recognition.Domain.Tests.Shops;

public sealed class FailingTests
{
    private static readonly FormDefinition Form = Of(
        Section("A", YesNo("A1") with { Critical = Critical.Section }, YesNo("A2")),
        Section("B", YesNo("B1") with { Critical = Critical.Form }, YesNo("B2")));

    [Fact]
    public void A_question_critical_to_its_section_fails_the_section_alone()
    {
        var score = Score(Form, "A1 no", "A2 yes", "B1 yes");
        Assert.Equal((false, true, false), (score.Failed, score.Sections[0].Failed, score.Sections[1].Failed));
    }

    [Fact]
    public void A_question_critical_to_the_form_fails_the_shop_and_leaves_the_score()
    {
        var score = Score(Form, "A1 yes", "A2 yes", "B1 no", "B2 yes");
        Assert.Equal((true, false, false), (score.Failed, score.Sections[0].Failed, score.Sections[1].Failed));
        Assert.Equal(75, score.Percent);
    }

    [Fact]
    public void Not_applicable_and_no_answer_fail_nothing()
    {
        var zero = Form with { UnansweredOptional = UnansweredOptional.Zero };
        Assert.False(Score(Form, "A1 na", "B1 na").Failed);
        Assert.False(Score(zero, "A2 yes").Failed);
        Assert.False(Score(zero, "A2 yes").Sections[0].Failed);
    }

    [Fact]
    public void A_critical_question_fails_by_points_of_zero_or_less()
    {
        var form = Of(Choice("A", ("bad", -1), ("none", 0), ("some", 1), ("all", 2)) with { Critical = Critical.Form });
        Assert.True(Score(form, "A bad").Failed);
        Assert.True(Score(form, "A none").Failed);
        Assert.False(Score(form, "A some").Failed);
    }

    [Fact]
    public void A_hidden_critical_question_fails_nothing()
    {
        var form = Of(YesNo("A"), YesNo("B") with { Critical = Critical.Form, VisibleWhen = new("A", ["yes"]) });
        Assert.False(Score(form, "A no").Failed);
        Assert.True(Score(form, "A yes", "B no").Failed);
    }

    [Theory]
    [InlineData(50, false)]
    [InlineData(51, true)]
    public void A_section_below_its_pass_mark_is_failed_and_the_shop_is_not(int passMark, bool failed)
    {
        var form = Of(Section("A", YesNo("A1"), YesNo("A2")) with { PassMark = passMark });
        var score = Score(form, "A1 yes", "A2 no");
        Assert.Equal((failed, false), (score.Sections[0].Failed, score.Failed));
    }

    [Fact]
    public void A_section_that_is_not_scored_is_not_below_its_pass_mark() =>
        Assert.False(Score(Of(Section("A", YesNo("A1")) with { PassMark = 80 }), "A1 na").Sections[0].Failed);

    private static ShopScore Score(FormDefinition form, params string[] answers) =>
        Scoring.Of(form, Answered([.. answers.Select(it => it.Split(' ')).Select(it => (it[0], Answer.Of(it[1])))]));
}
