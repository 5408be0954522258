using System.Globalization;
using Recognition.Domain.Json;
using Recognition.Domain.Settings;

namespace Recognition.Domain.Shops;

/// <summary>What a shopper has typed so far: right, wrong or half done. Only <see cref="Shop.Submit"/> wants it right.</summary>
/// <param name="Day">The date of the call or visit as typed, <c>2026-11-10</c> where it is right.</param>
/// <param name="Time">Its time as typed, <c>14:30</c> where it is right.</param>
public sealed record ShopDraft(Answers Answers, string Day, string Time)
{
    /// <summary>Characters that the answer to one question may have.</summary>
    public const int LongestAnswer = 4000;

    private const int LongestDay = 40;

    /// <summary>By the question's key.</summary>
    public IReadOnlyDictionary<string, string> Comments { get; init; } = Shops.Comments.None;

    public static ShopDraft Empty { get; } = new(Answers.None, "", "");

    /// <summary>Tries that reached nobody, <see cref="Attempt.Most"/> at most.</summary>
    public IReadOnlyList<TypedAttempt> Attempts { get; init; } = [];

    /// <summary>Whether the shopper gave up: the attempts are the result, and the questions are not asked.</summary>
    public bool Unreached { get; init; }

    /// <summary>With the number of attempts, the one that reached somebody included, wherever the form asks for it, whatever was typed there.</summary>
    public ShopDraft Counted(FormDefinition form) => this with
    {
        Answers = form.Questions.Where(question => question.Timer == QuestionTimer.Attempts)
            .Aggregate(Answers, (all, question) => all.With(question.Key, Answer.Of(Attempts.Count(attempt => !attempt.IsEmpty) + 1))),
    };

    public static string Write(ShopDraft draft) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("day", draft.Day);
        writer.WriteString("time", draft.Time);
        writer.WritePropertyName("answers");
        AnswersJson.Write(writer, draft.Answers);
        writer.WriteBoolean("unreached", draft.Unreached);
        writer.List("attempts", draft.Attempts, attempt =>
        {
            writer.WriteStartObject();
            writer.WriteString("day", attempt.Day);
            writer.WriteString("time", attempt.Time);
            writer.WriteString("outcome", attempt.Outcome);
            writer.WriteEndObject();
        });
        if (draft.Comments.Count > 0)
        {
            writer.WritePropertyName("comments");
            Shops.Comments.Write(writer, draft.Comments);
        }

        writer.WriteEndObject();
    });

    /// <exception cref="InputWrong">It is not such a document.</exception>
    public static ShopDraft Read(string json) => JsonAt.Read(json, at =>
    {
        var fields = at.Fields("answers", "day", "time", "unreached", "attempts", "comments");
        return new ShopDraft(AnswersJson.Read(fields.Need("answers")), Text(fields["day"]), Text(fields["time"]))
        {
            Comments = fields["comments"] is { } comments ? Shops.Comments.Read(comments) : Shops.Comments.None,
            Unreached = fields["unreached"]?.Flag() ?? false,
            Attempts = [.. (fields["attempts"]?.Items(Attempt.Most) ?? []).Select(AttemptAt)],
        };
    });

    /// <summary>What stands in a shop: the draft that is kept, else what was submitted last.</summary>
    public static ShopDraft Of(Shop shop, KeptDraft? kept, CitySettings city) =>
        kept is not null ? Read(kept.Text)
        : shop.Answers is { } answers ? new ShopDraft(AnswersJson.Read(answers), shop.Unreached ? "" : Written(city, shop.PerformedAt, "yyyy-MM-dd"), shop.Unreached ? "" : Written(city, shop.PerformedAt, "HH:mm"))
        {
            Comments = Shops.Comments.Read(shop.Comments),
            Unreached = shop.Unreached,
            Attempts = [.. shop.AttemptsMade.Select(made => new TypedAttempt(Written(city, made.At, "yyyy-MM-dd"), Written(city, made.At, "HH:mm"), $"{made.Outcome}"))],
        }
        : Empty;

    /// <returns>The first question whose answer or comment is longer than the portal keeps; null where none is.</returns>
    public Question? FirstTooLong(FormDefinition form) => form.Questions.FirstOrDefault(question => Answers[question.Key] switch
    {
        Answer.Word word => word.Text.Length > LongestAnswer,
        Answer.Chosen chosen => chosen.Keys.Sum(key => key.Length + 1) > LongestAnswer,
        _ => false,
    } || Comments.GetValueOrDefault(question.Key)?.Length > Shops.Comments.Longest);

    /// <summary>When the call or visit took place, in UTC.</summary>
    /// <exception cref="RuleBroken">The day or the time is missing or none.</exception>
    public DateTime PerformedAt(CitySettings city)
    {
        if (!DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new RuleBroken("day", "Give the day of the call or visit, such as 2026-11-10.");
        if (!TimeOnly.TryParseExact(Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            throw new RuleBroken("time", "Give the time at which it began, such as 14:30.");
        return city.Zone.Utc(day, time);
    }

    /// <summary>The attempts as they were made.</summary>
    /// <exception cref="RuleBroken">One is not complete, its outcome is none of the channel's, or its moment none of the round's.</exception>
    public IReadOnlyList<Attempt> AttemptsMade(Channel channel, Round round, CitySettings city, DateTime now) =>
        [.. Attempts.Select((typed, i) => (typed, place: i + 1)).Where(it => !it.typed.IsEmpty).Select(it => it.typed.Read(it.place, channel, round, city, now))];

    private static TypedAttempt AttemptAt(JsonAt at)
    {
        var fields = at.Fields("day", "time", "outcome");
        return new TypedAttempt(Text(fields["day"]), Text(fields["time"]), Text(fields["outcome"]));
    }

    private static string Text(JsonAt? at) => at?.Text(LongestDay) ?? "";

    private static string Written(CitySettings city, DateTime? moment, string format) =>
        moment is { } at ? city.Zone.Local(at).ToString(format, CultureInfo.InvariantCulture) : "";
}
