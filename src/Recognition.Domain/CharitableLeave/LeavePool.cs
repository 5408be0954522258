namespace Recognition.Domain.CharitableLeave;

/// <summary>The city's rule for how many hours somebody has in a leave year, over both uses. docs/programme.md, 4.2.</summary>
/// <param name="Yearly">The full pool; 8.00 hours by default.</param>
/// <param name="ProratedInFirstYear">Whether the year of entry gives the part of the pool that its remaining days are of the year.</param>
/// <param name="ProratedByWorkingTime">Whether part-time work gives its part of the pool.</param>
public sealed record LeavePool(Hours Yearly, bool ProratedInFirstYear = false, bool ProratedByWorkingTime = false)
{
    public static LeavePool Default { get; } = new(new Hours(8));

    /// <summary>Somebody's pool in a year: the full one, or its part rounded down to a quarter hour; none in years before the entry.</summary>
    /// <param name="year">The leave year.</param>
    /// <param name="startedOn">The first day with the city.</param>
    /// <param name="workingTime">1 for full time, 0.5 for half; over 0 and up to 1.</param>
    public Hours For(LeaveYear year, DateOnly startedOn, decimal workingTime = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workingTime);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workingTime, 1);
        if (startedOn > year.Last) return Hours.None;

        var days = ProratedInFirstYear && startedOn > year.First ? year.Last.DayNumber - startedOn.DayNumber + 1 : year.Days;
        var part = ProratedByWorkingTime ? workingTime : 1;

        // Multiplied before it is divided, so that a part that is exactly a quarter hour stays one.
        return Hours.RoundedDown(Yearly.Value * days * part / year.Days);
    }
}
