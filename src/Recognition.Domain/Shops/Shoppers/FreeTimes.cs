using Recognition.Domain.Organization;

namespace Recognition.Domain.Shops;

/// <summary>When in the week somebody has time to shop. docs/programme.md, 1.15.</summary>
/// <param name="parts">Of <see cref="All"/>; none is any time.</param>
public sealed class FreeTimes(IReadOnlyCollection<string> parts)
{
    private const int Noon = 12, Evening = 17;

    private static readonly string[] Parts = ["morning", "afternoon", "evening"];

    public static FreeTimes Any { get; } = new([]);

    /// <summary><c>Monday morning</c>, until noon; <c>Monday afternoon</c>, until 5 pm; <c>Monday evening</c>; and so on to Friday.</summary>
    public static IReadOnlyList<string> All { get; } = [.. from day in BusinessHours.Week from part in Parts select $"{day} {part}"];

    /// <summary>The part of the week in which a moment lies.</summary>
    /// <param name="local">By the city's clock.</param>
    public static string PartOf(DateTime local) => $"{local.DayOfWeek} {Parts[local.Hour < Noon ? 0 : local.Hour < Evening ? 1 : 2]}";

    /// <returns>What was ticked, in the order of the week.</returns>
    /// <exception cref="RuleBroken">Something else was ticked.</exception>
    public static List<string> Chosen(string field, IReadOnlyCollection<string> ticked) =>
        ticked.All(All.Contains) ? [.. All.Where(ticked.Contains)] : throw new RuleBroken(field, "Tick parts of the week that stand here.");

    /// <param name="local">By the city's clock.</param>
    public bool Hold(DateTime local) => parts.Count == 0 || parts.Contains(PartOf(local));

    /// <summary>Whether a shop may begin on a day while the department is open.</summary>
    public bool Meet(BusinessHours hours, DateOnly day) => hours.Days.Contains(day.DayOfWeek) && hours.Starts.Any(start => Hold(day.ToDateTime(start)));
}
