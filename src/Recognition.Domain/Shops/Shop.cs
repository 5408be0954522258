namespace Recognition.Domain.Shops;

/// <summary>One evaluation of one department by one shopper on one form version. docs/programme.md, 1.1 and 1.2.</summary>
public sealed partial class Shop
{
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

    public ShopState State { get; private set; } = ShopState.Planned;

    public DateTime? ReleasedAt { get; private set; }

    public Guid Version { get; private set; }

    public IReadOnlyList<ShopStep> Steps => steps;

    /// <summary>Whether it is the shopper's turn.</summary>
    public bool IsOut => State.IsOut();

    /// <summary>Whether it was accepted, whether or not it was released since.</summary>
    public bool Counts => State is ShopState.Accepted or ShopState.Released;

    /// <summary>Null where it was never returned.</summary>
    public ShopStep? LastReturn => steps.LastOrDefault(step => step is { State: ShopState.Returned, IsReminder: false });

    /// <summary>HR's question of the last return; null where there was none.</summary>
    public string? Question => LastReturn?.Text;

    /// <summary>Sends the shop back to its shopper, who mends it and submits again. What was submitted is kept with the step.</summary>
    /// <param name="form">That of the shop.</param>
    /// <param name="askedAbout">The keys of those of its questions that are meant; may be empty.</param>
    /// <exception cref="RuleBroken">It is not submitted, there is no question, or one is meant that the form does not have.</exception>
    public void Return(Guid by, string question, FormDefinition form, IReadOnlyCollection<string> askedAbout, DateTime at)
    {
        Demand(ShopState.Submitted);
        var keys = form.Questions.Select(asked => asked.Key).ToList();
        if (askedAbout.Except(keys).Any()) throw new RuleBroken(nameof(ShopStep.AskedAbout), "Tick questions of this shop's form alone. Load the page again.");
        Step(ShopState.Returned, by, at, Sentence.Required(nameof(Question), question, ShopStep.TextLimit));
        steps[^1].Keep(Answers, Comments, PerformedAt, keys.Intersect(askedAbout));
    }

    /// <summary>Takes the shop out of the count, whether it was made or not. A sealed result stays beside it.</summary>
    /// <exception cref="RuleBroken">It was excluded, released or cancelled already, or there is no reason.</exception>
    public void Exclude(Guid by, string reason, DateTime at)
    {
        if (State is ShopState.Excluded or ShopState.Released or ShopState.Cancelled) Demand();
        Step(ShopState.Excluded, by, at, Sentence.Required("Reason", reason, ShopStep.TextLimit));
        Unscore(by, steps[^1].Text!, at);
    }

    internal void Cancel(Guid by, string reason, DateTime at)
    {
        Step(ShopState.Cancelled, by, at, reason);
        Unscore(by, reason, at);
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
