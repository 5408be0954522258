using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

public sealed class FormPublishingTests
{
    [Theory]
    [InlineData("phone")]
    [InlineData("in-person")]
    public void Nothing_stands_against_the_forms_that_the_city_starts_with(string name) =>
        Assert.Empty(FormPublishing.Mistakes(FormJson.Read(Seed.SeedFile.Text($"forms/{name}.json"))));

    [Fact]
    public void Questions_that_wait_in_a_ring_are_named_with_the_ring() => Says(
        Form(Forms.YesNo("A") with { VisibleWhen = new("B", ["yes"]) }, Forms.YesNo("B") with { VisibleWhen = new("A", ["yes"]) }, Forms.YesNo("C")),
        "A: A waits for B waits for A: they wait in a ring", "B: B waits for A waits for B: they wait in a ring");

    [Fact]
    public void A_question_that_waits_for_itself_a_later_or_an_unknown_one_is_told_so() => Says(
        Form(Forms.YesNo("A") with { VisibleWhen = new("A", ["yes"]) }, Forms.YesNo("B") with { VisibleWhen = new("D", ["yes"]) }, Forms.YesNo("C") with { VisibleWhen = new("X", ["yes"]) }, Forms.YesNo("D")),
        "A: it waits for an answer to itself", "B: it waits for D, which comes later", "C: it waits for X, which is no question of this form");

    [Fact]
    public void What_hangs_on_a_question_that_is_never_asked_is_never_asked_either() => Says(
        Form(Forms.YesNo("A"), Forms.YesNo("B") with { VisibleWhen = new("X", ["yes"]) }, Forms.YesNo("C") with { VisibleWhen = new("B", ["no"]) }),
        "B: it waits for X", "C: it is never asked, because B, for which it waits, is never asked.");

    [Fact]
    public void A_form_in_which_every_question_weighs_nothing_is_refused() =>
        Says(Form(Forms.YesNo("A") with { Weight = 0 }), "Every question weighs 0", "Section S: it can never score");

    [Fact]
    public void A_section_of_bonuses_and_one_without_a_point_can_never_score()
    {
        var form = Form(Forms.YesNo("A"));
        Says(form with { Sections = [.. form.Sections, new Section("T", "Two", [Forms.YesNo("B") with { Bonus = true }]), new Section("U", "Three", [Forms.YesNo("C") with { Weight = 0 }])] },
            "Section T: it holds bonuses alone", "Section U: it can never score");
    }

    [Fact]
    public void A_section_whose_best_answers_take_more_than_they_bring_can_never_score()
    {
        var late = new Question("B", "", QuestionKind.Number) { Bands = [new Band(5, -2), new Band(null, -3)] };
        Says(Form(Forms.YesNo("A"), late), "Section S: it can never score: even the best answers");
    }

    [Fact]
    public void Access_alone_is_no_score_and_is_not_critical_to_the_shop()
    {
        var access = new Section("S", "Access", [Forms.YesNo("A") with { Critical = Critical.Form }]) { Access = true };
        Says(Form() with { Sections = [access] }, "Nothing but access can score", "A: critical: access is reported beside the whole");
    }

    [Fact]
    public void What_can_be_published_has_a_score_where_every_question_is_asked() => Prop.ForAll(Arb.From(RandomShops.Filled), it =>
    {
        if (FormPublishing.Mistakes(it.Form).Any(mistake => !mistake.Sentence.StartsWith("it has no title", StringComparison.Ordinal) && !mistake.Sentence.StartsWith("it asks nothing", StringComparison.Ordinal))) return true;
        var asked = it.Form with { Sections = [.. it.Form.Sections.Select(section => section with { Questions = [.. section.Questions.Select(question => question with { VisibleWhen = null, Critical = Critical.None })] })] };
        return Scoring.Of(SampleAnswers.Loose(asked), SampleAnswers.Best(asked)).Scored;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static void Says(FormDefinition form, params string[] expected)
    {
        var said = FormPublishing.Mistakes(form).Select(mistake => mistake.InWords).ToList();
        Assert.Equal(expected.Length, said.Count);
        Assert.All(expected.Zip(said), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    private static FormDefinition Form(params Question[] questions) => new("F", 1, OverallRule.Pooled, UnansweredOptional.Excluded, CapAt100: true,
        [new Section("S", "One", [.. questions.Select(question => question with { Text = "Was it so?" })])]);
}
