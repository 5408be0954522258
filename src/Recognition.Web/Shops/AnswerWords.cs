using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>Answers as people read them.</summary>
internal static class AnswerWords
{
    /// <summary><c>yes</c> is Yes, <c>na</c> is Not applicable; what is neither stands for itself.</summary>
    public static string Of(string key) => key switch
    {
        "yes" => "Yes",
        "no" => "No",
        "na" => "Not applicable",
        _ => key,
    };

    /// <summary>The answer, and after it what was said beside it.</summary>
    public static string Of(Question question, Answer? answer, string? comment) => comment is null ? Of(question, answer) : $"{Of(question, answer)} (“{comment}”)";

    /// <summary>What the shopper wrote, by question, the name of whoever served left out: words for an answer, and, under the question with its answer, what was said beside it.</summary>
    public static IReadOnlyList<(string Question, string Words)> Written(FormDefinition form, Answers answers, IReadOnlyDictionary<string, string> comments) =>
        [.. form.Questions.Where(question => !question.NamesEmployee).SelectMany(question => Written(question, answers[question.Key], comments.GetValueOrDefault(question.Key)))];

    private static IEnumerable<(string Question, string Words)> Written(Question question, Answer? answer, string? comment)
    {
        if (question.Kind == QuestionKind.Text && answer is not null) yield return (question.Text, Of(question, answer));
        if (comment is not null) yield return (question.Kind == QuestionKind.Text ? $"{question.Text} (comment)" : $"{question.Text} ({Of(question, answer)})", comment);
    }

    public static string Of(Question question, Answer? answer) => answer switch
    {
        null => "Not answered",
        Answer.Chosen { Keys.Count: 0 } => "None of these",
        Answer.Chosen chosen => string.Join(", ", chosen.Keys.Select(key => Option(question, key))),
        Answer.Number number => number.Value.ToString(),
        Answer.Word { Text: "na" } when question.TakesNa => "Not applicable",
        Answer.Word word when question.Kind == QuestionKind.YesNo => Of(word.Text),
        Answer.Word word when question.Kind == QuestionKind.Scale => $"{word.Text} (from {question.Min} to {question.Max})",
        Answer.Word word when question.Kind == QuestionKind.Choice => Option(question, word.Text),
        Answer.Word word => word.Text,
        _ => "",
    };

    /// <summary>An answer to a question as another question waits for it: <c>yes</c>, an option's key, a number.</summary>
    public static string Awaited(Question? question, string answer) => question?.Options.Count > 0 && answer != "na" ? Option(question, answer) : Of(answer);

    private static string Option(Question question, string key) => question.Options.FirstOrDefault(option => option.Key == key)?.Words ?? key;
}
