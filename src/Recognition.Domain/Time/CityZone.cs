namespace Recognition.Domain.Time;

/// <summary>
/// The city's clock. Moments are kept in UTC; dates, terms and whatever people read are reasoned here, with the days
/// of 23 and 25 hours counted right. docs/programme.md, 3.2.
/// </summary>
public sealed class CityZone(TimeZoneInfo zone)
{
    public string Id => zone.Id;

    /// <param name="id">A name of the IANA database, such as <c>America/Chicago</c>.</param>
    /// <exception cref="RuleBroken">No such zone is known to this machine.</exception>
    public static CityZone Named(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? new(zone)
            : throw new RuleBroken($"“{id}” is no time zone. Give a name such as America/Chicago.");

    /// <summary>What the city's clocks show at a moment.</summary>
    /// <exception cref="ArgumentException">The moment is not marked as UTC.</exception>
    public DateTime Local(DateTime utc) =>
        utc.Kind == DateTimeKind.Utc
            ? DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(utc, zone), DateTimeKind.Unspecified)
            : throw new ArgumentException("A moment is given in UTC.", nameof(utc));

    public DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    public TimeOnly TimeOf(DateTime utc) => TimeOnly.FromDateTime(Local(utc));

    /// <summary>
    /// The moment at which the city's clocks show a date and time. A time that comes twice means its first coming; one
    /// that is skipped is moved on by what was skipped (2:30 am becomes 3:30 am), so no input is without a moment.
    /// </summary>
    public DateTime Utc(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddDays(-1))
            : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    /// <summary>Whether clocks show this time twice on this day.</summary>
    public bool Repeats(DateOnly date, TimeOnly time) => zone.IsAmbiguousTime(date.ToDateTime(time));

    public DateTime StartOfDay(DateOnly date) => Utc(date, TimeOnly.MinValue);

    /// <summary>The first moment that is no longer part of the day.</summary>
    public DateTime EndOfDay(DateOnly date) => StartOfDay(date.AddDays(1));

    /// <summary>The date of a moment as people read it: <c>Tue 10 Nov 2026</c>.</summary>
    public string Date(DateTime utc) => Written.Date(DateOf(utc));

    /// <summary>The time of a moment as people read it: <c>2:30 pm</c>.</summary>
    public string Time(DateTime utc) => Written.Time(TimeOf(utc));

    /// <summary>Both: <c>Tue 10 Nov 2026, 2:30 pm</c>.</summary>
    public string DateAndTime(DateTime utc) => $"{Date(utc)}, {Time(utc)}";
}
