using Recognition.Domain.Shops.ReviewFlags;

namespace Recognition.Domain.Shops;

/// <summary>One step in a shop's history. Whose it was is named for HR's steps alone: a shopper is never named.</summary>
public sealed class ShopStep
{
    public const int TextLimit = 1000;

    private ShopStep() { }

    internal ShopStep(Guid shopId, int number, ShopState state, Guid? by, DateTime at, string? text, bool isReminder) =>
        (ShopId, Number, State, By, At, Text, IsReminder) = (shopId, number, state, by, at, text, isReminder);

    public Guid ShopId { get; private set; }

    /// <summary>1, 2, 3…</summary>
    public int Number { get; private set; }

    /// <summary>Where the shop stood after it.</summary>
    public ShopState State { get; private set; }

    /// <summary>Who reviewed; null for the shopper's own steps and the portal's.</summary>
    public Guid? By { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The question of a return, or the reason of an exclusion, of an acceptance against flags or of the round's cancellation.</summary>
    public string? Text { get; private set; }

    /// <summary>What HR looked at when it returned the shop, as <see cref="AnswersJson"/> writes it; null for every other step.</summary>
    public string? Answers { get; private set; }

    /// <summary>What was said beside those answers, as <see cref="Shops.Comments"/> writes it.</summary>
    public string? Comments { get; private set; }

    /// <summary>When the call or visit had taken place by those answers, in UTC.</summary>
    public DateTime? PerformedAt { get; private set; }

    /// <summary>The keys of the questions that a return means, in the form's order; empty where it means none in particular, and for every other step.</summary>
    public List<string> AskedAbout { get; private set; } = [];

    /// <summary>Whether HR wrote to the shopper, and the shop stayed where it stood.</summary>
    public bool IsReminder { get; private set; }

    /// <summary>The flags against which the shop was accepted, as <see cref="ReviewFlag.Names"/> writes them; null where there were none.</summary>
    public string? Flags { get; private set; }

    internal void Flag(IReadOnlyCollection<ReviewFlag> flags) => Flags = flags.Count == 0 ? null : ReviewFlag.Names(flags);

    internal void Discard() => (Text, Answers, Comments, AskedAbout) = (null, null, null, []);

    internal void Keep(string? answers, string? comments, DateTime? performedAt, IEnumerable<string> askedAbout) => (Answers, Comments, PerformedAt, AskedAbout) = (answers, comments, performedAt, [.. askedAbout]);
}
