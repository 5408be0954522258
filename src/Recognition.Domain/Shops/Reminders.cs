using Recognition.Domain.Time;

namespace Recognition.Domain.Shops;

/// <summary>The days on which a shopper is reminded of a shop that is out: three and one business days before it is due, that day, and one after. docs/programme.md, 1.2.</summary>
public static class Reminders
{
    /// <returns>The last of them that has come; null before the first.</returns>
    public static DateOnly? LastMark(DateOnly dueOn, BusinessCalendar calendar, DateOnly today)
    {
        foreach (var mark in (DateOnly[])[calendar.Add(dueOn, 1), dueOn, calendar.Subtract(dueOn, 1), calendar.Subtract(dueOn, 3)])
        {
            if (mark <= today) return mark;
        }

        return null;
    }
}
