using Recognition.Domain.Settings;
using Recognition.Domain.Time;

namespace Recognition.Domain.Shops;

/// <summary>The days in which the shops of a round are made, and when it may be released. docs/programme.md, 1.1 to 1.3.</summary>
/// <param name="Opens">The first day.</param>
/// <param name="Closes">The last day; shops are due by its close of business.</param>
/// <param name="ForServiceWeek">Whether the results are announced in Customer Service Week.</param>
public sealed record RoundWindow(DateOnly Opens, DateOnly Closes, bool ForServiceWeek)
{
    /// <summary>
    /// The release time to start with: the close of business, the city's number of business days after the window; for
    /// Customer Service Week the opening of its Monday.
    /// </summary>
    public DateTime DefaultRelease(CitySettings city) => ForServiceWeek
        ? city.Zone.Utc(ServiceWeek.First, city.Opens)
        : city.CloseOf(city.Calendar.Add(Closes, city.ReleaseDays));

    /// <exception cref="RuleBroken">The window has no business day, ends before it begins or on a day off, is too close to Customer Service Week, or the release lies in it, more than a year after it, or outside that week.</exception>
    public void Check(CitySettings city, DateTime releaseAt)
    {
        if (Closes < Opens) throw new RuleBroken(nameof(Closes), "The window closes before it opens. Choose a later last day.");
        if (Closes.DayNumber - Opens.DayNumber > 366) throw new RuleBroken(nameof(Closes), "A window of more than a year is no window. Choose an earlier last day.");
        var mistakes = new Mistakes();
        foreach (var (field, day) in ((string, DateOnly)[])[(nameof(Opens), Opens), (nameof(Closes), Closes)])
        {
            if (!city.Calendar.IsBusinessDay(day)) mistakes.Add(new(field, $"{Written.Date(day)} is no business day. Choose one: shops are made in business hours."));
        }

        if (releaseAt < city.CloseOf(Closes))
            mistakes.Add(new("ReleaseDay", $"The release lies before the close of the window, {city.Zone.DateAndTime(city.CloseOf(Closes))}. Choose a later time."));
        else if (releaseAt > city.CloseOf(Closes.AddYears(1)))
            mistakes.Add(new("ReleaseDay", $"The release lies more than a year after the window. Choose {Written.Date(Closes.AddYears(1))} or an earlier day."));
        else if (ForServiceWeek && city.Zone.DateOf(releaseAt) is var day && (day < ServiceWeek.First || day > ServiceWeek.Last))
            mistakes.Add(new("ReleaseDay", $"The results are announced in Customer Service Week, {Written.Date(ServiceWeek.First)} to {Written.Date(ServiceWeek.Last)}. Choose a day in it."));
        if (ForServiceWeek && city.Calendar.Subtract(ServiceWeek.First, city.ServiceWeekDays) is var latest && Closes > latest)
        {
            mistakes.Add(new(nameof(Closes), $"For Customer Service Week, which begins on {Written.Date(ServiceWeek.First)}, the window closes "
                + $"{city.ServiceWeekDays} business days earlier: on {Written.Date(latest)} at the latest."));
        }

        mistakes.Refuse();
    }

    /// <summary>The first Customer Service Week that begins after the window.</summary>
    public CustomerServiceWeek ServiceWeek => CustomerServiceWeek.Of(Closes.Year) is var week && week.First > Closes ? week : CustomerServiceWeek.Of(Closes.Year + 1);
}
