using System.Text.Json;
using Recognition.Domain.Json;

namespace Recognition.Domain.Shops;

/// <summary>
/// Answers as a JSON object: question → text, number or list of texts. It is read without the form; whether they are
/// answers to it, <see cref="Scoring.Problems"/> says.
/// </summary>
public static class AnswersJson
{
    private const int LongestAnswer = 100_000;
    private const int MostChosen = 1000;

    /// <exception cref="InputWrong">It is not such an object.</exception>
    public static Answers Read(string json) => JsonAt.Read(json, Read);

    public static string Write(Answers answers) => JsonText.Of(writer => Write(writer, answers));

    internal static Answers Read(JsonAt at)
    {
        var entries = at.Entries(FormJson.MostQuestions * FormJson.MostSections);
        var answers = new KeyValuePair<string, Answer>[entries.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = new(entries[i].Key, AnswerAt(entries[i].Value));
        }
        return Answers.Unchecked(answers);
    }

    internal static void Write(Utf8JsonWriter writer, Answers answers)
    {
        writer.WriteStartObject();
        foreach (var (question, answer) in answers)
        {
            switch (answer)
            {
                case Answer.Word word:
                    writer.WriteString(question, word.Text);
                    break;
                case Answer.Number number:
                    writer.WriteString(question, number.Value.ToDecimalText());
                    break;
                case Answer.Chosen chosen:
                    writer.List(question, chosen.Keys, writer.WriteStringValue);
                    break;
            }
        }
        writer.WriteEndObject();
    }

    private static Answer AnswerAt(JsonAt at) =>
        at.IsText ? Answer.Of(at.Text(LongestAnswer))
        : at.IsList ? Answer.Of([.. at.Items(MostChosen).Select(key => key.Text(LongestAnswer))])
        : at.IsNumber ? Answer.Of(at.Number())
        : throw at.Wrong("must be text, a number or a list");
}
