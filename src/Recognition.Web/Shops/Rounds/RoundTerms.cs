using System.Globalization;
using Recognition.Domain;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;

namespace Recognition.Web.Shops;

/// <summary>Name, window, release time and outside shoppers of a round as HR types them. Dates as <c>2026-11-10</c>.</summary>
public record RoundTerms
{
    private const string DayFormat = "yyyy-MM-dd", TimeFormat = "HH:mm";

    public string? Name { get; set; }

    public string? Opens { get; set; }

    public string? Closes { get; set; }

    public bool ForServiceWeek { get; set; }

    /// <summary>Whether departments do not reply to answers before the release.</summary>
    public bool WithoutReplies { get; set; }

    /// <summary>How many of each department's shops by phone are meant for outside shoppers; empty: none.</summary>
    public string? OutsideByPhone { get; set; }

    /// <summary>The same for shops in person.</summary>
    public string? OutsideInPerson { get; set; }

    /// <summary>Empty: as the settings say.</summary>
    public string? ReleaseDay { get; set; }

    public string? ReleaseTime { get; set; }

    /// <summary>What was typed made sense of; what stands against it is gathered, and then what is read here means nothing.</summary>
    internal (RoundWindow Window, DateTime ReleaseAt) Read(CitySettings city, DateOnly today, Mistakes mistakes)
    {
        mistakes.Try(() => Sentence.Required(nameof(Name), Name, Round.NameLimit));
        var before = mistakes.Count;
        var window = new RoundWindow(mistakes.Try(() => Day(nameof(Opens), Opens)), mistakes.Try(() => Day(nameof(Closes), Closes)), ForServiceWeek);
        // The usual release follows from the window.
        var release = mistakes.Count == before || !string.IsNullOrWhiteSpace(ReleaseDay) ? mistakes.Try(() => Release(window, city)) : default;
        if (mistakes.Count > before) return (window, release);
        if (window.Closes < today) mistakes.Add(new(nameof(Closes), "This window is over. Choose a later last day."));
        else mistakes.Try(() => window.Check(city, release));
        return (window, release);
    }

    /// <param name="most">The most shops that one department has in a channel.</param>
    /// <param name="mistakes">As for <see cref="Read"/>.</param>
    internal OutsideShare Outside(Func<Channel, int> most, Mistakes mistakes)
    {
        return new(mistakes.Try(() => Share(nameof(OutsideByPhone), OutsideByPhone, Channel.Phone)), mistakes.Try(() => Share(nameof(OutsideInPerson), OutsideInPerson, Channel.InPerson)));

        int Share(string field, string? typed, Channel channel) => RoundPlan.Number(field, typed) is var number && number <= most(channel) ? number
            : throw new RuleBroken(field, most(channel) == 0 ? $"No department has a shop {channel.Words()}. Leave this empty." : $"No department has more than {Domain.Time.Written.Count(most(channel), "shop", "shops")} {channel.Words()}. Give {most(channel)} at most.");
    }

    // In UTC.
    private DateTime Release(RoundWindow window, CitySettings city)
    {
        if (string.IsNullOrWhiteSpace(ReleaseDay)) return window.DefaultRelease(city);
        var time = city.Closes;
        if (!string.IsNullOrWhiteSpace(ReleaseTime) && !TimeOnly.TryParseExact(ReleaseTime.Trim(), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out time))
            throw new RuleBroken(nameof(ReleaseTime), "Give a 24-hour time, such as 17:00.");
        return city.Zone.Utc(Day(nameof(ReleaseDay), ReleaseDay), time);
    }

    internal void Take(Round round, CityZone zone)
    {
        var release = zone.Local(round.ReleaseAt);
        (Name, Opens, Closes, ForServiceWeek, WithoutReplies) = (round.Name, Written(round.Opens), Written(round.Closes), round.ForServiceWeek, round.WithoutReplies);
        (OutsideByPhone, OutsideInPerson) = ($"{round.OutsideByPhone}", $"{round.OutsideInPerson}");
        (ReleaseDay, ReleaseTime) = (release.ToString(DayFormat, CultureInfo.InvariantCulture), release.ToString(TimeFormat, CultureInfo.InvariantCulture));
    }

    internal static string Written(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static DateOnly Day(string field, string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2900
            ? day : throw new RuleBroken(field, "Give a date, such as 2026-11-10.");
}
