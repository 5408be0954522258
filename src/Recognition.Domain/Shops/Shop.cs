using System.Security.Cryptography;
using System.Text;
using Recognition.Domain.Json;
using Recognition.Domain.Numbers;
using Recognition.Domain.Settings;

namespace Recognition.Domain.Shops;

/// <summary>One evaluation of one department by one shopper on one form version. docs/programme.md, 1.1 and 1.2.</summary>
public sealed class Shop
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

    public ShopState State { get; private set; } = ShopState.Assigned;

    /// <summary>As <see cref="AnswersJson"/> writes them; null before the first submission.</summary>
    public string? Answers { get; private set; }

    /// <summary>When the call or visit took place, in UTC; null before the first submission.</summary>
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

    /// <summary>SHA-256 over salt, form version, answers and score, in hexadecimal: the audit trail keeps it, and does not tell a result before its release.</summary>
    public string? Seal { get; private set; }

    /// <summary>In hexadecimal, and not in the trail: without it nobody finds answers by trying which of them give the seal. Null for seals of before it.</summary>
    public string? SealSalt { get; private set; }

    public DateTime? ReleasedAt { get; private set; }

    public Guid Version { get; private set; }

    public IReadOnlyList<ShopStep> Steps => steps;

    /// <summary>Whether it is the shopper's turn.</summary>
    public bool IsOut => State is ShopState.Assigned or ShopState.Begun or ShopState.Returned;

    /// <summary>Whether another shopper could still begin it anew.</summary>
    public bool MayBeReassigned => State is ShopState.Assigned or ShopState.Begun;

    /// <summary>Whether it was accepted, whether or not it was released since.</summary>
    public bool Counts => State is ShopState.Accepted or ShopState.Released;

    /// <summary>HR's question of the last return; null where there was none.</summary>
    public string? Question => steps.LastOrDefault(step => step is { State: ShopState.Returned, IsReminder: false })?.Text;

    /// <summary>When HR last wrote to the shopper that the shop is out; null where it did not.</summary>
    public DateTime? RemindedAt => steps.LastOrDefault(step => step.IsReminder)?.At;

    /// <summary>The shopper types: what is typed is kept beside the shop, in a <see cref="KeptDraft"/>.</summary>
    /// <exception cref="RuleBroken">The shop is not out.</exception>
    public void Begin()
    {
        DemandOut();
        if (State == ShopState.Assigned) State = ShopState.Begun;
    }

    /// <summary>HR writes to the shopper that the shop is still out.</summary>
    /// <exception cref="RuleBroken">The shop is not out, or its shopper was reminded on this day already.</exception>
    public void Remind(Guid by, CitySettings city, DateTime at)
    {
        DemandOut();
        if (WasReminded(city, at)) throw new RuleBroken("The shopper was reminded today already. Wait until tomorrow.");
        Step(State, by, at, null, isReminder: true);
    }

    /// <summary>Whether the shopper was reminded already on the city's day of this moment.</summary>
    public bool WasReminded(CitySettings city, DateTime at) => RemindedAt is { } last && city.Zone.DateOf(last) == city.Zone.DateOf(at);

    /// <summary>The shopper hands the shop to HR. What was submitted is shown to the shopper from now on.</summary>
    /// <param name="answers">Checked by <see cref="Scoring.Problems"/>: whatever is missing or wrong was said before.</param>
    /// <exception cref="RuleBroken">The shop is not out, answers are missing, or the call or visit lies ahead or before the window.</exception>
    public void Submit(Answers answers, Scoring scoring, DateTime performedAt, Round round, CitySettings city, DateTime at)
    {
        DemandOut();
        if (scoring.Problems(answers) is [{ } first, ..]) throw new RuleBroken(first.Question, ShopMistakes.Of(first, scoring.Form));
        if (round.AgainstMoment(performedAt, city, at) is { } against) throw new RuleBroken("day", against);
        (Answers, PerformedAt, PerformedOn, SubmittedAt) = (AnswersJson.Write(answers), performedAt, city.Zone.DateOf(performedAt), at);
        Step(ShopState.Submitted, null, at, null);
    }

    /// <summary>Sends the shop back to its shopper, who mends it and submits again.</summary>
    /// <exception cref="RuleBroken">It is not submitted, or there is no question.</exception>
    public void Return(Guid by, string question, DateTime at)
    {
        Demand(ShopState.Submitted);
        Step(ShopState.Returned, by, at, Sentence.Required(nameof(Question), question, ShopStep.TextLimit));
    }

    /// <summary>Finds the shop fit to count, scores it, and seals answers and score with the form version.</summary>
    /// <param name="salt">Chosen by chance.</param>
    /// <exception cref="RuleBroken">It is not submitted.</exception>
    /// <exception cref="InputWrong">The answers are none of this form's: never after <see cref="Submit"/>.</exception>
    public void Accept(Guid by, Scoring scoring, byte[] salt, DateTime at)
    {
        Demand(ShopState.Submitted);
        var score = scoring.Of(AnswersJson.Read(Answers!));
        (Percent, Failed, Score, ScoredBy) = (score.Percent, score.Failed, SealedScore.Write(score), ScoringVersion);
        SealSalt = Convert.ToHexStringLower(salt);
        Seal = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{SealSalt}\n{FormVersionId:N}\n{Answers}\n{Score}")));
        Step(ShopState.Accepted, by, at, null);
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
    public void Reassign(Guid by, Guid shopperId, DateTime at)
    {
        DemandOut();
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
            _ => "This shop was submitted already.",
        });
    }

    private void Demand(params ReadOnlySpan<ShopState> states)
    {
        if (states.Contains(State)) return;
        throw new RuleBroken(State switch
        {
            ShopState.Assigned or ShopState.Begun => "This shop was not submitted yet.",
            ShopState.Submitted => "This shop waits for review.",
            ShopState.Returned => "This shop is back at its shopper. Wait until it is submitted again.",
            _ => $"This shop was {State.ToString().ToLowerInvariant()} already.",
        });
    }
}
