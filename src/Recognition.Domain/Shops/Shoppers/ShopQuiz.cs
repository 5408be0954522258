using Recognition.Domain.Json;

namespace Recognition.Domain.Shops;

/// <summary>One version of the quiz on the guidelines of a form. It never changes. docs/programme.md, 1.14.</summary>
public sealed class ShopQuiz
{
    public const int DefinitionLimit = 60_000;

    private QuizDefinition? read;

    private ShopQuiz() { }

    /// <param name="form">Whose shops it stands before, on whatever version of the form they are made.</param>
    /// <param name="definition">As <see cref="QuizDefinition.Read"/> reads it.</param>
    /// <exception cref="RuleBroken">It is no quiz that can be passed.</exception>
    public ShopQuiz(Guid id, NamedForm form, int number, string definition, DateTime at)
    {
        (Id, Channel, FormName, Number, PublishedAt) = (id, form.Channel, form.Name, number, at);
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

    /// <exception cref="RuleBroken">It is longer than the portal keeps.</exception>
    public static ShopQuiz Publish(Guid id, NamedForm form, int number, QuizDefinition quiz, DateTime at) =>
        quiz.Written(number) is { Length: <= DefinitionLimit } written ? new(id, form, number, written, at)
        : throw new RuleBroken("This quiz is longer than the portal keeps. Shorten its texts, or take a question out.");

    public Guid Id { get; private set; }

    public Channel Channel { get; private set; }

    public string FormName { get; private set; } = "";

    /// <summary>Counted up over the versions of the form's quiz; the highest is asked.</summary>
    public int Number { get; private set; }

    public string Definition { get; private set; } = "";

    public DateTime PublishedAt { get; private set; }

    public NamedForm Form => new(Channel, FormName);

    public QuizDefinition Quiz => read ??= QuizDefinition.Read(Definition);
}
