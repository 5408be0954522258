namespace Recognition.Domain.Time;

/// <summary>When a holiday falls in any year, before a weekend moves it. docs/programme.md, 3.4.</summary>
public abstract record HolidayRule(string Name)
{
    public abstract DateOnly DayIn(int year);

    /// <summary>The same day of the month each year.</summary>
    public sealed record Fixed(string Name, int Month, int Day) : HolidayRule(Name)
    {
        public override DateOnly DayIn(int year) => new(year, Month, Day);
    }

    /// <summary>The first, second, … such weekday of a month.</summary>
    public sealed record Nth(string Name, int Month, DayOfWeek Weekday, int Number) : HolidayRule(Name)
    {
        public override DateOnly DayIn(int year)
        {
            var first = new DateOnly(year, Month, 1);
            return first.AddDays(((Weekday - first.DayOfWeek + 7) % 7) + (7 * (Number - 1)));
        }
    }

    /// <summary>The last such weekday of a month.</summary>
    public sealed record Final(string Name, int Month, DayOfWeek Weekday) : HolidayRule(Name)
    {
        public override DateOnly DayIn(int year)
        {
            var last = new DateOnly(year, Month, DateTime.DaysInMonth(year, Month));
            return last.AddDays(-((last.DayOfWeek - Weekday + 7) % 7));
        }
    }
}
