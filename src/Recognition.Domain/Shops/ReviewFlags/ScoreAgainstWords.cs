using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops.ReviewFlags;

/// <summary>
/// A very low score with words of praise, or a very high one with words of complaint. It knows a handful of plain English words and whether
/// a "not" stands before them, no more: what is said between the lines it does not see.
/// </summary>
public static class ScoreAgainstWords
{
    /// <summary>Percent, exclusive and inclusive.</summary>
    public const int LowUnder = 40, HighFrom = 90;

    private const int Needed = 2;

    private static readonly HashSet<string> Praise = ["courteous", "excellent", "friendly", "great", "helpful", "kind", "outstanding", "patient", "perfect", "pleasant", "polite", "wonderful"];
    private static readonly HashSet<string> Complaint = ["awful", "bad", "cold", "dismissive", "ignored", "impatient", "poor", "rude", "shouted", "terrible", "unfriendly", "unhelpful", "wrong"];
    private static readonly HashSet<string> Turns = ["never", "no", "nobody", "not", "nothing", "wasn", "weren", "isn", "hardly"];

    /// <param name="percent">Null where the shop is not scored.</param>
    public static ReviewFlag? Of(Rational? percent, IEnumerable<string> texts)
    {
        if (percent is not { } score || (score >= LowUnder && score < HighFrom)) return null;
        var (praise, complaint) = Count(texts);
        return score < LowUnder && praise >= Needed && complaint == 0 ? new(ReviewFlagKind.ScoreAgainstWords, $"It scores {score.Display()} %, and its words praise.")
            : score >= HighFrom && complaint >= Needed && praise == 0 ? new(ReviewFlagKind.ScoreAgainstWords, $"It scores {score.Display()} %, and its words complain.")
            : null;
    }

    // A turned word speaks for the other side: "not helpful" complains.
    private static (int Praise, int Complaint) Count(IEnumerable<string> texts)
    {
        var (praise, complaint) = (0, 0);
        foreach (var text in texts)
        {
            var words = text.ToLowerInvariant().Split([.. text.ToLowerInvariant().Where(sign => !char.IsLetter(sign)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < words.Length; i++)
            {
                var turned = words[Math.Max(0, i - 3)..i].Any(Turns.Contains);
                if (Praise.Contains(words[i])) (praise, complaint) = turned ? (praise, complaint + 1) : (praise + 1, complaint);
                if (Complaint.Contains(words[i])) (praise, complaint) = turned ? (praise + 1, complaint) : (praise, complaint + 1);
            }
        }

        return (praise, complaint);
    }
}
