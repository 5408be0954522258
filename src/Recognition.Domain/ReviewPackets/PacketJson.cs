using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Recognition.Domain.Numbers;

namespace Recognition.Domain.ReviewPackets;

/// <summary>A packet's figures as a document: fractions exact, names in camel case, enumerations as words.</summary>
public static class PacketJson
{
    private static readonly JsonSerializerOptions Flat = Options(indented: false), Indented = Options(indented: true);

    public static string Write(PacketSnapshot snapshot) => JsonSerializer.Serialize(snapshot, Flat);

    public static PacketSnapshot Read(string json) => JsonSerializer.Deserialize<PacketSnapshot>(json, Flat)!;

    /// <summary>For people and other programs, over several lines.</summary>
    public static string Document(PacketDocument document) => JsonSerializer.Serialize(document, Indented);

    /// <param name="json">As <see cref="Document"/> wrote it, in UTF-8.</param>
    public static PacketDocument ReadDocument(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<PacketDocument>(json, Indented)!;

    /// <summary>Whether the figures are the same, whenever they were taken and in whichever words they were summed up.</summary>
    public static bool Same(string snapshot, string other) => Figures(snapshot) == Figures(other);

    private static string Figures(string snapshot) => Write(Read(snapshot) with { AssembledAt = default, Summary = [] });

    private static JsonSerializerOptions Options(bool indented) => new(JsonSerializerDefaults.Web)
    {
        WriteIndented = indented,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new ExactNumber() },
    };

    private sealed class ExactNumber : JsonConverter<Rational>
    {
        public override Rational Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Rational.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Rational value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
