using System.Globalization;
using Recognition.Domain.Json;
using Recognition.Domain.Time;

namespace Recognition.Domain.Shops;

/// <summary>One try to reach the department by which nobody was reached. docs/programme.md, 1.13.</summary>
/// <param name="At">UTC.</param>
public sealed record Attempt(DateTime At, AttemptOutcome Outcome)
{
    /// <summary>How many are made for one shop.</summary>
    public const int Most = 3;

    public static string Write(IEnumerable<Attempt> attempts) => JsonText.Of(writer =>
    {
        writer.WriteStartArray();
        foreach (var attempt in attempts)
        {
            writer.WriteStartObject();
            writer.WriteString("at", attempt.At.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteString("outcome", JsonWords.Word(attempt.Outcome));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    /// <exception cref="InputWrong">It is not what <see cref="Write"/> wrote.</exception>
    public static IReadOnlyList<Attempt> Read(string json) => JsonAt.Read(json, at => at.Items(Most).Select(item =>
    {
        var fields = item.Fields("at", "outcome");
        return DateTime.TryParse(fields.Need("at").Text(40), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            ? new Attempt(moment, fields.Need("outcome").OneOf<AttemptOutcome>())
            : throw item.Wrong("holds no moment");
    }).ToList());

    /// <summary>Why a shop whose shopper reached nobody does not end with these; null where they end it.</summary>
    public static string? AgainstEnding(IReadOnlyCollection<Attempt> attempts, CityZone zone)
    {
        if (attempts.Any(attempt => attempt.Outcome.EndsAtOnce())) return null;
        if (attempts.Count < Most) return $"Try {Most} times before you give up, each at another part of the day: before 11 am, until 2 pm, and after it. A wait over 20 minutes ends the shop at once.";
        return attempts.Select(attempt => PartOf(zone.Local(attempt.At))).Distinct().Count() == Most ? null
            : "Two of these were made at the same part of the day. Try once before 11 am, once until 2 pm, and once after it.";
    }

    private static int PartOf(DateTime local) => local.Hour < 11 ? 0 : local.Hour < 14 ? 1 : 2;
}

/// <summary>What came of an attempt that reached nobody.</summary>
public enum AttemptOutcome
{
    NoAnswer,

    Voicemail,

    WrongNumber,

    /// <summary>A menu that leads to no person.</summary>
    MenuLoop,

    /// <summary>In business hours.</summary>
    Closed,

    /// <summary>Over 20 minutes: no resident would have stayed.</summary>
    LongWait,
}

public static class AttemptWords
{
    /// <summary>Whether a shop by this channel can end so: nobody reaches a voicemail, a wrong number or a menu on foot.</summary>
    public static bool IsOf(this AttemptOutcome outcome, Channel channel) =>
        channel == Channel.Phone || outcome is not (AttemptOutcome.Voicemail or AttemptOutcome.WrongNumber or AttemptOutcome.MenuLoop);

    /// <summary>Whether a resident would try no more after it.</summary>
    public static bool EndsAtOnce(this AttemptOutcome outcome) => outcome == AttemptOutcome.LongWait;

    public static string Words(this AttemptOutcome outcome, Channel channel) => outcome switch
    {
        AttemptOutcome.NoAnswer when channel == Channel.InPerson => "Nobody was there to serve",
        AttemptOutcome.NoAnswer => "Nobody answered",
        AttemptOutcome.Voicemail => "Voicemail",
        AttemptOutcome.WrongNumber => "Wrong number",
        AttemptOutcome.MenuLoop => "A menu that led to nobody",
        AttemptOutcome.Closed => "Closed in business hours",
        _ => "A wait over 20 minutes",
    };
}
