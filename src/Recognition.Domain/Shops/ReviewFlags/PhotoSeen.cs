namespace Recognition.Domain.Shops.ReviewFlags;

/// <summary>A picture or a recording that came with another shop before.</summary>
public static class PhotoSeen
{
    /// <param name="own">The hashes of the shop's own.</param>
    /// <param name="before">Those of other shops.</param>
    public static ReviewFlag? Of(IEnumerable<string> own, IEnumerable<Other> before)
    {
        var mine = own.ToHashSet(StringComparer.Ordinal);
        var seen = before.Where(other => mine.Contains(other.Hash)).ToList();
        return seen.Count == 0 ? null : new(ReviewFlagKind.PhotoSeen, $"A picture or recording of this shop came with a shop of {string.Join(", ", seen.Select(other => other.Department).Distinct().Order(StringComparer.Ordinal))} before.");
    }

    public sealed record Other(string Department, string Hash);
}
