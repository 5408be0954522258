using System.Globalization;
using Recognition.Domain.Time;

namespace Recognition.Domain.CharitableLeave;

/// <summary>Over which year a pool of hours runs. docs/programme.md, 4.4.</summary>
public enum LeaveYearKind
{
    Fiscal,
    Calendar,
}

/// <summary>One year of leave; it begins with a full pool and hands nothing on to the next. docs/programme.md, 4.4.</summary>
/// <param name="Name">As people read it: <c>FY2027</c>, or <c>2026</c> for a calendar year.</param>
public sealed record LeaveYear(string Name, DateOnly First, DateOnly Last)
{
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <param name="date">A date of service.</param>
    /// <param name="kind">The city's setting.</param>
    /// <param name="firstMonth">The fiscal year's first month, 1 to 12.</param>
    public static LeaveYear Of(DateOnly date, LeaveYearKind kind = LeaveYearKind.Fiscal, int firstMonth = FiscalYear.DefaultFirstMonth)
    {
        var year = FiscalYear.Of(date, kind == LeaveYearKind.Calendar ? 1 : firstMonth);
        var name = kind == LeaveYearKind.Calendar ? year.Number.ToString(CultureInfo.InvariantCulture) : year.ToString();
        return new(name, year.First, year.Last);
    }
}
