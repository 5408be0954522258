namespace Recognition.Domain.Json;

/// <summary>The values of one object of a document, by key.</summary>
public sealed class JsonFields
{
    private readonly JsonAt _at;
    private readonly List<KeyValuePair<string, JsonAt>> _fields = [];

    internal JsonFields(JsonAt at) => _at = at;

    internal void Add(string key, JsonAt value) => _fields.Add(new(key, value));

    /// <summary>The value of a key; null where the key is missing.</summary>
    public JsonAt? this[string key] => _fields.Find(field => field.Key == key).Value;

    /// <summary>The value of a key; null where the key is missing or its value is null.</summary>
    public JsonAt? Given(string key) => this[key] is { IsNull: false } value ? value : null;

    /// <exception cref="InputWrong">The key is missing.</exception>
    public JsonAt Need(string key) => this[key] ?? throw _at.Wrong($"lacks the key {JsonWords.Quote(key)}");
}
