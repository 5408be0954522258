using Recognition.Domain.Settings;
using Recognition.Domain.Shops.ReviewFlags;

namespace Recognition.Domain.Shops;

// What the shopper makes of it and hands in.
public sealed partial class Shop
{
    /// <summary>As <see cref="AnswersJson"/> writes them; null before the first submission.</summary>
    public string? Answers { get; private set; }

    /// <summary>What was said beside the answers, as <see cref="Shops.Comments"/> writes it; null where nothing was.</summary>
    public string? Comments { get; private set; }

    /// <summary>Whether nobody was reached: the attempts are the result, and no question was asked. docs/programme.md, 1.13.</summary>
    public bool Unreached { get; private set; }

    /// <summary>As <see cref="Attempt.Write"/> writes them; null where the first one reached somebody.</summary>
    public string? Attempts { get; private set; }

    /// <summary>When the call or visit took place, in UTC, the last attempt where nobody was reached; null before the first submission.</summary>
    public DateTime? PerformedAt { get; private set; }

    /// <summary>The city's date of <see cref="PerformedAt"/>: it says to which quarter the shop belongs.</summary>
    public DateOnly? PerformedOn { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    public IReadOnlyList<Attempt> AttemptsMade => Attempts is null ? [] : Attempt.Read(Attempts);

    /// <summary>The shopper types, which takes the shop: what is typed is kept beside it, in a <see cref="KeptDraft"/>.</summary>
    /// <exception cref="RuleBroken">The shop is not out.</exception>
    public void Begin(DateTime at)
    {
        DemandOut();
        if (MayBeDeclined) Step(ShopState.Begun, null, at, null);
    }

    /// <summary>The shopper hands the shop to HR. What was submitted is shown to the shopper from now on.</summary>
    /// <param name="answers">Checked by <see cref="Scoring.Problems"/>: whatever is missing or wrong was said before.</param>
    /// <param name="comments">By the question's key; those to questions that are not asked are left.</param>
    /// <param name="attempts">Those made before, in vain.</param>
    /// <exception cref="RuleBroken">The shop is not out, answers or comments are missing, or the call or visit lies ahead or before the window.</exception>
    public void Submit(Answers answers, Scoring scoring, DateTime performedAt, Round round, CitySettings city, DateTime at, IReadOnlyDictionary<string, string>? comments = null, IReadOnlyCollection<Attempt>? attempts = null)
    {
        DemandOut();
        comments = (comments ?? Shops.Comments.None).Asked(scoring, answers);
        if (scoring.Problems(answers) is [{ } first, ..]) throw new RuleBroken(first.Question, ShopMistakes.Of(first, scoring.Form));
        if (scoring.Uncommented(answers, comments) is [{ } uncommented, ..]) throw new RuleBroken(uncommented.Key, ShopMistakes.OfComment(uncommented));
        if (round.AgainstMoment(performedAt, city, at) is { } against) throw new RuleBroken("day", against);
        Comments = Shops.Comments.Write(comments);
        Hand(answers, performedAt, attempts ?? [], unreached: false, TextSketch.Of(Shops.Comments.Written(scoring.Form, answers, comments)), city, at);
    }

    /// <summary>The shopper reached nobody and hands the attempts to HR as the result. docs/programme.md, 1.13.</summary>
    /// <exception cref="RuleBroken">The shop is not out, or the attempts do not end it.</exception>
    public void SubmitUnreached(IReadOnlyCollection<Attempt> attempts, CitySettings city, DateTime at)
    {
        DemandOut();
        if (Attempt.AgainstEnding(attempts, city.Zone) is { } against) throw new RuleBroken("unreached", against);
        Comments = null;
        Hand(Shops.Answers.None, attempts.Max(attempt => attempt.At), attempts, unreached: true, null, city, at);
    }

    private void Hand(Answers answers, DateTime performedAt, IReadOnlyCollection<Attempt> attempts, bool unreached, byte[]? sketch, CitySettings city, DateTime at)
    {
        (Answers, PerformedAt, PerformedOn, SubmittedAt) = (AnswersJson.Write(answers), performedAt, city.Zone.DateOf(performedAt), at);
        (Unreached, Attempts) = (unreached, attempts.Count == 0 ? null : Attempt.Write(attempts));
        Sketch = sketch;
        Step(ShopState.Submitted, null, at, null);
    }
}
