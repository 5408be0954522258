using Recognition.Domain.Json;
using Recognition.Domain.Shops;
using static Recognition.Domain.Tests.Shops.Forms;

namespace Recognition.Domain.Tests.Shops;

public sealed class AnsweringTests
{
    [Theory]
    [InlineData("A", "maybe", "must be \"yes\", \"no\" or \"na\"")]
    [InlineData("C", "none", "\"none\" is not an option")]
    [InlineData("C", "na", "\"na\" is not an option")]
    [InlineData("S", "6", "must be a whole number from 1 to 5")]
    [InlineData("S", "0", "must be a whole number from 1 to 5")]
    [InlineData("S", "2.5", "must be a whole number from 1 to 5")]
    [InlineData("S", "na", "must be a whole number from 1 to 5")]
    [InlineData("M", "x", "must be a list of options' keys")]
    [InlineData("N", "many", "must be a number, or a decimal as text")]
    [InlineData("Z", "yes", "is not a question of this form")]
    [InlineData("H", "yes", "is answered, but after the answers before it is not asked")]
    public void A_wrong_answer_is_named_by_its_question(string question, string answer, string sentence)
    {
        var answers = Answered((question, Answer.Of(answer)));
        Assert.Equal([new(question, sentence)], Scoring.For(Form).Problems(answers));
        var wrong = Assert.Throws<InputWrong>(() => Scoring.Of(Form, answers));
        Assert.Equal($"$.{question}: {sentence}", wrong.Message);
    }

    [Fact]
    public void An_answer_of_the_wrong_make_is_refused()
    {
        Answer[] makes = [Answer.Of("word"), Answer.Of(3), Answer.Of(["x"])];
        var refused = from question in Form.Questions
                      where question.Key != "H"
                      from answer in makes
                      where Scoring.For(Form).Problems(Answered((question.Key, answer))).Count > 0
                      select $"{question.Key} {answer.GetType().Name}";
        Assert.Equal(
            ["A Word", "A Number", "A Chosen", "C Word", "C Number", "C Chosen", "S Word", "S Chosen", "M Word", "M Number", "N Word", "N Chosen", "T Number", "T Chosen"],
            refused);
    }

    [Theory]
    [InlineData("x", "x", "names an option twice")]
    [InlineData("x", "q", "\"q\" is not an option")]
    public void Of_several_options_each_is_named_once(string first, string second, string sentence) =>
        Assert.Equal([new("M", sentence)], Scoring.For(Form).Problems(Answered(("M", Answer.Of([first, second])))));

    [Fact]
    public void All_problems_are_told_at_once_and_what_is_missing_apart()
    {
        var form = Of(YesNo("A") with { Required = true }, Scale("S", 1, 5));
        var problems = Scoring.For(form).Problems(Answered(("S", Answer.Of(9)), ("Z", Answer.Yes)));
        Assert.Equal([("Z", false), ("A", true), ("S", false)], problems.Select(problem => (problem.Question, problem.Missing)));
    }

    [Fact]
    public void A_required_question_needs_an_answer_only_where_it_is_asked()
    {
        var form = Of(YesNo("A"), YesNo("B") with { Required = true, VisibleWhen = new("A", ["no"]) });
        Assert.Empty(Scoring.For(form).Problems(Answered(("A", Answer.Yes))));
        Assert.Equal([new("B", "is required and not answered", Missing: true)], Scoring.For(form).Problems(Answered(("A", Answer.No))));
        Assert.Throws<InputWrong>(() => Scoring.Of(form, Answered(("A", Answer.No))));
    }

    [Fact]
    public void An_empty_text_answers_nothing()
    {
        Assert.Empty(Scoring.For(Of(Text("T"))).Problems(Answered(("T", Answer.Of(" ")))));
        Assert.Single(Scoring.For(Of(Text("T") with { Required = true })).Problems(Answered(("T", Answer.Of(" ")))));
    }

    [Fact]
    public void A_question_is_asked_after_any_of_the_answers_that_show_it()
    {
        var form = Of(
            Choice("C", ("x", 1), ("y", 2), ("z", 3)),
            YesNo("C2") with { VisibleWhen = new("C", ["x", "y"]) },
            Multi("M", ("p", 1), ("q", 1)),
            YesNo("M2") with { VisibleWhen = new("M", ["q"]) },
            Scale("S", 1, 5),
            YesNo("S2") with { VisibleWhen = new("S", ["1", "2"]) },
            YesNo("Y"),
            YesNo("Y2") with { VisibleWhen = new("Y", ["na"]) });
        Assert.Equal(
            ["C", "C2", "M", "M2", "S", "S2", "Y", "Y2"],
            Asked(form, ("C", Answer.Of("y")), ("M", Answer.Of(["p", "q"])), ("S", Answer.Of("2.0")), ("Y", Answer.Na)));
        Assert.Equal(["C", "M", "S", "Y"], Asked(form, ("C", Answer.Of("z")), ("M", Answer.Of(["p"])), ("S", Answer.Of(3)), ("Y", Answer.No)));
        Assert.Equal(["C", "M", "S", "Y"], Asked(form));
    }

    [Fact]
    public void What_hangs_on_a_hidden_question_is_hidden_too()
    {
        var form = Of(YesNo("A"), YesNo("B") with { VisibleWhen = new("A", ["no"]) }, YesNo("C") with { VisibleWhen = new("B", ["no"]) });
        Assert.Equal(["A", "B", "C"], Asked(form, ("A", Answer.No), ("B", Answer.No)));
        Assert.Equal(["A"], Asked(form, ("A", Answer.Yes), ("B", Answer.No), ("C", Answer.No)));
    }

    [Fact]
    public void A_draft_loses_the_answers_that_are_not_asked_for_any_more()
    {
        var form = Of(YesNo("A"), YesNo("B") with { VisibleWhen = new("A", ["no"]) }, YesNo("C") with { VisibleWhen = new("B", ["no"]) }, YesNo("D"));
        var changed = Answered(("D", Answer.Yes), ("C", Answer.No), ("B", Answer.No), ("A", Answer.No)).With("A", Answer.Yes);
        Assert.Equal(["D", "A"], Scoring.For(form).WithoutHidden(changed).Select(entry => entry.Key));
    }

    [Fact]
    public void Answers_are_scored_alike_in_any_order()
    {
        var (a, b, c) = (("A", Answer.Yes), ("C", Answer.Of("x")), ("S", Answer.Of(4)));
        Assert.Equal(Scoring.Of(Form, Answered(a, b, c)).Percent, Scoring.Of(Form, Answered(c, a, b)).Percent);
    }

    [Fact]
    public void No_question_is_answered_twice() => Assert.Throws<ArgumentException>(() => Answered(("A", Answer.Yes), ("A", Answer.No)));

    private static readonly FormDefinition Form = Of(
        YesNo("A"),
        YesNo("H") with { VisibleWhen = new("A", ["no"]) },
        Choice("C", ("x", 1), ("y", 2)),
        Scale("S", 1, 5),
        Multi("M", ("x", 1), ("y", 2)),
        new Question("N", "N", QuestionKind.Number) { Bands = [new(3, 1), new(null, 0)] },
        Text("T"));

    private static IEnumerable<string> Asked(FormDefinition form, params (string, Answer)[] answers) =>
        Scoring.For(form).VisibleQuestions(Answered(answers)).Select(question => question.Key);
}
