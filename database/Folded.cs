using System.Globalization;
using System.Text;

namespace Recognition.Database;

/// <summary>
/// Text as a search compares it: lower case, accents left out, so that "nunez" finds Núñez. Both databases know it as <c>folded</c>: on
/// PostgreSQL a function of its own, made by a migration; on SQLite this very method.
/// </summary>
public static class Folded
{
    // Letters with a stroke, which Unicode does not take apart.
    private const string Stroked = "ØøŁłĐđ", Plain = "OoLlDd";

    public static string Of(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(Stroked.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place ? Plain[place] : letter);
        }

        return folded.ToString().ToLowerInvariant();
    }
}
