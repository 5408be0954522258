using System.Globalization;
using Recognition.Domain.Settings;

namespace Recognition.Domain.Shops;

/// <summary>An attempt as the shopper typed it, right or wrong.</summary>
/// <param name="Outcome">The name of an <see cref="AttemptOutcome"/> where it is right.</param>
public sealed record TypedAttempt(string Day, string Time, string Outcome)
{
    public bool IsEmpty => Day.Length + Time.Length + Outcome.Length == 0;

    /// <param name="place">From 1, for the sentence.</param>
    /// <exception cref="RuleBroken">Something is missing, the outcome is none of the channel's, or the moment none of the round's.</exception>
    public Attempt Read(int place, Channel channel, Round round, CitySettings city, DateTime now)
    {
        if (!DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !TimeOnly.TryParseExact(Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            throw new RuleBroken($"attempt{place}day", $"Give the day and the time of attempt {place}.");
        if (!Enum.TryParse<AttemptOutcome>(Outcome, out var outcome) || !Enum.IsDefined(outcome)) throw new RuleBroken($"attempt{place}outcome", $"Choose what came of attempt {place}.");
        if (!outcome.IsOf(channel)) throw new RuleBroken($"attempt{place}outcome", $"Attempt {place}: “{outcome.Words(channel)}” can come of a call, and this is a visit. Choose what came of the visit.");
        var at = city.Zone.Utc(day, time);
        return round.AgainstMoment(at, city, now) is { } against ? throw new RuleBroken($"attempt{place}day", $"Attempt {place}: {against}") : new Attempt(at, outcome);
    }
}
