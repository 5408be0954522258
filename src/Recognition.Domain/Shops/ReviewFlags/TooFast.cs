namespace Recognition.Domain.Shops.ReviewFlags;

/// <summary>A shop that was filled in faster than anybody reads its questions.</summary>
public static class TooFast
{
    /// <summary>Nobody reads and answers a question in less.</summary>
    public static readonly TimeSpan AQuestion = TimeSpan.FromSeconds(6);

    /// <param name="performed">When the call or visit began, as the shopper says.</param>
    /// <param name="typed">When the first of it reached the portal; null where that is not known, and then the call or visit counts.</param>
    /// <param name="submitted">The first time that it was submitted after that: a mended shop takes as long as it takes.</param>
    /// <param name="asked">How many questions were asked after the answers given.</param>
    public static ReviewFlag? Of(DateTime performed, DateTime? typed, DateTime submitted, int asked)
    {
        var least = asked * AQuestion;
        if (submitted - (typed ?? performed) >= least) return null;
        // The moment of the call or visit is the shopper's word: what was typed long after it is told by the typing alone.
        var took = submitted - performed < least ? $"Submitted {Words(submitted - performed)} after it began" : $"Typed in {Words(submitted - typed!.Value)}";
        var honest = submitted - performed < least ? "" : " Who types from notes, or had no connection while typing, may be as fast.";
        return new(ReviewFlagKind.TooFast, $"{took}, with {asked} questions asked. Reading and answering them takes {Words(least)} at the least.{honest}");
    }

    private static string Words(TimeSpan span) => span < TimeSpan.FromMinutes(1) ? $"{Math.Max(0, (int)span.TotalSeconds)} seconds" : $"{(int)span.TotalMinutes} min {span.Seconds} s";
}
