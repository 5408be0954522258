using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

public sealed class TypedQuizTests
{
    [Fact]
    public void What_was_typed_is_written_and_read_again_as_it_was()
    {
        var quiz = Typed(Question() with { Options = ["", "“Yes”\n", null, "No & never", "", "Maybe"], Right = 3 }).Read();
        Assert.Equal(["“Yes”", "No & never", "Maybe"], quiz.Questions[0].Options); // empty lines close up
        Assert.Equal(1, quiz.Questions[0].Right);
        var read = QuizDefinition.Read(quiz.Written(3));
        Assert.Equal((quiz.Title, quiz.PassMark), (read.Title, read.PassMark));
        Assert.Equal(quiz.Questions[0].Options, read.Questions[0].Options);
        Assert.Equal(quiz.Questions[0] with { Options = [] }, read.Questions[0] with { Options = [] });
    }

    [Fact]
    public void A_question_that_is_ticked_or_in_which_nothing_stands_is_taken_out()
    {
        var typed = Typed(Question(), Question() with { IsOut = true }, new() { Options = ["", " "], Right = 2 }, Question() with { Ask = "Last?" });
        typed.Tidy();
        Assert.Equal(["Question?", "Last?"], typed.Questions.Select(question => question.Ask));
    }

    [Fact]
    public void All_that_stands_against_a_quiz_is_said_at_its_field()
    {
        var typed = Typed(
            new() { Ask = "No answers?", Why = "So." },
            Question() with { Right = null },
            Question() with { Right = 4, Options = ["Yes", "No", "", "", ""] },
            Question() with { Options = ["Yes", " yes"] },
            Question() with { Options = ["1", "2", "3", "4", "5", "6", "7"] },
            Question() with { Ask = new string('x', QuizQuestion.AskLimit + 1), Why = " " });
        typed.PassMark = "7";
        typed.Title = "";
        var broken = Assert.Throws<RuleBroken>(typed.Read);
        Assert.Equal(
        [
            ("Title", "This must be filled in."),
            ("Questions[0].Options", "Give 2 to 6 answers."),
            ("Questions[1].Options", "Mark the answer that is right."),
            ("Questions[2].Options", "Mark the answer that is right."),
            ("Questions[3].Options", "Two answers are the same. Change one of them."),
            ("Questions[4].Options", "Give 2 to 6 answers."),
            ("Questions[5].Ask", "This may have 400 characters at most; it has 401. Shorten it."),
            ("Questions[5].Why", "This must be filled in."),
            ("PassMark", "Give a whole number from 1 to 6: so many questions there are."),
        ], broken.Others.Prepend(broken).Select(one => (one.Field, one.Message)));
    }

    [Fact]
    public void A_quiz_has_a_question_at_least_and_thirty_at_most_and_is_no_longer_than_the_portal_keeps()
    {
        Assert.Equal("Write one question at least.", Assert.Throws<RuleBroken>(Typed().Read).Message);
        Assert.Contains("30 questions at most; this one has 31", Assert.Throws<RuleBroken>(Typed([.. Enumerable.Repeat(Question(), 31)]).Read).Message, StringComparison.Ordinal);
        var longest = Typed([.. Enumerable.Repeat(Question() with { Options = [.. Enumerable.Range(1, 6).Select(i => new string((char)('a' + i), 300))], Why = new string('y', 500) }, 30)]).Read();
        Assert.StartsWith("This quiz is longer than the portal keeps.", Assert.Throws<RuleBroken>(() => ShopQuiz.Publish(Guid.NewGuid(), new(Channel.Phone, "Phone shop"), 1, longest, default)).Message, StringComparison.Ordinal);
    }

    private static TypedQuiz Typed(params TypedQuestion[] questions) => new() { Title = "Guidelines", PassMark = "1", Questions = [.. questions] };

    private static TypedQuestion Question() => new() { Ask = "Question?", Options = ["Yes", "No"], Right = 1, Why = "So it is." };
}
