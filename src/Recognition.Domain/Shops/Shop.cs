using System.Security.Cryptography;
using System.Text;
using Recognition.Domain.Json;
using Recognition.Domain.Numbers;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops.ReviewFlags;

namespace Recognition.Domain.Shops;

/// <summary>One evaluation of one department by one shopper on one form version. docs/programme.md, 1.1 and 1.2.</summary>
public sealed partial class Shop
{
    /// <summary>The version of the scoring code; sealed with each score, so that a later code never changes an old one.</summary>
    public const int ScoringVersion = 1;

    private readonly List<ShopStep> steps = [];

    private Shop() { }

    /// <param name="dueOn">The last day of the round's window.</param>
    public Shop(Guid id, Guid roundId, Guid departmentId, Channel channel, Guid formVersionId, Guid? scenarioId, Guid shopperId, DateOnly dueOn) =>
        (Id, RoundId, DepartmentId, Channel, FormVersionId, ScenarioId, ShopperId, DueOn) = (id, roundId, departmentId, channel, formVersionId, scenarioId, shopperId, dueOn);

    public Guid Id { get; private set; }

    public Guid RoundId { get; private set; }

    public Guid DepartmentId { get; private set; }

    public Channel Channel { get; private set; }

    public Guid FormVersionId { get; private set; }

    public Guid? ScenarioId { get; private set; }

    /// <summary>The row of the pool, known to those who run the rounds and to nobody else. docs/programme.md, 9.2.</summary>
    public Guid ShopperId { get; private set; }

    /// <summary>The last day of the round's window.</summary>
    public DateOnly DueOn { get; private set; }

    public ShopState State { get; private set; } = ShopState.Planned;

    /// <summary>When the rota wants it made, in UTC; any other business hour of the window counts too. Null where no hour was drawn.</summary>
    public DateTime? PlannedAt { get; private set; }

    /// <summary>Whether the planner fixed shopper, day and hour: a new draw leaves them.</summary>
    public bool IsPinned { get; private set; }

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

    /// <summary>The exact percent, sealed at acceptance; null before, and for a shop that is not scored.</summary>
    public Rational? Percent { get; private set; }

    /// <summary>Whether the form was failed by a critical answer; sealed at acceptance.</summary>
    public bool Failed { get; private set; }

    /// <summary>JSON: each section's and question's points, as <see cref="SealedScore"/> writes them; null before acceptance.</summary>
    public string? Score { get; private set; }

    /// <summary>The <see cref="ScoringVersion"/> that made the score.</summary>
    public int? ScoredBy { get; private set; }

    /// <summary>SHA-256 over salt, form version, answers, comments and score, in hexadecimal: the audit trail keeps it, and does not tell a result before its release.</summary>
    public string? Seal { get; private set; }

    /// <summary>In hexadecimal, and not in the trail: without it nobody finds answers by trying which of them give the seal. Null for seals of before it.</summary>
    public string? SealSalt { get; private set; }

    public DateTime? ReleasedAt { get; private set; }

    /// <summary>When answers and words were disposed of, in UTC; null while they are kept. Score and seal stay.</summary>
    public DateTime? DisposedAt { get; private set; }

    /// <summary>SHA-256 over salt, percent and score, in hexadecimal, made at the disposal: the seal itself cannot be made again without the answers.</summary>
    public string? FiguresSeal { get; private set; }

    public Guid Version { get; private set; }

    public IReadOnlyList<ShopStep> Steps => steps;

    public IReadOnlyList<Attempt> AttemptsMade => Attempts is null ? [] : Attempt.Read(Attempts);

    /// <summary>Whether it is the shopper's turn.</summary>
    public bool IsOut => State.IsOut();

    /// <summary>Whether another shopper could still begin it anew.</summary>
    public bool MayBeReassigned => State is ShopState.Assigned or ShopState.Taken or ShopState.Begun or ShopState.Declined;

