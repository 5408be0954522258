using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Writes to those shoppers of a round whose shops are still out, once a day at most for each shop.</summary>
public sealed class RemindShoppers(Entry entry)
{
    /// <exception cref="RuleBroken">No shop of the round is out, or all that are were reminded today.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var round = await work.Db.Rounds.SingleOrDefaultAsync(round => round.Id == input.Id, cancel) ?? throw new NotThere();
        var shops = await work.Db.Shops.StillOut().Where(shop => shop.RoundId == round.Id).Include(shop => shop.Steps.OrderBy(step => step.Number)).ToListAsync(cancel);
        // Whether those are out whose makers the planner must not learn, no refusal tells. docs/programme.md, 9.2.
        var hasUnseen = await work.Db.Shops.Where(shop => shop.RoundId == round.Id).Except(work.Db.ToReviewBy(work.By, ofHumanResources: false)).AnyAsync(cancel);
        if (shops.Count == 0 && !hasUnseen) throw new RuleBroken("No shop of this round is out, so there is nobody to remind.");
        var due = shops.FindAll(shop => !shop.WasReminded(work.City, work.Now));
        if (due.Count == 0 && !hasUnseen) throw new RuleBroken("The shoppers of all shops that are out were reminded today. Nobody is reminded twice a day: wait until tomorrow.");

        foreach (var shop in due) shop.Remind(work.By.EmployeeId, work.City, work.Now);
        foreach (var (shopper, own) in await work.Db.ShoppersOf(due, cancel)) work.Mail(shopper.Reader, ShopMail.Reminded(own.Count, round, work.Today, shopper.IsOutside));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }
    }
}
