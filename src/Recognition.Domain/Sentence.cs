namespace Recognition.Domain;

/// <summary>Checks of text that a person typed, with the sentence for the one who breaks a limit.</summary>
public static class Sentence
{
    /// <summary>The text without white space around it.</summary>
    /// <exception cref="RuleBroken">Nothing was typed, or more than <paramref name="limit"/> characters.</exception>
    public static string Required(string field, string? text, int limit) =>
        Optional(field, text, limit) ?? throw new RuleBroken(field, "This must be filled in.");

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
}
