using System.Globalization;
using Recognition.Domain.Json;
using Recognition.Domain.Settings;

namespace Recognition.Domain.Shops;

/// <summary>What a shopper has typed so far: right, wrong or half done. Only <see cref="Shop.Submit"/> wants it right.</summary>
/// <param name="Day">The date of the call or visit as typed, <c>2026-11-10</c> where it is right.</param>
/// <param name="Time">Its time as typed, <c>14:30</c> where it is right.</param>
public sealed record ShopDraft(Answers Answers, string Day, string Time)
{
    private const int LongestDay = 40;

    public static ShopDraft Empty { get; } = new(Answers.None, "", "");

    public static string Write(ShopDraft draft) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("day", draft.Day);
        writer.WriteString("time", draft.Time);
        writer.WritePropertyName("answers");
        AnswersJson.Write(writer, draft.Answers);
        writer.WriteEndObject();
    });

    /// <exception cref="InputWrong">It is not such a document.</exception>
    public static ShopDraft Read(string json) => JsonAt.Read(json, at =>
    {
        var fields = at.Fields("answers", "day", "time");
        return new ShopDraft(AnswersJson.Read(fields.Need("answers")), fields["day"]?.Text(LongestDay) ?? "", fields["time"]?.Text(LongestDay) ?? "");
    });

    /// <summary>What stands in a shop: the draft that is kept, else what was submitted last.</summary>
    public static ShopDraft Of(Shop shop, KeptDraft? kept, CitySettings city) =>
        kept is not null ? Read(kept.Text)
        : shop.Answers is { } answers ? new ShopDraft(AnswersJson.Read(answers), Written(city, shop.PerformedAt, "yyyy-MM-dd"), Written(city, shop.PerformedAt, "HH:mm"))
        : Empty;

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

    private static string Written(CitySettings city, DateTime? moment, string format) =>
        moment is { } at ? city.Zone.Local(at).ToString(format, CultureInfo.InvariantCulture) : "";
}
