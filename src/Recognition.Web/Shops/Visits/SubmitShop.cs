using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>The shopper hands a shop to HR: what was kept last, which the shopper has just looked at.</summary>
[MasksActor("A shopper must not be found out.")]
public sealed class SubmitShop(Entry entry)
{
    /// <exception cref="NotThere">It is not the caller's shop.</exception>
    /// <exception cref="GoneStale">Something else was kept since the shopper looked.</exception>
    /// <exception cref="RuleBroken">An answer is missing or wrong, or the shop is not out.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, ShopRows.Fill, cancel);
        var shop = await work.Db.ToFillBy(work.By).Include(shop => shop.Steps.OrderBy(step => step.Number)).SingleOrDefaultAsync(shop => shop.Id == input.Id, cancel) ?? throw new NotThere();
        if (shop.State == ShopState.Submitted) return; // the same form, posted twice
        var kept = await work.Db.KeptDrafts.SingleOrDefaultAsync(draft => draft.ShopId == shop.Id, cancel);
        if (shop.IsOut && (kept?.Number ?? 0) != input.Number) throw new GoneStale();

        var scoring = await work.Db.Scoring(shop.FormVersionId, cancel);
        var draft = ShopDraft.Of(shop, kept, work.City);
        var round = await work.Db.Rounds.SingleAsync(round => round.Id == shop.RoundId, cancel);
        if (!draft.Unreached && scoring.Lacking(draft.Answers, (await work.Db.EvidenceOf(shop.Id, cancel)).Keys(), work.City) is [var (bare, kind), ..])
            throw new RuleBroken(bare.Key, ShopMistakes.OfEvidence(bare, kind));
        var attempts = draft.AttemptsMade(shop.Channel, round, work.City, work.Now);
        if (draft.Unreached) shop.SubmitUnreached(attempts, work.City, work.Now);
        else shop.Submit(scoring.WithoutHidden(draft.Answers), scoring, draft.PerformedAt(work.City), round, work.City, work.Now, draft.Comments, attempts);
        if (kept is not null) work.Db.Remove(kept);
        var shopper = await work.ShopperOf(shop, cancel);
        work.Mail(shopper.Reader, ShopMail.Submitted(shopper.IsOutside));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        /// <summary>The number of the draft that was looked at; 0 where nothing was changed since the last submission.</summary>
        public long Number { get; set; }
    }
}
