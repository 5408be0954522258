namespace Recognition.Domain.Shops.ReviewFlags;

/// <summary>Words that stand in another shop too, of the round or of the shopper.</summary>
public static class WordsAlike
{
    /// <summary>From how much in common on, in percent.</summary>
    public const int From = 50;

    /// <param name="sketch">As <see cref="TextSketch"/> makes it; null where there are too few words.</param>
    public static ReviewFlag? Of(byte[]? sketch, IEnumerable<Other> others)
    {
        if (sketch is null) return null;
        var (like, other) = others.Select(other => (Like: TextSketch.Likeness(sketch, other.Sketch), other)).OrderByDescending(pair => pair.Like).FirstOrDefault();
        return other is null || like < From ? null : new(ReviewFlagKind.WordsAlike,
            $"About {like} % of its words stand in {(other.SameShopper ? "the same shopper’s" : "another shopper’s")} shop of {other.Department} too.");
    }

    public sealed record Other(string Department, byte[] Sketch, bool SameShopper);
}
