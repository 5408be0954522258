using Recognition.Domain.Json;
using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;
using static Recognition.Domain.Tests.Shops.Forms;

namespace Recognition.Domain.Tests.Shops;

public sealed class FormJsonTests
{
    [Fact]
    public void A_form_is_kept_whole()
    {
        var form = new FormDefinition("Phone shop", 3, OverallRule.WeightedSections, UnansweredOptional.Zero, true,
        [
            Section("A",
                YesNo("A1") with { Required = true, Critical = Critical.Form, Weight = Rational.Parse("0.5"), Hint = "Listen.", Standard = "greeting", Promise = "serve" },
                Choice("A2", ("x", 1), ("y", -2)) with { AllowNa = true, VisibleWhen = new("A1", ["no", "na"]) }) with { Weight = Rational.Parse("2.5"), PassMark = 80 },
            Section("B",
                Multi("B1", ("x", 1)) with { Bonus = true },
                Scale("B2", -1, 5),
                new Question("B3", "Rings", QuestionKind.Number) { Bands = [new(Rational.Parse("2.5"), 2), new(null, 0)], VisibleWhen = new("B2", ["3"]) },
                Text("B4") with { Critical = Critical.None }),
        ]);
        var json = FormJson.Write(form);
        Assert.Equal(json, FormJson.Write(FormJson.Read(json)));
        Assert.Equivalent(form, FormJson.Read(json), strict: true);
    }

    [Fact]
    public void An_export_leaves_out_what_only_the_portal_knows()
    {
        var form = Of(YesNo("A") with { Hint = "Listen.", Standard = "greeting", Promise = "serve" });
        var export = RescoreJson.Write(form, [new("S-1", Answered(("A", Answer.Yes)))]);
        Assert.DoesNotContain("Listen", export);
        Assert.Equal("A", RescoreJson.Read(export).Form.Questions.Single().Key);
    }

    [Theory]
    [InlineData("""{"key": "A", "kind": "yesNo", "hint": "Listen."}""", "$.form.sections[0].questions[0].hint: is not a key that is known here")]
    [InlineData("""{"key": "A", "kind": "yesNo", "extra": 1}""", "$.form.sections[0].questions[0].extra: is not a key that is known here")]
    [InlineData("""{"key": "A", "kind": "maybe"}""", "$.form.sections[0].questions[0].kind: must be one of \"yesNo\", \"choice\", \"scale\", \"multi\", \"number\", \"text\"")]
    [InlineData("""{"key": "A", "kind": "yesNo", "weight": "-1"}""", "$.form.sections[0].questions[0].weight: must not be below 0")]
    [InlineData("""{"key": "A", "kind": "yesNo", "weight": "heavy"}""", "$.form.sections[0].questions[0].weight: must be a number, or a decimal as text")]
    [InlineData("""{"key": "A", "kind": "yesNo", "min": 1}""", "$.form.sections[0].questions[0].min: does not belong to a question of the kind \"yesNo\"")]
    [InlineData("""{"key": "A", "kind": "choice"}""", "$.form.sections[0].questions[0]: lacks the key \"options\"")]
    [InlineData("""{"key": "A", "kind": "choice", "options": []}""", "$.form.sections[0].questions[0].options: lacks an option")]
    [InlineData("""{"key": "A", "kind": "multi", "options": [{"key": "x", "points": 1}, {"key": "x", "points": 2}]}""", "$.form.sections[0].questions[0].options[1].key: \"x\" is the key of an earlier option")]
    [InlineData("""{"key": "A", "kind": "choice", "allowNa": true, "options": [{"key": "na", "points": 1}]}""", "$.form.sections[0].questions[0].options[0].key: \"na\" already says that the question does not apply")]
    [InlineData("""{"key": "A", "kind": "scale", "min": 1, "max": 1}""", "$.form.sections[0].questions[0].max: must be above the lowest step")]
    [InlineData("""{"key": "A", "kind": "scale", "min": 1, "max": 1000001}""", "$.form.sections[0].questions[0].max: must be a whole number from -1000000 to 1000000")]
    [InlineData("""{"key": "A", "kind": "number", "bands": []}""", "$.form.sections[0].questions[0].bands: lacks a band")]
    [InlineData("""{"key": "A", "kind": "number", "bands": [{"upTo": 1, "points": 1}]}""", "$.form.sections[0].questions[0].bands[0].upTo: the last band has no limit")]
    [InlineData("""{"key": "A", "kind": "number", "bands": [{"points": 1}, {"points": 1}]}""", "$.form.sections[0].questions[0].bands[0].upTo: only the last band has no limit")]
    [InlineData("""{"key": "A", "kind": "number", "bands": [{"upTo": 2, "points": 1}, {"upTo": "2.0", "points": 1}, {"points": 1}]}""", "$.form.sections[0].questions[0].bands[1].upTo: must be above the band before")]
    [InlineData("""{"key": "A", "kind": "text", "critical": "form"}""", "$.form.sections[0].questions[0].critical: a text is never scored, so it cannot fail anything")]
    [InlineData("""{"key": "A", "kind": "yesNo", "visibleWhen": {"question": "A", "is": ["no"]}}""", "$.form.sections[0].questions[0].visibleWhen.question: \"A\" is not an earlier question")]
    [InlineData("""{"key": "A", "kind": "yesNo"}, {"key": "A", "kind": "text"}""", "$.form.sections[0].questions[1].key: \"A\" is the key of an earlier question")]
    [InlineData("""{"key": "A", "kind": "yesNo"}, {"key": "B", "kind": "text", "visibleWhen": {"question": "A", "is": ["maybe"]}}""", "$.form.sections[0].questions[1].visibleWhen.is[0]: \"maybe\" is not an answer to \"A\"")]
    [InlineData("""{"key": "A", "kind": "yesNo"}, {"key": "B", "kind": "text", "visibleWhen": {"question": "A", "is": []}}""", "$.form.sections[0].questions[1].visibleWhen.is: lacks an answer")]
    [InlineData("""{"key": "A", "kind": "text"}, {"key": "B", "kind": "text", "visibleWhen": {"question": "A", "is": ["x"]}}""", "$.form.sections[0].questions[1].visibleWhen.question: a text shows no other question")]
    public void A_question_that_makes_no_sense_is_refused_with_its_place(string questions, string message) =>
        Assert.Equal(message, Refusal(Document($$"""{"key": "A", "questions": [{{questions}}]}""")));

