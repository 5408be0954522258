using Recognition.Domain.Organization;
using Recognition.Domain.Time;

namespace Recognition.Domain.Shops;

/// <summary>What of the round's other shops and of the week stands against a shop by somebody on some day, each in a sentence. docs/programme.md, 1.5.</summary>
/// <param name="Department">By its name.</param>
/// <param name="Hours">When the department is open.</param>
/// <param name="Window">The first and the last day of the round.</param>
/// <param name="Others">The shopper's other shops of the round.</param>
public sealed record RotaMove(string Department, BusinessHours Hours, (DateOnly Opens, DateOnly Closes) Window, BusinessCalendar Calendar, IReadOnlyCollection<RotaMove.Other> Others)
{
    /// <summary>When the shopper's shops of other rounds are made, by the city's clock.</summary>
    public IReadOnlyCollection<DateTime> Elsewhere { get; init; } = [];

    /// <summary>By the city's clock: no shop is made before.</summary>
    public DateTime Now { get; init; } = DateTime.MinValue;

    /// <summary>When the shopper has time.</summary>
    public FreeTimes Free { get; init; } = FreeTimes.Any;

    /// <param name="at">By the city's clock; null where no hour is planned.</param>
    /// <param name="mostADay">Of one shopper.</param>
    public IEnumerable<string> Against(string shopper, Guid department, DateTime? at, int mostADay, int mostARound)
    {
        if (Others.Any(other => other.DepartmentId == department)) yield return $"{shopper} {Bar.Drawn.Words(Department)}.";
        if (Others.Count >= mostARound) yield return $"{shopper} {TooMany(Others.Count, mostARound)}.";
        if (at is not { } moment) yield break;
        var (day, time) = (DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment));
        if (moment < Now) yield return $"{Written.Date(day)} at {Written.Time(time)} has passed.";
        else if (day < Window.Opens || day > Window.Closes) yield return $"{Written.Date(day)} lies outside the window, {Written.Date(Window.Opens)} to {Written.Date(Window.Closes)}.";
        else if (!Calendar.IsBusinessDay(day)) yield return $"{Written.Date(day)} is no business day.";
        else if (!Hours.Hold(day, time)) yield return $"{Department} is not open on {Written.Date(day)} at {Written.Time(time)}: shops are made there from {Written.Time(Hours.From)} to {Written.Time(Hours.Until)}{(Hours.Days.Contains(day.DayOfWeek) ? "" : ", and on other days of the week")}.";
        if (!Free.Hold(moment)) yield return $"{shopper} has no time on a {FreeTimes.PartOf(moment)}.";
        var sameDay = Others.Select(other => other.At).OfType<DateTime>().Concat(Elsewhere).Where(other => DateOnly.FromDateTime(other) == day).ToList();
        if (sameDay.Count >= mostADay) yield return $"{shopper} has {Written.Count(sameDay.Count, "shop", "shops")} on {Written.Date(day)}, and nobody makes more than {mostADay} a day.";
        else if (sameDay.Exists(other => ShopTimes.TooNear(other, moment))) yield return $"{shopper} has another shop within an hour of {Written.Time(time)} on {Written.Date(day)}.";
    }

    /// <summary>Goes on after the shopper's name.</summary>
    public static string TooMany(int shops, int capacity) => $"has {Written.Count(shops, "shop", "shops")} in this round, and makes no more than {capacity}";

    /// <param name="At">By the city's clock.</param>
    public sealed record Other(Guid DepartmentId, DateTime? At);
}
