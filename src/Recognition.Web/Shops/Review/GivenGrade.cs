using System.Globalization;
using Recognition.Domain;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>The grade of a report as HR gave it: all four, or none.</summary>
public sealed record GivenGrade
{
    public string? Content { get; set; }

    public string? Instructions { get; set; }

    public string? Writing { get; set; }

    public string? Timeliness { get; set; }

    /// <returns>Null where nothing was given.</returns>
    /// <exception cref="RuleBroken">Some of the four are given and others not, or one is none.</exception>
    public ReportGrade? Read(Guid shop, Guid by, DateTime at)
    {
        string?[] given = [Content, Instructions, Writing, Timeliness];
        if (given.All(string.IsNullOrWhiteSpace)) return null;
        if (given.Any(string.IsNullOrWhiteSpace)) throw new RuleBroken("Grade.Content", "Give all four grades, or none.");
        var grades = given.Select(one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        return new ReportGrade(shop, by, grades[0], grades[1], grades[2], grades[3], at);
    }
}
