using System.Text.Json;

namespace Recognition.Domain.Json;

/// <summary>
/// A place in a JSON document that is read strictly: what it is asked for it gives, or it throws an
/// <see cref="InputWrong"/> that names the place. Its path is put together only when something is wrong.
/// </summary>
public sealed partial class JsonAt
{
    private const int DeepestNesting = 16;
    private const string HalfCharacters = "is not text of whole characters";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = DeepestNesting };

    private readonly JsonElement _element;
    private readonly JsonAt? _parent;
    private readonly string? _key;
    private readonly int _index;

    private JsonAt(JsonElement element, JsonAt? parent, string? key, int index) => (_element, _parent, _key, _index) = (element, parent, key, index);

    /// <summary>Parses a whole document and hands its root to <paramref name="read"/>.</summary>
    /// <exception cref="InputWrong">It is not JSON, is nested deeper than 16, or <paramref name="read"/> refuses it.</exception>
    public static T Read<T>(string json, Func<JsonAt, T> read)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, Options);
        }
        catch (JsonException wrong)
        {
            throw new InputWrong("$", $"is not JSON that can be read (line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1})");
        }
        catch (ArgumentException)
        {
            throw new InputWrong("$", HalfCharacters);
        }
        using (document)
        {
            return read(new(document.RootElement, null, null, 0));
        }
    }

    public string Path => _parent is null ? "$" : _parent.Path + (_key is null ? JsonWords.Step(_index) : JsonWords.Step(_key));

    public bool IsNull => _element.ValueKind == JsonValueKind.Null;

    public bool IsText => _element.ValueKind == JsonValueKind.String;

    public bool IsNumber => _element.ValueKind == JsonValueKind.Number;

    public bool IsList => _element.ValueKind == JsonValueKind.Array;

    public InputWrong Wrong(string sentence) => new(Path, sentence);

    /// <summary>The values of an object that has no other keys than these, each at most once.</summary>
    public JsonFields Fields(params ReadOnlySpan<string> keys)
    {
        var fields = new JsonFields(this);
        foreach (var (key, value) in Entries(int.MaxValue))
        {
            if (!keys.Contains(key))
            {
                throw value.Wrong("is not a key that is known here");
            }
            fields.Add(key, value);
        }
        return fields;
    }

    /// <summary>The entries of an object with free keys, each of them once, at most <paramref name="most"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonAt>> Entries(int most)
    {
        if (_element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("must be an object");
        }
        var count = _element.GetPropertyCount();
        if (count > most)
        {
            throw Wrong($"has more than {most} entries");
        }
        var entries = new List<KeyValuePair<string, JsonAt>>(count);
        var seen = count > 8 ? new HashSet<string>(count) : null;
        foreach (var property in _element.EnumerateObject())
        {
            var key = NameOf(property) ?? throw Wrong(HalfCharacters);
            var value = new JsonAt(property.Value, this, key, 0);
            if (seen is null ? entries.Exists(entry => entry.Key == key) : !seen.Add(key))
            {
                throw value.Wrong("stands there twice");
            }
            entries.Add(new(key, value));
        }
        return entries;
    }

    /// <summary>The items of a list of at most <paramref name="most"/>.</summary>
    public IReadOnlyList<JsonAt> Items(int most)
    {
        if (!IsList)
        {
            throw Wrong("must be a list");
        }
        if (_element.GetArrayLength() is var length && length > most)
        {
            throw Wrong($"has {length} items, more than {most}");
        }
        var items = new List<JsonAt>(length);
        foreach (var item in _element.EnumerateArray())
        {
            items.Add(new(item, this, null, items.Count));
        }
        return items;
    }

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
