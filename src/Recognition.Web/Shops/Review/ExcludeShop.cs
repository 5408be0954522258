using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Takes a shop out of the count, made or not, with the reason. A release that was proposed with it is to be proposed anew.</summary>
public sealed class ExcludeShop(Entry entry)
{
    /// <exception cref="GoneStale">It has changed since the reviewer looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, input.OfHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var shop = await work.ToReview(input.Id, cancel);
        work.Expect(shop, input.Version);
        var wasOut = shop.IsOut;
        shop.Exclude(work.By.EmployeeId, input.Reason ?? "", work.Now);
        await work.RemoveUnread(work.Db.ShopEvidence.Where(it => it.ShopId == shop.Id), cancel);
        if (await work.Db.KeptDrafts.SingleOrDefaultAsync(draft => draft.ShopId == shop.Id, cancel) is { } kept) work.Db.Remove(kept);
        var round = await work.Db.Rounds.SingleAsync(round => round.Id == shop.RoundId, cancel);
        if (shop.DepartmentId != round.RunByDepartmentId)
            round.GoOnWithout(work.By.EmployeeId, await work.Db.OthersOf(round).ToListAsync(cancel), work.Now);
        if (wasOut)
        {
            var shopper = await work.ShopperOf(shop, cancel);
            work.Mail(shopper.Reader, ShopMail.Excluded(shop, shopper.IsOutside));
        }

        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public bool OfHumanResources { get; set; }

        public string? Reason { get; set; }
    }
}
