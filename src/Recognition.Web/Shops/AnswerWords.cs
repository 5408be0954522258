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
