using Recognition.Domain.Organization;
using Recognition.Domain.Settings;
using Recognition.Domain.Time;

namespace Recognition.Domain.Shops.ReviewFlags;

/// <summary>A shop outside its round's window, on a day off, or while the offices are closed.</summary>
public static class OutOfHours
{
    /// <param name="performed">The begin of the call or visit, in UTC.</param>
    /// <param name="hours">Of the department: a shop that begins when it closes is out of hours.</param>
    public static ReviewFlag? Of(DateTime performed, DateOnly windowOpens, DateOnly windowCloses, BusinessHours hours, CitySettings city)
    {
        var (day, time) = (city.Zone.DateOf(performed), TimeOnly.FromDateTime(city.Zone.Local(performed)));
        var sentence = day < windowOpens || day > windowCloses ? $"It was made on {Written.Date(day)}. The window is from {Written.Date(windowOpens)} to {Written.Date(windowCloses)}."
            : !city.Calendar.IsBusinessDay(day) ? $"It was made on {Written.Date(day)}, which is no business day."
            : !hours.Days.Contains(day.DayOfWeek) ? $"It was made on {Written.Date(day)}. The offices are not open on a {day.DayOfWeek}."
            : time < hours.From || time >= hours.Until ? $"It began at {Written.Time(time)}. The offices are open from {Written.Time(hours.From)} to {Written.Time(hours.Until)}."
            : null;
        return sentence is null ? null : new(ReviewFlagKind.OutOfHours, sentence);
    }
}
