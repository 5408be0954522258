using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Recognition.Domain.Json;

/// <summary>Writes one JSON document.</summary>
public static class JsonText
{
    private static readonly JsonWriterOptions Flat = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="write">Writes the root's value.</param>
    /// <param name="indented">For people to read; otherwise on one line, for the database.</param>
    public static string Of(Action<Utf8JsonWriter> write, bool indented = false)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Flat with { Indented = indented }))
        {
            write(writer);
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>A list, each item written by <paramref name="item"/>.</summary>
    public static void List<T>(this Utf8JsonWriter writer, string key, IEnumerable<T> items, Action<T> item)
    {
        writer.WriteStartArray(key);
        foreach (var one in items)
        {
            item(one);
        }
        writer.WriteEndArray();
    }
}
