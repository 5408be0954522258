using System.Globalization;
using Recognition.Domain;

namespace Recognition.Web.Platform.Ui;

/// <summary>Dates as a form brings them.</summary>
internal static class TypedDate
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "M/d/yyyy"];

    /// <exception cref="RuleBroken">Nothing was typed, or no date between 1900 and 2999.</exception>
    public static DateOnly Required(string field, string? text) => Optional(field, text) ?? throw new RuleBroken(field, "Choose a date.");

    /// <summary>Null where nothing was typed.</summary>
    /// <exception cref="RuleBroken">What was typed is no date between 1900 and 2999.</exception>
    public static DateOnly? Optional(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return DateOnly.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2999
            ? date : throw new RuleBroken(field, "This is no date. Write it as 2026-11-10 or 11/10/2026.");
    }
}
