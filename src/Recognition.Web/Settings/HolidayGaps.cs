using Recognition.Domain.Time;

namespace Recognition.Web.Settings;

/// <summary>Years whose holidays should have been entered and were not: terms that reach into them come out too short (docs/programme.md, 3.3).</summary>
internal static class HolidayGaps
{
    /// <summary>How many days before a year begins its holidays are due.</summary>
    public const int DaysAhead = 90;

    public static IReadOnlyList<int> Of(BusinessCalendar calendar, DateOnly today) =>
        [.. new[] { today.Year, today.AddDays(DaysAhead).Year }.Distinct().Where(year => !calendar.Covers(year))];

    public static string Sentence(int year) => $"No holidays are entered for {year}.";
}
