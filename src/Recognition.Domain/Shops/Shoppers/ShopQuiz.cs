using Recognition.Domain.Json;

namespace Recognition.Domain.Shops;

/// <summary>One version of the quiz on the guidelines of a channel's form. It never changes. docs/programme.md, 1.14.</summary>
public sealed class ShopQuiz
{
    public const int DefinitionLimit = 60_000;

    private QuizDefinition? read;

    private ShopQuiz() { }

    /// <param name="definition">As <see cref="QuizDefinition.Read"/> reads it.</param>
    /// <exception cref="RuleBroken">It is no quiz that can be passed.</exception>
    public ShopQuiz(Guid id, Channel channel, int number, string definition, DateTime at)
    {
        (Id, Channel, Number, PublishedAt) = (id, channel, number, at);
        Definition = Sentence.Required(nameof(Definition), definition, DefinitionLimit);
        try
        {
            _ = Quiz;
        }
        catch (InputWrong wrong)
        {
            throw new RuleBroken(nameof(Definition), $"This is no quiz: {wrong.Message}.");
        }
    }

    public Guid Id { get; private set; }

    public Channel Channel { get; private set; }

    /// <summary>Counted up with each version; the highest is asked.</summary>
    public int Number { get; private set; }

    public string Definition { get; private set; } = "";

    public DateTime PublishedAt { get; private set; }

    public QuizDefinition Quiz => read ??= QuizDefinition.Read(Definition);
}

/// <param name="Title">What it is about.</param>
/// <param name="PassMark">Right answers from which on it is passed.</param>
public sealed record QuizDefinition(string Title, int PassMark, IReadOnlyList<QuizQuestion> Questions)
{
    private const int Most = 30;

    /// <exception cref="InputWrong">It is no such document, or cannot be passed.</exception>
    public static QuizDefinition Read(string json) => JsonAt.Read(json, at =>
    {
        var fields = at.Fields("title", "version", "passMark", "questions");
        var questions = fields.Need("questions").Items(Most).Select(QuestionAt).ToList();
        if (questions.Count == 0) throw fields.Need("questions").Wrong("lacks a question");
        return new QuizDefinition(fields.Need("title").Text(200), (int)fields.Need("passMark").Whole(1, questions.Count), questions);
    });

    /// <summary>How many of the answers are right.</summary>
    /// <param name="chosen">The options chosen, by question, from 0; null where none was.</param>
    public int Right(IReadOnlyList<int?> chosen) => Questions.Index().Count(it => it.Index < chosen.Count && chosen[it.Index] == it.Item.Right);

    private static QuizQuestion QuestionAt(JsonAt at)
    {
        var fields = at.Fields("ask", "options", "right", "why");
        var options = fields.Need("options").Items(6).Select(option => option.Text(300)).ToList();
        if (options.Count < 2) throw fields.Need("options").Wrong("needs two options or more");
        return new QuizQuestion(fields.Need("ask").Text(400), options, (int)fields.Need("right").Whole(0, options.Count - 1), fields.Need("why").Text(500));
    }
}

/// <param name="Right">The right option, from 0.</param>
/// <param name="Why">The guideline's reason.</param>
public sealed record QuizQuestion(string Ask, IReadOnlyList<string> Options, int Right, string Why);
