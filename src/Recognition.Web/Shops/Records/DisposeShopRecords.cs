using Microsoft.EntityFrameworkCore;
using Quartz;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Jobs;

namespace Recognition.Web.Shops;

/// <summary>
/// Disposes of the answers and words of shops with the objections to them, of drafts and of narratives whose retention is over, unless a legal hold keeps them. Scores,
/// sums and seals stay, so that every figure is as it was. Run again it finds nothing more. docs/programme.md, 8.4.
/// </summary>
public sealed class DisposeShopRecords(Entry entry)
{
    private const int AtOnce = 200;

    /// <returns>How many records were disposed of in this turn; 0: nothing is due any more.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.RunJobs, cancel);
        if (work.City.HoldsAllShops) return 0;
        var (answersBefore, narrativesBefore, draftsBefore) = (work.Now.AddYears(-work.City.RetainAnswersYears), work.Now.AddYears(-work.City.RetainNarrativesYears), work.Today.AddDays(-work.City.RetainDraftsDays));
        var closedBefore = work.Today.AddYears(-work.City.RetainAnswersYears);
        var free = work.Db.Rounds.Where(round => round.HeldAt == null);
        var shops = await work.Db.Shops.Include(shop => shop.Steps).Include(shop => shop.Corrections).Include(shop => shop.Earlier).AsSplitQuery()
            .Where(shop => shop.DisposedAt == null && (shop.State == ShopState.Released || shop.State == ShopState.Excluded || shop.State == ShopState.Cancelled))
            .Where(shop => free.Any(round => round.Id == shop.RoundId && (shop.ReleasedAt < answersBefore || (shop.ReleasedAt == null && round.Closes < closedBefore))))
            .OrderBy(shop => shop.Id).Take(AtOnce).ToListAsync(cancel);
        foreach (var shop in shops) shop.Discard(work.Now);
        var disposed = shops.ConvertAll(shop => shop.Id);
        await work.RemoveUnread(work.Db.ShopEvidence.Where(it => disposed.Contains(it.ShopId)), cancel);
        // Objections to what was disposed of before they went with it too.
        var objections = await work.Db.Objections.Where(o => disposed.Contains(o.ShopId) || (o.Reason != "" && work.Db.Shops.Any(shop => shop.Id == o.ShopId && shop.DisposedAt != null && free.Any(round => round.Id == shop.RoundId)))).ToListAsync(cancel);
        foreach (var objection in objections) objection.Discard();
        var drafts = await work.Db.KeptDrafts.Where(draft => work.Db.Shops.Any(shop => shop.Id == draft.ShopId && free.Any(round => round.Id == shop.RoundId && round.Closes < draftsBefore))).OrderBy(draft => draft.ShopId).Take(AtOnce).Select(draft => draft.ShopId).ToListAsync(cancel);
        await work.RemoveUnread(work.Db.KeptDrafts.Where(draft => drafts.Contains(draft.ShopId)), cancel);
        var narratives = await work.Db.Narratives.Where(n => n.Text != null && n.At < narrativesBefore && free.Any(round => round.Id == n.RoundId)).OrderBy(n => n.Id).Take(AtOnce).ToListAsync(cancel);
        foreach (var narrative in narratives) narrative.Discard();
        if (shops.Count + objections.Count + drafts.Count + narratives.Count is var all && all == 0) return 0;
        work.Tell("ShopRecords", null, new { Shops = shops.Count, Objections = objections.Count, Drafts = drafts.Count, Narratives = narratives.Count });
        await work.Commit(cancel);
        return all;
    }
}

[DisallowConcurrentExecution]
internal sealed class DisposeShopRecordsJob(JobTurn turn) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        // A turn at a time, so that nobody else waits long for the database.
        while (await turn.Take("Dispose of shop records", (DisposeShopRecords deed) => deed.Run(cancellationToken), Permission.RunJobs) > 0) cancellationToken.ThrowIfCancellationRequested();
    }
}
