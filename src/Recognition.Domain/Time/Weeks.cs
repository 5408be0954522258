namespace Recognition.Domain.Time;

/// <summary>Weeks, of which a department is told instead of days. docs/programme.md, 2.13.</summary>
public static class Weeks
{
    /// <summary>The Monday of the day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
