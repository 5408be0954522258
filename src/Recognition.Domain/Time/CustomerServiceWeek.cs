namespace Recognition.Domain.Time;

/// <summary>
/// The first full Monday-to-Friday week of October, in which the results of the round marked for it are announced.
/// docs/programme.md, 1.3.
/// </summary>
public sealed record CustomerServiceWeek(DateOnly First, DateOnly Last)
{
    public static CustomerServiceWeek Of(int year)
    {
        var monday = new HolidayRule.Nth("Customer Service Week", 10, DayOfWeek.Monday, 1).DayIn(year);
        return new(monday, monday.AddDays(4));
    }
}
