using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>Answers as people read them.</summary>
internal static class AnswerWords
{
    /// <summary><c>yes</c> is Yes, <c>na</c> is Not applicable; an option's key is its own text.</summary>
    public static string Of(string key) => key switch
    {
        "yes" => "Yes",
        "no" => "No",
        "na" => "Not applicable",
        _ => key,
    };

    public static string Of(Question question, Answer? answer) => answer switch
    {
        null => "Not answered",
        Answer.Chosen { Keys.Count: 0 } => "None of these",
        Answer.Chosen chosen => string.Join(", ", chosen.Keys),
        Answer.Number number => number.Value.ToString(),
        Answer.Word { Text: "na" } when question.TakesNa => "Not applicable",
        Answer.Word word when question.Kind == QuestionKind.YesNo => Of(word.Text),
        Answer.Word word when question.Kind == QuestionKind.Scale => $"{word.Text} (from {question.Min} to {question.Max})",
        Answer.Word word => word.Text,
        _ => "",
    };
}
