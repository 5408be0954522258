using System.Collections.Frozen;

namespace Recognition.Domain.Time;

/// <summary>
/// The days on which the city works: Monday to Friday less its holidays as observed. Terms in business days are
/// counted here and nowhere else. docs/programme.md, 3.3.
/// </summary>
/// <param name="holidays">The days on which the city is closed, as observed; days of a weekend change nothing.</param>
public sealed class BusinessCalendar(IEnumerable<DateOnly> holidays)
{
    private readonly FrozenSet<DateOnly> closed = holidays.ToFrozenSet();

    public bool IsBusinessDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !closed.Contains(date);

    /// <summary>
    /// Whether the holidays of a calendar year have been entered; a term that reaches into another year may come out
    /// too short. 31 December does not count: it may be next year's New Year's Day as observed.
    /// </summary>
    public bool Covers(int year) =>
        closed.Any(holiday => holiday.Year == year && holiday is not { Month: 12, Day: 31 });

    /// <summary>The business days from one day to another, both included; none where the other lies before it.</summary>
    public IEnumerable<DateOnly> Within(DateOnly first, DateOnly last) =>
        Enumerable.Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1)).Select(first.AddDays).Where(IsBusinessDay);

    /// <summary>
    /// The last day of a term: the day of receipt is day 0, and the term ends at the close of business of the day
    /// given back. No days at all is the day of receipt itself.
    /// </summary>
    /// <param name="received">Any day, also of a weekend.</param>
    /// <param name="businessDays">0 or more.</param>
    public DateOnly Add(DateOnly received, int businessDays) => Step(received, businessDays, 1);

    /// <summary>The day from which there are so many business days until the date given, the date itself not being one of those stepped over.</summary>
    public DateOnly Subtract(DateOnly date, int businessDays) => Step(date, businessDays, -1);

    /// <summary>
    /// Business days after <paramref name="from"/> up to and including <paramref name="to"/>; negative where
    /// <paramref name="to"/> is the earlier day. Agrees with <see cref="Add"/> and <see cref="Subtract"/>.
    /// </summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var step = Math.Sign(to.DayNumber - from.DayNumber);
        var count = 0;
        for (var day = from; day != to;)
        {
            day = day.AddDays(step);
            count += IsBusinessDay(day) ? step : 0;
        }

        return count;
    }

    private DateOnly Step(DateOnly day, int businessDays, int step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(businessDays);
        for (var left = businessDays; left > 0;)
        {
            day = day.AddDays(step);
            left -= IsBusinessDay(day) ? 1 : 0;
        }

        return day;
    }
}