    /// <summary>Whether its shopper may still say that they cannot make it.</summary>
    public bool MayBeDeclined => State is ShopState.Assigned or ShopState.Taken;

    /// <summary>Whether it was accepted, whether or not it was released since.</summary>
    public bool Counts => State is ShopState.Accepted or ShopState.Released;

    /// <summary>Null where it was never returned.</summary>
    public ShopStep? LastReturn => steps.LastOrDefault(step => step is { State: ShopState.Returned, IsReminder: false });

    /// <summary>HR's question of the last return; null where there was none.</summary>
    public string? Question => LastReturn?.Text;

    /// <summary>When HR last wrote to the shopper that the shop is out; null where it did not.</summary>
    public DateTime? RemindedAt => steps.LastOrDefault(step => step.IsReminder)?.At;

    /// <summary>Plans the shop for an hour, or for none.</summary>
    public void PlanFor(DateTime? at) => PlannedAt = at;

    /// <summary>The planner, or a new draw, arranges a shop of a plan.</summary>
    /// <param name="at">In UTC; null for any business hour of the window.</param>
    /// <exception cref="RuleBroken">It was offered already.</exception>
    public void Arrange(Guid shopperId, DateTime? at, bool isPinned)
    {
        if (State != ShopState.Planned) throw new RuleBroken("This shop was offered to its shopper already.");
        (ShopperId, PlannedAt, IsPinned) = (shopperId, at, isPinned);
    }

    /// <summary>Whoever gets the shop anew has some time: an hour before this moment, in UTC, is planned no more.</summary>
    public void ForgetHourBefore(DateTime moment)
    {
        if (PlannedAt < moment) PlannedAt = null;
    }

    /// <summary>Offers a planned shop to its shopper.</summary>
    /// <param name="by">Who sends the plan; null for a job.</param>
    /// <exception cref="RuleBroken">It was offered before.</exception>
    public void Offer(Guid? by, DateTime at)
    {
        if (State != ShopState.Planned) throw new RuleBroken("This shop was offered to its shopper already.");
        Step(ShopState.Assigned, by, at, null);
    }

    /// <summary>The shopper says that they make it.</summary>
    /// <exception cref="RuleBroken">The shop is not out.</exception>
    public void Take(DateTime at)
    {
        DemandOut();
        if (State == ShopState.Assigned) Step(ShopState.Taken, null, at, null);
    }

    /// <summary>The shopper says that they cannot make it, and why. It is then offered to another, or waits for HR.</summary>
    /// <exception cref="RuleBroken">It was begun, or there is no reason.</exception>
    public void Decline(string reason, DateTime at)
    {
        DemandOut();
        if (!MayBeDeclined) throw new RuleBroken("You have begun this shop, so it is not declined any more. Tell Human Resources if you cannot make it.");
        Step(ShopState.Declined, null, at, Sentence.Required("Reason", reason, ShopStep.TextLimit));
    }

    /// <summary>The shopper types, which takes the shop: what is typed is kept beside it, in a <see cref="KeptDraft"/>.</summary>
    /// <exception cref="RuleBroken">The shop is not out.</exception>
    public void Begin(DateTime at)
    {
        DemandOut();
        if (MayBeDeclined) Step(ShopState.Begun, null, at, null);
    }

    /// <summary>HR writes to the shopper that the shop is still out.</summary>
    /// <exception cref="RuleBroken">The shop is not out, or its shopper was reminded on this day already.</exception>
    /// <param name="by">Null where the portal reminds by itself.</param>
    public void Remind(Guid? by, CitySettings city, DateTime at)
    {
        DemandOut();
        if (WasReminded(city, at)) throw new RuleBroken("The shopper was reminded today already. Wait until tomorrow.");
        Step(State, by, at, null, isReminder: true);
    }

    /// <summary>Whether one of the days of a reminder has come on which, or since which, nothing was written to the shopper.</summary>
    public bool IsReminderDue(CitySettings city, DateTime at) =>
        IsOut && Reminders.LastMark(DueOn, city.Calendar, city.Zone.DateOf(at)) is { } mark
        && !steps.Exists(step => (step.IsReminder || step.State is ShopState.Assigned or ShopState.Returned) && city.Zone.DateOf(step.At) >= mark);

