using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Home;

/// <summary>What the person may see of all that the portal has by a name.</summary>
public sealed class SearchFound(Entry entry, IEnumerable<ISearch> features)
{
    public const int Longest = 100;
    private const int Shortest = 2;

    public async Task<Shown> Read(string? typed, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.UsePortal, cancel);
        var words = typed?.Trim() ?? "";
        if (words.Length is < Shortest or > Longest) return new Shown(words, [], words.Length == 1, words.Length > Longest);
        var hits = new List<SearchHit>();
        foreach (var feature in features) hits.AddRange(await feature.For(look, words, cancel));
        return new Shown(words, [.. hits.GroupBy(hit => hit.Kind).Select(kind => (kind.Key, (IReadOnlyList<SearchHit>)[.. kind.Take(ISearch.Most)]))], false, false);
    }

    /// <param name="Kinds">The hits by their kind.</param>
    public sealed record Shown(string Words, IReadOnlyList<(string Kind, IReadOnlyList<SearchHit> Hits)> Kinds, bool TooShort, bool TooLong);
}
