namespace Recognition.Domain.Shops;

/// <summary>
/// That the shops of a round which count are scored anew under a corrected form. Of a round of which anything is released two persons do it:
/// one proposes, another confirms. docs/programme.md, 1.11 and 10.
/// </summary>
public sealed class Rescoring
{
    private Rescoring() { }

    /// <param name="from">The form whose shops are scored anew.</param>
    /// <param name="to">The corrected one.</param>
    /// <exception cref="RuleBroken">The forms are the same or for other channels, nothing counts, or there is no reason.</exception>
    public Rescoring(Guid id, Round round, FormVersion from, FormVersion to, IReadOnlyCollection<Shop> shops, string? reason, Guid by, DateTime at)
    {
        if (from.Id == to.Id || from.Channel != to.Channel) throw new RuleBroken(nameof(ToFormVersionId), "Choose the corrected version of the form, for the same channel.");
        if (!shops.Any(shop => shop.Counts && shop.FormVersionId == from.Id)) throw new RuleBroken("No accepted shop of this round is on that form, so there is nothing to score anew.");
        (Id, RoundId, FromFormVersionId, ToFormVersionId, ProposedBy, ProposedAt) = (id, round.Id, from.Id, to.Id, by, at);
        Reason = Sentence.Required(nameof(Reason), reason, ShopStep.TextLimit);
    }

    public Guid Id { get; private set; }

    public Guid RoundId { get; private set; }

    public Guid FromFormVersionId { get; private set; }

    public Guid ToFormVersionId { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid ProposedBy { get; private set; }

    public DateTime ProposedAt { get; private set; }

    /// <summary>Who carried it out; null while another person is waited for.</summary>
    public Guid? DoneBy { get; private set; }

    public DateTime? DoneAt { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>Whether another person is waited for.</summary>
    public bool IsOpen => DoneAt is null && WithdrawnAt is null;

    /// <summary>Scores anew.</summary>
    /// <param name="released">Whether anything of the round was released.</param>
    /// <param name="shops">Those of the round that the person reviews.</param>
    /// <param name="scoring">Of the corrected form.</param>
    /// <param name="salt">A new one by chance for each.</param>
    /// <returns>Those that were scored anew.</returns>
    /// <exception cref="RuleBroken">It was done or withdrawn, the same person would confirm, or answers do not fill in the corrected form.</exception>
    public IReadOnlyList<Shop> Do(Guid by, bool released, IEnumerable<Shop> shops, Scoring scoring, Func<byte[]> salt, DateTime at)
    {
        DemandOpen();
        if (released && by == ProposedBy) throw new RuleBroken("You proposed this. Results are released, so another person confirms it.");
        var due = shops.Where(shop => shop.Counts && shop.FormVersionId == FromFormVersionId).ToList();
        foreach (var shop in due) shop.Rescore(by, ToFormVersionId, scoring, Reason, salt(), at);
        (DoneBy, DoneAt) = (by, at);
        return due;
    }

    /// <exception cref="RuleBroken">It was done or withdrawn.</exception>
    public void Withdraw(Guid by, DateTime at)
    {
        DemandOpen();
        (WithdrawnBy, WithdrawnAt) = (by, at);
    }

    private void DemandOpen()
    {
        if (!IsOpen) throw new RuleBroken("This was decided already.");
    }
}
