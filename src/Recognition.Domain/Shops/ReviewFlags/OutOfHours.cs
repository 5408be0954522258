using Recognition.Domain.Settings;
using Recognition.Domain.Time;

namespace Recognition.Domain.Shops.ReviewFlags;

/// <summary>A shop outside its round's window, on a day off, or while the offices are closed.</summary>
public static class OutOfHours
{
    /// <param name="performed">The begin of the call or visit, in UTC.</param>
    /// <param name="opens">When the department opens, by the city's clock.</param>
    /// <param name="closes">When it closes: a shop that begins then is out of hours.</param>
    public static ReviewFlag? Of(DateTime performed, DateOnly windowOpens, DateOnly windowCloses, TimeOnly opens, TimeOnly closes, CitySettings city)
    {
        var (day, time) = (city.Zone.DateOf(performed), TimeOnly.FromDateTime(city.Zone.Local(performed)));
        var sentence = day < windowOpens || day > windowCloses ? $"It was made on {Written.Date(day)}. The window is from {Written.Date(windowOpens)} to {Written.Date(windowCloses)}."
            : !city.Calendar.IsBusinessDay(day) ? $"It was made on {Written.Date(day)}, which is no business day."
            : time < opens || time >= closes ? $"It began at {Written.Time(time)}. The offices are open from {Written.Time(opens)} to {Written.Time(closes)}."
            : null;
        return sentence is null ? null : new(ReviewFlagKind.OutOfHours, sentence);
    }
}
