namespace Recognition.Domain.Shops;

/// <summary>That a shopper passed the quiz on the guidelines of a form. docs/programme.md, 1.14.</summary>
public sealed class Certification
{
    private Certification() { }

    /// <param name="formVersionId">The newest version of the form on that day.</param>
    /// <exception cref="RuleBroken">Too few answers are right.</exception>
    public static Certification Of(Guid id, Guid shopperId, ShopQuiz quiz, Guid formVersionId, IReadOnlyList<int?> chosen, DateTime at)
    {
        var right = quiz.Quiz.Right(chosen);
        if (right < quiz.Quiz.PassMark)
            throw new RuleBroken($"{right} of {quiz.Quiz.Questions.Count} are right, and {quiz.Quiz.PassMark} are needed. The reasons stand beside the questions: read them and try again.");
        return new() { Id = id, ShopperId = shopperId, Channel = quiz.Channel, FormName = quiz.FormName, QuizId = quiz.Id, FormVersionId = formVersionId, Right = right, PassedAt = at };
    }

    public Guid Id { get; private set; }

    public Guid ShopperId { get; private set; }

    public Channel Channel { get; private set; }

    public string FormName { get; private set; } = "";

    public Guid QuizId { get; private set; }

    public Guid FormVersionId { get; private set; }

    /// <summary>How many answers were right.</summary>
    public int Right { get; private set; }

    public DateTime PassedAt { get; private set; }
}
