using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Recognition.Domain.Json;

/// <summary>How names and words stand in paths, in sentences and in documents.</summary>
public static partial class JsonWords
{
    private const int LongestQuote = 60;

    /// <summary>Some text in quotation marks, cut where it is long, on one line whatever it holds.</summary>
    public static string Quote(string text)
    {
        var shown = text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote), "…");
        return $"\"{JsonEncodedText.Encode(shown, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
    }

    /// <summary>The step of a path that leads to a key: <c>.A1</c>, or <c>["my key"]</c> where it is no plain word.</summary>
    public static string Step(string key) => PlainKey().IsMatch(key) ? "." + key : $"[{Quote(key)}]";

    /// <summary>The step of a path that leads to an item of a list.</summary>
    public static string Step(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]");

    /// <summary>The word that stands for an enum's value in a document: <c>YesNo</c> is <c>yesNo</c>.</summary>
    public static string Word<T>(T value) where T : struct, Enum => Vocabulary<T>.Words[value];

    internal static bool TryRead<T>(string word, out T value) where T : struct, Enum => Vocabulary<T>.Values.TryGetValue(word, out value);

    internal static string AllOf<T>() where T : struct, Enum => string.Join(", ", Vocabulary<T>.Values.Keys.Select(Quote));

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_-]{0,59}\z")]
    private static partial Regex PlainKey();

    private static class Vocabulary<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));
        public static readonly Dictionary<string, T> Values = Words.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
