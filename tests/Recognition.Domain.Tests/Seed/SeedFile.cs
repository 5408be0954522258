using System.Text.Json;

namespace Recognition.Domain.Tests.Seed;

/// <summary>The files of database/Seed as a city edits them.</summary>
internal static class SeedFile
{
    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seed", name));

    public static JsonElement Read(string name) => JsonDocument.Parse(Text(name), new() { AllowDuplicateProperties = false }).RootElement;

    public static List<JsonElement> Rows(string name, string list) => [.. Read(name).GetProperty(list).EnumerateArray()];

    public static string Of(this JsonElement row, string key) => row.GetProperty(key).GetString() ?? "";

    public static IEnumerable<string> Texts(this JsonElement row, string key) => row.GetProperty(key).EnumerateArray().Select(text => text.GetString() ?? "");

    public static List<string> Keys(string name, string list, string key = "key") => [.. Rows(name, list).Select(row => row.Of(key))];

    public static void AreUnique(IReadOnlyCollection<string> keys)
    {
        Assert.NotEmpty(keys);
        Assert.DoesNotContain(keys, string.IsNullOrWhiteSpace);
        Assert.Equal(keys.Count, keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