    /// <summary>Whether the shopper was reminded already on the city's day of this moment.</summary>
    public bool WasReminded(CitySettings city, DateTime at) => RemindedAt is { } last && city.Zone.DateOf(last) == city.Zone.DateOf(at);

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
        Hand(answers, performedAt, attempts ?? [], unreached: false, TextSketch.Of(scoring.Form, answers), city, at);
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

    /// <summary>Sends the shop back to its shopper, who mends it and submits again. What was submitted is kept with the step.</summary>
    /// <exception cref="RuleBroken">It is not submitted, or there is no question.</exception>
    public void Return(Guid by, string question, DateTime at)
    {
        Demand(ShopState.Submitted);
        Step(ShopState.Returned, by, at, Sentence.Required(nameof(Question), question, ShopStep.TextLimit));
        steps[^1].Keep(Answers, Comments, PerformedAt);
    }

    /// <summary>Finds the shop fit to count, scores it, and seals answers and score with the form version.</summary>
    /// <param name="salt">Chosen by chance.</param>
    /// <param name="flags">What points at the shop: against any flag it is accepted with a reason alone.</param>
    /// <param name="reason">Kept in the history where there are flags.</param>
    /// <exception cref="RuleBroken">It is not submitted, or there are flags and no reason.</exception>
    /// <exception cref="InputWrong">The answers are none of this form's: never after <see cref="Submit"/>.</exception>
    public void Accept(Guid by, Scoring scoring, byte[] salt, DateTime at, IReadOnlyCollection<ReviewFlag>? flags = null, string? reason = null)
    {
        Demand(ShopState.Submitted);
        var why = flags is { Count: > 0 } ? Sentence.Required("Reason", reason, ShopStep.TextLimit) : null;
        SealBy(scoring, salt);
        Step(ShopState.Accepted, by, at, why);
        steps[^1].Flag(flags ?? []);
    }

    /// <summary>Whether answers and score of a shop that counts are those that were sealed.</summary>
    public bool IsAsSealed => Seal is not null && (DisposedAt is null ? Seal == SealOf() : FiguresSeal == FiguresSealOf());

    /// <summary>Whether the form still gives this score for the sealed answers.</summary>
    public bool IsScoredBy(Scoring scoring)
    {
        var score = ScoreBy(scoring);
        return Percent == score.Percent && Failed == score.Failed && Score == SealedScore.Write(score);
    }

    /// <summary>Disposes of the answers and of every word of the history when their retention is over. What counts in a figure stays.</summary>
    public void Discard(DateTime at)
    {
        if (DisposedAt is not null) return;
        if (Counts) FiguresSeal = FiguresSealOf();
        (DisposedAt, Answers, Comments, Attempts, Sketch) = (at, null, null, null, null);
        foreach (var step in steps) step.Discard();
        foreach (var correction in corrections) correction.Discard();
        foreach (var result in earlier) result.Discard();
    }

    /// <summary>Takes the shop out of the count, whether it was made or not.</summary>
    /// <exception cref="RuleBroken">It was excluded, released or cancelled already, or there is no reason.</exception>
    public void Exclude(Guid by, string reason, DateTime at)
    {
        if (State is ShopState.Excluded or ShopState.Released or ShopState.Cancelled) Demand();
        Step(ShopState.Excluded, by, at, Sentence.Required("Reason", reason, ShopStep.TextLimit));
        Unscore();
    }

