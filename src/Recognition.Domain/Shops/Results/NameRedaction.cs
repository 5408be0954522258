using System.Text.RegularExpressions;

namespace Recognition.Domain.Shops;

/// <summary>
/// Takes the names of employees out of what shoppers wrote, for records that anybody may ask for: full names of whoever works or worked for
/// the city, first and last names of those of the department that was shopped, and further words that its keeper names. It finds whole
/// words as they are spelled, so a nickname or a slip stays: somebody reads the text before it goes out. docs/programme.md, 8.4.
/// </summary>
public sealed partial class NameRedaction
{
    /// <summary>What stands in a name's place.</summary>
    public const string Mask = "[employee]";

    /// <summary>What stands in the place of a further word.</summary>
    public const string MaskOfWord = "[redacted]";

    private const int ShortestName = 3;

    private readonly HashSet<string> full = new(StringComparer.OrdinalIgnoreCase), parts = new(StringComparer.Ordinal), further = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="everybody">Full names.</param>
    /// <param name="department">Full names of those of the department; each word of three letters or more is a name.</param>
    /// <param name="words">Words to take out besides.</param>
    public NameRedaction(IEnumerable<string> everybody, IEnumerable<string> department, IEnumerable<string> words)
    {
        foreach (var name in everybody) full.Add(string.Join(' ', Words(name)));
        foreach (var part in department.SelectMany(Words).Where(part => part.Length >= ShortestName)) parts.Add(part);
        foreach (var word in words.SelectMany(Words)) further.Add(word);
    }

    /// <param name="named">Names that the shopper gave beside this text, to be taken out of it too.</param>
    public string Of(string text, IEnumerable<string>? named = null)
    {
        var given = (named ?? []).SelectMany(Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var words = Word().Matches(text);
        var (redacted, done) = (new System.Text.StringBuilder(), 0);
        for (var i = 0; i < words.Count; i++)
        {
            var (length, mask) = At(text, words, i, given);
            if (length == 0) continue;
            redacted.Append(text, done, words[i].Index - done).Append(mask);
            done = words[i + length - 1].Index + words[i + length - 1].Length;
            i += length - 1;
        }

        return redacted.Append(text, done, text.Length - done).ToString();
    }

    // The longest name that begins with this word; 0 where none does. Words of one name stand apart by a space and no more.
    private (int Length, string Mask) At(string text, MatchCollection words, int i, HashSet<string> given)
    {
        for (var length = Math.Min(4, words.Count - i); length > 1; length--)
        {
            if (Enumerable.Range(i, length - 1).All(j => string.IsNullOrWhiteSpace(text[(words[j].Index + words[j].Length)..words[j + 1].Index]))
                && full.Contains(string.Join(' ', Enumerable.Range(i, length).Select(j => words[j].Value)))) return (length, Mask);
        }

        return parts.Contains(words[i].Value) || given.Contains(words[i].Value) || full.Contains(words[i].Value) ? (1, Mask) : further.Contains(words[i].Value) ? (1, MaskOfWord) : (0, "");
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(word => word.Value);

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’-]*(?<!['’](?:s)?)")]
    private static partial Regex Word();
}
