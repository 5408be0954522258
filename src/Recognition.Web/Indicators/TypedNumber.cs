using System.Globalization;
using System.Text.RegularExpressions;
using Recognition.Domain;

namespace Recognition.Web.Indicators;

/// <summary>Numbers as people type them: <c>1204</c>, <c>1,204</c>, <c>4.25</c>. A comma stands between thousands alone.</summary>
internal static partial class TypedNumber
{
    /// <returns>Null where nothing was typed.</returns>
    /// <exception cref="RuleBroken">It is no number.</exception>
    public static decimal? Of(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        return Shape().IsMatch(typed.Trim()) && decimal.TryParse(typed.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number : throw new RuleBroken(field, $"“{Short(typed.Trim())}” is no number. Write 1204, 1,204 or 4.25.");
    }

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";

    [GeneratedRegex(@"^(\d{1,15}|\d{1,3}(,\d{3}){1,4})(\.\d{1,10})?$")]
    private static partial Regex Shape();
}
