using Recognition.Domain.Time;

namespace Recognition.Domain.Shops;

/// <summary>
/// The days on which a shopper is reminded of a shop that is out: three and one business days before it is due, that day, and one after. One that
/// was returned when all of these were over has days of its own: one and three business days after the return. docs/programme.md, 1.2.
/// </summary>
public static class Reminders
{
    /// <param name="returnedOn">The day of the last return, by the city's clock; null where there was none.</param>
    /// <returns>The last of them that has come; null before the first.</returns>
    public static DateOnly? LastMark(DateOnly dueOn, DateOnly? returnedOn, BusinessCalendar calendar, DateOnly today)
    {
        var after = calendar.Add(dueOn, 1);
        foreach (var mark in returnedOn >= after
            ? (DateOnly[])[calendar.Add(returnedOn.Value, 3), calendar.Add(returnedOn.Value, 1)]
            : [after, dueOn, calendar.Subtract(dueOn, 1), calendar.Subtract(dueOn, 3)])
        {
            if (mark <= today) return mark;
        }

        return null;
    }
}
