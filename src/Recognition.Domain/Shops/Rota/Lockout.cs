namespace Recognition.Domain.Shops;

/// <summary>For how many days a shopper does not shop a department again, counted from the day of the call or visit. docs/programme.md, 1.5.</summary>
/// <param name="Days">0 for none.</param>
public readonly record struct Lockout(int Days)
{
    /// <summary>Whether a shop made on one of some days could lie too near to another made on one of others, whichever comes first.</summary>
    public bool Bars((DateOnly First, DateOnly Last) days, (DateOnly First, DateOnly Last) others) =>
        Math.Max(0, Math.Max(days.First.DayNumber - others.Last.DayNumber, others.First.DayNumber - days.Last.DayNumber)) < Days;

    /// <summary>The first day on which the department may be shopped again.</summary>
    public DateOnly FreeOn(DateOnly made) => made.AddDays(Days);
}
