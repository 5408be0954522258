namespace Recognition.Domain.Shops.ReviewFlags;

/// <summary>A shop that was made and filled in faster than anybody reads its questions.</summary>
public static class TooFast
{
    /// <summary>Nobody reads and answers a question in less.</summary>
    public static readonly TimeSpan AQuestion = TimeSpan.FromSeconds(6);

    /// <param name="began">The begin of the call or visit, or of the filling in where that is earlier.</param>
    /// <param name="submitted">The first time that it was submitted: a mended shop takes as long as it takes.</param>
    /// <param name="asked">How many questions were asked after the answers given.</param>
    public static ReviewFlag? Of(DateTime began, DateTime submitted, int asked)
    {
        var (took, least) = (submitted - began, asked * AQuestion);
        return took >= least ? null : new(ReviewFlagKind.TooFast,
            $"Submitted {Words(took)} after it began, with {asked} questions asked. Reading and answering them takes {Words(least)} at the least.");
    }

    private static string Words(TimeSpan span) => span < TimeSpan.FromMinutes(1) ? $"{Math.Max(0, (int)span.TotalSeconds)} seconds" : $"{(int)span.TotalMinutes} min {span.Seconds} s";
}