    [Theory]
    [InlineData("""{"key": "A", "weight": 0, "questions": []}""", "$.form.sections[0].weight: must be above 0 where sections are weighted")]
    [InlineData("""{"key": "A", "weight": -1, "questions": []}""", "$.form.sections[0].weight: must not be below 0")]
    [InlineData("""{"key": "A", "passMark": 101, "questions": []}""", "$.form.sections[0].passMark: must be a percent from 0 to 100")]
    [InlineData("""{"key": "A", "questions": []}, {"key": "A", "questions": []}""", "$.form.sections[1].key: \"A\" is the key of an earlier section")]
    [InlineData("", "$.form.sections: lacks a section")]
    public void A_section_that_makes_no_sense_is_refused_with_its_place(string sections, string message) =>
        Assert.Equal(message, Refusal(Document(sections)));

    [Fact]
    public void A_builder_sees_all_problems_at_once()
    {
        var form = Of(Scale("A", 5, 1), YesNo("A"), Choice("B"));
        Assert.Equal(
            ["$.sections[0].questions[0].max", "$.sections[0].questions[1].key", "$.sections[0].questions[2].options"],
            FormCheck.Problems(form).Select(problem => problem.Path));
    }

    [Fact]
    public void A_promise_is_one_of_the_eight() =>
        Assert.Equal("$.sections[0].questions[0].promise", FormCheck.Problems(Of(YesNo("A") with { Promise = "smile" })).Single().Path);

    [Fact]
    public void Answers_are_kept_whole()
    {
        var answers = Answered(("A", Answer.Yes), ("B", Answer.Of(Rational.Parse("2.5"))), ("C", Answer.Of(["x", "y"])), ("D", Answer.Of("He said \"hello\".")), ("E", Answer.Of([])));
        Assert.Equal(answers, AnswersJson.Read(AnswersJson.Write(answers)).Select(entry => entry.Key == "B" ? new("B", Answer.Of(Rational.Parse("2.5"))) : entry));
        Assert.Equal("2.5", Assert.IsType<Answer.Word>(AnswersJson.Read(AnswersJson.Write(answers))["B"]).Text);
    }

    private static string Document(string sections) =>
        $$"""{"form": {"name": "F", "version": 1, "overall": "weightedSections", "unansweredOptional": "excluded", "capAt100": true, "sections": [{{sections}}]}, "shops": []}""";

    private static string Refusal(string json) => Assert.Throws<InputWrong>(() => Rescore.Run(json)).Message;
}
