using Recognition.Domain.Settings;

namespace Recognition.Domain.Shops;

// What is corrected, replied to and scored anew. docs/programme.md, 1.11 and 1.12.
public sealed partial class Shop
{
    private readonly List<ShopCorrection> corrections = [];
    private readonly List<EarlierResult> earlier = [];

    public IReadOnlyList<ShopCorrection> Corrections => corrections;

    /// <summary>Sealed results that another took the place of, or that were taken out of the count, the first one first.</summary>
    public IReadOnlyList<EarlierResult> Earlier => earlier;

    /// <summary>As <see cref="ReviewFlags.TextSketch"/> makes it of what was submitted last; null where there are too few words, and for shops of before it.</summary>
    public byte[]? Sketch { get; private set; }

    /// <summary>The last day on which the department may object to an answer; null where it may not.</summary>
    public DateOnly? RepliesUntil { get; private set; }

    /// <summary>When the department said that it objects to nothing more; null where it did not.</summary>
    public DateTime? RepliesEndedAt { get; private set; }

    /// <summary>Whether the department may object to an answer now: not before the window is over, or it could tell from the day on which a shop appears when it was made.</summary>
    public bool TakesReplies(CitySettings city, DateTime at) =>
        State == ShopState.Accepted && RepliesEndedAt is null && RepliesUntil is { } last && city.Zone.DateOf(at) > DueOn && at <= city.CloseOf(last);

    /// <summary>Opens the accepted shop's answers to its department for the city's number of business days after the acceptance or the window's last day, whichever is later.</summary>
    /// <exception cref="RuleBroken">It is not accepted.</exception>
    public void OpenReplies(CitySettings city, DateTime at)
    {
        Demand(ShopState.Accepted);
        var day = city.Zone.DateOf(at);
        RepliesUntil = city.Calendar.Add(day > DueOn ? day : DueOn, city.ReplyDays);
    }

    /// <summary>The department objects to nothing more: the release need not wait for its term.</summary>
    /// <exception cref="RuleBroken">The term is over, or there was none.</exception>
    public void EndReplies(CitySettings city, DateTime at)
    {
        if (!TakesReplies(city, at)) throw new RuleBroken("The term to reply to this shop is over.");
        RepliesEndedAt = at;
    }

    /// <summary>HR corrects an answer of a submitted shop. What stood before is kept.</summary>
    /// <param name="question">The question's key; what the shopper wrote in words is not corrected.</param>
    /// <exception cref="RuleBroken">It is not submitted, there is no reason, or after the correction the form is not filled in.</exception>
    public void Correct(Guid by, string? question, Answer? answer, string? reason, Scoring scoring, DateTime at)
    {
        Demand(ShopState.Submitted);
        Change(by, question, answer, Reasoned(reason), scoring, at);
    }

    /// <summary>HR corrects an answer of an accepted shop, as its department asked: a new result stands beside the sealed one.</summary>
    /// <exception cref="RuleBroken">As for <see cref="Correct"/>, or it is not accepted.</exception>
    public void CorrectSealed(Guid by, string? question, Answer? answer, string? reason, Scoring scoring, byte[] salt, DateTime at)
    {
        Demand(ShopState.Accepted);
        var why = Reasoned(reason);
        var before = new EarlierResult(this, earlier.Count + 1, why, by, at);
        Change(by, question, answer, why, scoring, at);
        earlier.Add(before);
        SealBy(scoring, salt);
    }

    /// <summary>Scores a shop that counts under a corrected form: a new result stands beside the sealed one.</summary>
    /// <param name="formVersionId">The corrected form, for the same channel.</param>
    /// <exception cref="RuleBroken">It does not count, there is no reason, its answers are disposed of, or they do not fill in this form.</exception>
    public void Rescore(Guid by, Guid formVersionId, Scoring scoring, string? reason, byte[] salt, DateTime at)
    {
        if (!Counts) throw new RuleBroken("Only an accepted or released shop is scored anew.");
        var why = Reasoned(reason);
        if (DisposedAt is not null) throw new RuleBroken("The answers of a shop of this round were disposed of, so it is not scored anew any more.");
        if (!Unreached && scoring.Problems(AnswersJson.Read(Answers!)) is [{ } first, ..])
            throw new RuleBroken($"The answers of a shop do not fill in this form: {ShopMistakes.Of(first, scoring.Form)} Publish a version that asks what was asked.");
        KeepResult(why, by, at);
        FormVersionId = formVersionId;
        SealBy(scoring, salt);
    }

    private void Change(Guid by, string? key, Answer? answer, string reason, Scoring scoring, DateTime at)
    {
        var question = scoring.Form.Questions.FirstOrDefault(asked => asked.Key == key) ?? throw new RuleBroken(nameof(ShopCorrection.Question), "Choose the question whose answer is wrong.");
        if (question.Kind == QuestionKind.Text) throw new RuleBroken(nameof(ShopCorrection.Question), "What the shopper wrote stays as it was written. Correct an answer that scores.");
        if (answer is null) throw new RuleBroken("Answer", "Give the right answer.");
        var before = AnswersJson.Read(Answers!);
        var after = scoring.WithoutHidden(before.With(question.Key, answer));
        if (before[question.Key] == answer) throw new RuleBroken("Answer", "This is the answer that stands there. Give the right one.");
        if (scoring.Problems(after) is [{ } first, ..])
        {
            throw new RuleBroken("Answer", first.Question == question.Key ? ShopMistakes.Of(first, scoring.Form)
                : $"With this answer the form is not filled in: {ShopMistakes.Of(first, scoring.Form)} Return the shop with a question instead.");
        }

        foreach (var changed in scoring.Form.Questions.Where(asked => before[asked.Key] != after[asked.Key]))
            corrections.Add(new ShopCorrection(Id, corrections.Count + 1, changed.Key, before[changed.Key], after[changed.Key], reason, by, at));
        Answers = AnswersJson.Write(after);
    }

    private void KeepResult(string reason, Guid by, DateTime at) => earlier.Add(new EarlierResult(this, earlier.Count + 1, reason, by, at));

    private static string Reasoned(string? reason) => Sentence.Required("Reason", reason, ShopStep.TextLimit);
}
