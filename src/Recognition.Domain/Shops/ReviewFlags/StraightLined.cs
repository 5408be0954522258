namespace Recognition.Domain.Shops.ReviewFlags;

/// <summary>Every scale on the same step, or every choice on the same place of its list: pressed down the page, perhaps unread.</summary>
public static class StraightLined
{
    /// <summary>Fewer may be alike by chance.</summary>
    public const int Fewest = 4;

    public static ReviewFlag? Of(FormDefinition form, Answers answers) => Alike(form, QuestionKind.Scale, (question, word) => word, answers, "steps of a scale")
        ?? Alike(form, QuestionKind.Choice, (question, word) => $"{question.Options.ToList().FindIndex(option => option.Key == word)}", answers, "choices");

    private static ReviewFlag? Alike(FormDefinition form, QuestionKind kind, Func<Question, string, string> place, Answers answers, string what)
    {
        var given = form.Questions.Where(question => question.Kind == kind)
            .Select(question => (question, Word: Written(answers[question.Key]))).Where(one => one.Word is not (null or "na")).Select(one => place(one.question, one.Word!)).ToList();
        return given.Count < Fewest || given.Distinct().Count() > 1 ? null : new(ReviewFlagKind.StraightLined, $"All {given.Count} {what} are answered alike.");
    }

    private static string? Written(Answer? answer) => answer switch { Answer.Word word => word.Text, Answer.Number number => number.Value.ToString(), _ => null };
}
