using System.Globalization;
using Recognition.Domain;

namespace Recognition.Web.CharitableLeave;

internal static class LeaveDate
{
    /// <summary>A date as a date field posts it.</summary>
    /// <exception cref="RuleBroken">It is none.</exception>
    public static DateOnly Of(string field, string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : throw new RuleBroken(field, "Give a date, such as 2026-11-24.");
}
