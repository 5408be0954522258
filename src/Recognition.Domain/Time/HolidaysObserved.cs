namespace Recognition.Domain.Time;

/// <summary>A day on which the city is closed.</summary>
/// <param name="Name">As people know it.</param>
/// <param name="Observed">The working day that is given off.</param>
public sealed record Holiday(string Name, DateOnly Observed);

/// <summary>
/// A proposal for a year's holidays by the federal rule: Saturday is observed on the Friday before, Sunday on the
/// Monday after. What the city then enters is what counts. docs/programme.md, 3.4.
/// </summary>
public static class HolidaysObserved
{
    public static IReadOnlyList<HolidayRule> Federal { get; } =
    [
        new HolidayRule.Fixed("New Year's Day", 1, 1),
        new HolidayRule.Nth("Birthday of Martin Luther King, Jr.", 1, DayOfWeek.Monday, 3),
        new HolidayRule.Nth("Washington's Birthday", 2, DayOfWeek.Monday, 3),
        new HolidayRule.Final("Memorial Day", 5, DayOfWeek.Monday),
        new HolidayRule.Fixed("Juneteenth National Independence Day", 6, 19),
        new HolidayRule.Fixed("Independence Day", 7, 4),
        new HolidayRule.Nth("Labor Day", 9, DayOfWeek.Monday, 1),
        new HolidayRule.Nth("Columbus Day", 10, DayOfWeek.Monday, 2),
        new HolidayRule.Fixed("Veterans Day", 11, 11),
        new HolidayRule.Nth("Thanksgiving Day", 11, DayOfWeek.Thursday, 4),
        new HolidayRule.Fixed("Christmas Day", 12, 25),
    ];

    /// <summary>
    /// The holidays that belong to a year, in the order of <paramref name="rules"/>. New Year's Day of a year that
    /// begins on a Saturday belongs to it, though it is observed on 31 December of the year before.
    /// </summary>
    public static IReadOnlyList<Holiday> Of(int year, IReadOnlyList<HolidayRule> rules) =>
        [.. rules.Select(rule => new Holiday(rule.Name, Observed(rule.DayIn(year))))];

    private static DateOnly Observed(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Saturday => date.AddDays(-1),
        DayOfWeek.Sunday => date.AddDays(1),
        _ => date,
    };
}
