using System.Globalization;
using System.Text;

namespace Recognition.Domain;

/// <summary>Checks of text that a person typed, with the sentence for the one who breaks a limit.</summary>
public static class Sentence
{
    /// <summary>The text without white space around it.</summary>
    /// <exception cref="RuleBroken">Nothing was typed that can be seen, or more than <paramref name="limit"/> characters.</exception>
    public static string Required(string field, string? text, int limit) =>
        Optional(field, text, limit) is { } typed && !IsBlank(typed) ? typed : throw new RuleBroken(field, "This must be filled in.");

    /// <summary>The text without white space around it, or null where nothing was typed.</summary>
    /// <exception cref="RuleBroken">More than <paramref name="limit"/> characters.</exception>
    public static string? Optional(string field, string? text, int limit)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed)) return null;
        if (trimmed.Length > limit) throw new RuleBroken(field, $"This may have {limit} characters at most; it has {trimmed.Length}. Shorten it.");
        // NUL cannot be stored by PostgreSQL, and no keyboard types it.
        if (trimmed.Contains('\0')) throw new RuleBroken(field, "This holds a character that cannot be kept. Type it anew.");
        return trimmed;
    }

    /// <summary>As it begins a sentence.</summary>
    /// <param name="text">Not empty.</param>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Whether there is nothing to see. Marks of direction, joiners and the like stand within words of many languages, but a name of them alone is none.</summary>
    public static bool IsBlank(string text) => !text.EnumerateRunes().Any(IsSeen);

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNotAssigned)
        && rune.Value is not (0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0); // letters and a sign that are drawn as nothing
}
