using System.Text.Json;
using Recognition.Domain.Json;

namespace Recognition.Domain.Shops;

/// <summary>What the shopper says beside answers, by the question's key: kept and sealed with them, and never scored. docs/programme.md, 2.10.</summary>
public static class Comments
{
    /// <summary>Characters that one comment may have.</summary>
    public const int Longest = 2000;

    public static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>();

    /// <summary>Those to questions that are asked after these answers and take a comment: what a changed answer leaves of a draft.</summary>
    public static IReadOnlyDictionary<string, string> Asked(this IReadOnlyDictionary<string, string> comments, Scoring scoring, Answers answers) =>
        scoring.VisibleQuestions(answers).Where(question => question.Comment != CommentRule.Off && !string.IsNullOrWhiteSpace(comments.GetValueOrDefault(question.Key)))
            .ToDictionary(question => question.Key, question => comments[question.Key].Trim());

    /// <summary>All that the shopper wrote, in the form's order: words for answers, and what was said beside answers.</summary>
    public static IEnumerable<string> Written(FormDefinition form, Answers answers, IReadOnlyDictionary<string, string> comments) =>
        form.Questions.SelectMany(question => (string?[])[question.Kind == QuestionKind.Text ? (answers[question.Key] as Answer.Word)?.Text : null, comments.GetValueOrDefault(question.Key)]).OfType<string>();

    /// <summary>JSON: question → words; null where there are none.</summary>
    public static string? Write(IReadOnlyDictionary<string, string> comments) => comments.Count == 0 ? null : JsonText.Of(writer => Write(writer, comments));

    /// <exception cref="InputWrong">It is not what <see cref="Write(IReadOnlyDictionary{string, string})"/> wrote.</exception>
    public static IReadOnlyDictionary<string, string> Read(string? json) => json is null ? None : JsonAt.Read(json, Read);

    internal static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> comments)
    {
        writer.WriteStartObject();
        foreach (var (question, comment) in comments) writer.WriteString(question, comment);
        writer.WriteEndObject();
    }

    internal static IReadOnlyDictionary<string, string> Read(JsonAt at) =>
        at.Entries(FormJson.MostQuestions * FormJson.MostSections).ToDictionary(entry => entry.Key, entry => entry.Value.Text(10 * Longest));
}
