using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>HR calls a round off before anything of it is released. Its shops are kept, stand in no figure, and their shoppers get a letter.</summary>
public sealed class CancelRound(Entry entry)
{
    /// <exception cref="Domain.RuleBroken">Something was released already, or there is no reason.</exception>
    /// <exception cref="GoneStale">The round has changed since HR looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var round = await work.Db.Rounds.SingleOrDefaultAsync(round => round.Id == input.Id, cancel) ?? throw new NotThere();
        if (round.CancelledAt is not null && round.CancelledBy == work.By.Id) return; // the same form, posted twice
        work.Expect(round, input.Version);
        var shops = await work.Db.Shops.Include(shop => shop.Steps.OrderBy(step => step.Number)).Include(shop => shop.Earlier).AsSplitQuery().Where(shop => shop.RoundId == round.Id).ToListAsync(cancel);
        if (round.IsDraft) throw new Domain.RuleBroken("This round is a plan still, and no shopper knows of it. Throw the plan away instead.");
        var declined = shops.Where(shop => shop.State == ShopState.Declined).Select(shop => shop.Id).ToHashSet();
        round.Cancel(work.By.EmployeeId, input.Reason ?? "", shops, work.City, work.Now);
        await work.RemoveUnread(work.Db.KeptDrafts.Where(draft => work.Db.Shops.Any(shop => shop.Id == draft.ShopId && shop.RoundId == round.Id)), cancel);
        await work.EmptyEvidence(work.Db.Shops.Where(shop => shop.RoundId == round.Id), cancel);
        foreach (var (shopper, own) in await work.Db.ShoppersOf(shops.Where(shop => shop.State == ShopState.Cancelled && !declined.Contains(shop.Id)), cancel))
            work.Mail(shopper.Reader, ShopMail.Cancelled(own, round));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public string? Reason { get; set; }
    }
}