    /// <summary>Gives the shop to another shopper, who begins anew.</summary>
    /// <param name="shopperId">Somebody whom <see cref="ReportingLines"/> does not bar from the department.</param>
    /// <exception cref="RuleBroken">It was submitted, or it is over.</exception>
    /// <param name="by">Who gives it; null where its shopper declined and the rules gave it on.</param>
    public void Reassign(Guid? by, Guid shopperId, DateTime at)
    {
        if (State != ShopState.Declined) DemandOut();
        if (!MayBeReassigned) throw new RuleBroken("This shop was submitted and returned with a question: only its shopper can answer. Wait for the answer, or exclude the shop.");
        ShopperId = shopperId;
        Step(ShopState.Assigned, by, at, null);
    }

    internal void MoveTo(DateOnly dueOn) => DueOn = dueOn;

    internal void Cancel(Guid by, string reason, DateTime at)
    {
        Step(ShopState.Cancelled, by, at, reason);
        Unscore();
    }

    internal void Release(DateTime at)
    {
        ReleasedAt = at;
        Step(ShopState.Released, null, at, null);
    }

    /// <summary>The score of what was submitted. docs/programme.md, 1.13.</summary>
    public ShopScore ScoreBy(Scoring scoring) => Unreached ? ShopScore.OfUnreached(scoring.Form) : scoring.Of(AnswersJson.Read(Answers!));

    private void Hand(Answers answers, DateTime performedAt, IReadOnlyCollection<Attempt> attempts, bool unreached, byte[]? sketch, CitySettings city, DateTime at)
    {
        (Answers, PerformedAt, PerformedOn, SubmittedAt) = (AnswersJson.Write(answers), performedAt, city.Zone.DateOf(performedAt), at);
        (Unreached, Attempts) = (unreached, attempts.Count == 0 ? null : Attempt.Write(attempts));
        Sketch = sketch;
        Step(ShopState.Submitted, null, at, null);
    }

    private void SealBy(Scoring scoring, byte[] salt)
    {
        var score = ScoreBy(scoring);
        (Percent, Failed, Score, ScoredBy) = (score.Percent, score.Failed, SealedScore.Write(score), ScoringVersion);
        SealSalt = Convert.ToHexStringLower(salt);
        Seal = SealOf();
    }

    private string SealOf() => SealOf(SealSalt, FormVersionId, Answers, Comments, Score, Attempts);

    // Seals of before comments and attempts were kept stay what they were.
    internal static string SealOf(string? salt, Guid form, string? answers, string? comments, string? score, string? attempts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{(salt is null ? "" : $"{salt}\n")}{form:N}\n{answers}\n{(comments is null ? "" : $"{comments}\n")}{score}{(attempts is null ? "" : $"\n{attempts}")}")));

    private string FiguresSealOf() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{SealSalt}\n{(Percent is { } percent ? SealedScore.Text(percent) : "")}\n{Failed}\n{Score}")));

    private void Step(ShopState state, Guid? by, DateTime at, string? text, bool isReminder = false)
    {
        State = state;
        steps.Add(new ShopStep(Id, steps.Count + 1, state, by, at, text, isReminder));
    }

    private void Unscore() => (Percent, Failed, Score, ScoredBy, Seal, SealSalt) = (null, false, null, null, null, null);

    private void DemandOut()
    {
        if (IsOut) return;
        throw new RuleBroken(State switch
        {
            ShopState.Excluded => "This shop was taken out of the round. Nothing more is to be done.",
            ShopState.Cancelled => "The round of this shop was cancelled. Nothing more is to be done.",
            ShopState.Planned => "This shop was not offered to anybody yet. Send the round first.",
            ShopState.Declined => "You declined this shop. Nothing more is to be done.",
            _ => "This shop was submitted already.",
        });
    }

    private void Demand(params ReadOnlySpan<ShopState> states)
    {
        if (states.Contains(State)) return;
        throw new RuleBroken(State switch
        {
            ShopState.Planned or ShopState.Assigned or ShopState.Taken or ShopState.Declined or ShopState.Begun => "This shop was not submitted yet.",
            ShopState.Submitted => "This shop waits for review.",
            ShopState.Returned => "This shop is back at its shopper. Wait until it is submitted again.",
            _ => $"This shop was {State.ToString().ToLowerInvariant()} already.",
        });
    }
}
