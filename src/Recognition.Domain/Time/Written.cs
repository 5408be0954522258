using System.Globalization;

namespace Recognition.Domain.Time;

/// <summary>How dates, times and hours are written for people, whatever the language of the machine.</summary>
public static class Written
{
    /// <summary><c>Tue 10 Nov 2026</c></summary>
    public static string Date(DateOnly date) => date.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>2:30 pm</c></summary>
    public static string Time(TimeOnly time) =>
        time.ToString("h:mm", CultureInfo.InvariantCulture) + (time.Hour < 12 ? " am" : " pm");

    /// <summary>Hours with two places and their unit: <c>2.50 h</c></summary>
    public static string Hours(decimal hours) => hours.ToString("0.00", CultureInfo.InvariantCulture) + " h";

    /// <summary>A share of a whole: <c>62.5 %</c></summary>
    public static string Share(decimal share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    /// <summary>A number with the word that fits it: <c>1 line</c>, <c>2,312 lines</c></summary>
    public static string Count(int number, string one, string many) =>
        number.ToString("N0", CultureInfo.InvariantCulture) + " " + (number == 1 ? one : many);

    /// <summary>A list as it is said: <c>one</c>, <c>one and two</c>, <c>one, two and three</c></summary>
    public static string And(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";
}
