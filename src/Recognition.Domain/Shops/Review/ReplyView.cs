namespace Recognition.Domain.Shops;

/// <summary>
/// What a department sees of an accepted shop before the release: criterion and answer. Never what the shopper wrote in words, and never a
/// point. docs/programme.md, 1.12.
/// </summary>
public static class ReplyView
{
    public static IReadOnlyList<Line> Of(Scoring scoring, Answers answers) =>
        [.. scoring.VisibleQuestions(answers).Where(IsOpen).Where(question => answers[question.Key] is not null).Select(question => new Line(question, answers[question.Key]!))];

    /// <summary>Whether the department may see the answer to a question at all: words tell who wrote them, and integrity is for reviewers.</summary>
    public static bool IsOpen(Question question) => question.Kind != QuestionKind.Text && !question.Integrity;

    public sealed record Line(Question Question, Answer Answer);
}
