using System.Text.Json;
using Recognition.Domain.Numbers;

namespace Recognition.Domain.Json;

// What a place holds: texts, numbers and words.
public sealed partial class JsonAt
{
    /// <summary>The texts of a list of at most <paramref name="most"/>, each of them saying something.</summary>
    public string[] Names(int most, int longest = 200)
    {
        var length = IsList ? _element.GetArrayLength() : throw Wrong("must be a list");
        if (length > most)
        {
            throw Wrong($"has {length} items, more than {most}");
        }
        var names = new string[length];
        var i = 0;
        foreach (var item in _element.EnumerateArray())
        {
            names[i] = TextOf(item) is { } text && text.Length <= longest && !string.IsNullOrWhiteSpace(text)
                ? text
                : new JsonAt(item, this, null, i).Name(longest);
            i++;
        }
        return names;
    }

    /// <summary>A text of at most <paramref name="longest"/> characters; an empty one too.</summary>
    public string Text(int longest)
    {
        var text = IsText ? TextOf(_element) ?? throw Wrong(HalfCharacters) : throw Wrong("must be text");
        return text.Length <= longest ? text : throw Wrong($"has more than {longest} characters");
    }

    /// <summary>A text that says something, of at most <paramref name="longest"/> characters.</summary>
    public string Name(int longest = 200) => Text(longest) is var text && !string.IsNullOrWhiteSpace(text) ? text : throw Wrong("must not be empty");

    public bool Flag() => _element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong("must be true or false"),
    };

    /// <summary>One of an enum's values, by its word.</summary>
    public T OneOf<T>() where T : struct, Enum =>
        JsonWords.TryRead(Text(LongestNumberOrWord), out T value) ? value : throw Wrong($"must be one of {JsonWords.AllOf<T>()}");

    /// <summary>A JSON number, or a decimal as text.</summary>
    public Rational Number()
    {
        if (IsNumber)
        {
            return _element.TryGetInt64(out var small) ? small
                : Rational.TryParseDecimal(_element.GetRawText(), out var number, exponent: true) ? number
                : throw Wrong($"has too many digits: {Rational.LongestText} are read");
        }
        return IsText && Rational.TryParseDecimal(Text(LongestNumberOrWord), out var value) ? value : throw Wrong("must be a number, or a decimal as text");
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public long Whole(long least, long most) => Number() is var number && number.IsWhole && number >= least && number <= most
        ? (long)number.Numerator
        : throw Wrong($"must be a whole number from {least} to {most}");

    private const int LongestNumberOrWord = 1000;

    // Null where it is none, or holds half a character ("\ud800"), which passes the parser and fails only here.
    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
