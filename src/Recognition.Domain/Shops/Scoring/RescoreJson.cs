using System.Text.Json;
using Recognition.Domain.Json;

namespace Recognition.Domain.Shops;

/// <summary>One shop as it is exported for scoring again.</summary>
/// <param name="Id">What the result is named by.</param>
public sealed record FilledForm(string Id, Answers Answers)
{
    private const string LeftOut = "(left out)";

    /// <summary>The shop without what reviewers alone see (docs/programme.md, 2.11) and without the shopper's own words: these are never scored, and could tell who somebody is. That they were given stays, since a form may want them.</summary>
    public static FilledForm WithoutWords(string id, FormDefinition form, Answers answers) =>
        new(id, form.Questions.Where(question => !question.Integrity && question.Kind == QuestionKind.Text && answers[question.Key] is { } given && given != Answer.Na)
            .Aggregate(new Answers(answers.Where(entry => !form.Questions.Any(question => question.Integrity && question.Key == entry.Key))), (kept, question) => kept.With(question.Key, Answer.Of(LeftOut))));
}

/// <summary>The two documents of the command <c>rescore</c>: a form with shops, and their scores.</summary>
public static class RescoreJson
{
    private const int MostShops = 1_000_000;

    /// <exception cref="InputWrong">It is not such a document, or the form makes no sense.</exception>
    public static (FormDefinition Form, IReadOnlyList<FilledForm> Shops) Read(string json) => JsonAt.Read(json, at =>
    {
        var fields = at.Fields("form", "shops");
        return (FormJson.Read(fields.Need("form"), kept: false), (IReadOnlyList<FilledForm>)[.. fields.Need("shops").Items(MostShops).Select(ShopAt)]);
    });

    /// <summary>What the portal exports, for anybody to score again.</summary>
    public static string Write(FormDefinition form, IEnumerable<FilledForm> shops) => JsonText.Of(
        writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("form");
            FormJsonWriting.Write(writer, form, kept: false);
            writer.List("shops", shops, shop =>
            {
                writer.WriteStartObject();
                writer.WriteString("id", shop.Id);
                writer.WritePropertyName("answers");
                AnswersJson.Write(writer, shop.Answers);
                writer.WriteEndObject();
            });
            writer.WriteEndObject();
        },
        indented: true);

    /// <summary>The scores, each by its shop's id.</summary>
    public static string WriteResults(IEnumerable<(string Id, ShopScore Score)> results) => JsonText.Of(
        writer =>
        {
            writer.WriteStartObject();
            writer.List("results", results, result => Write(writer, result.Id, result.Score));
            writer.WriteEndObject();
        },
        indented: true);

    private static void Write(Utf8JsonWriter writer, string id, ShopScore score)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteBoolean("scored", score.Scored);
        writer.WriteString("percent", score.Percent?.ToPercentText());
        writer.WriteString("display", score.Percent?.Display());
        writer.WriteBoolean("failed", score.Failed);
        writer.WriteString("earned", score.Earned.ToString());
        writer.WriteString("possible", score.Possible.ToString());
        writer.List("sections", score.Sections, section =>
        {
            writer.WriteStartObject();
            writer.WriteString("key", section.Key);
            writer.WriteBoolean("scored", section.Scored);
            writer.WriteString("earned", section.Earned.ToString());
            writer.WriteString("possible", section.Possible.ToString());
            writer.WriteString("percent", section.Percent?.ToPercentText());
            writer.WriteBoolean("failed", section.Failed);
            writer.WriteEndObject();
        });
        writer.WriteEndObject();
    }

    private static FilledForm ShopAt(JsonAt at)
    {
        var fields = at.Fields("id", "answers");
        return new(fields.Need("id").Name(), AnswersJson.Read(fields.Need("answers")));
    }
}
