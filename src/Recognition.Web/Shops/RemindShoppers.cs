using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Writes to those shoppers of a round whose shops are still out.</summary>
public sealed class RemindShoppers(Entry entry)
{
    /// <exception cref="RuleBroken">No shop of the round is out.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var round = await work.Db.Rounds.SingleOrDefaultAsync(round => round.Id == input.Id, cancel) ?? throw new NotThere();
        var shops = await (
            from shop in work.Db.Shops
            where shop.RoundId == round.Id && (shop.State == ShopState.Assigned || shop.State == ShopState.Begun || shop.State == ShopState.Returned)
            join shopper in work.Db.Shoppers on shop.ShopperId equals shopper.Id
            join employee in work.Db.Employees on shopper.EmployeeId equals employee.Id
            select new { employee.Id, employee.Name, employee.Mail }).ToListAsync(cancel);
        if (shops.Count == 0) throw new RuleBroken("No shop of this round is out, so there is nobody to remind.");
        foreach (var mine in shops.GroupBy(shop => shop.Id)) work.Mail(mine.First().Mail, ShopMail.Reminded(mine.First().Name, mine.Count(), round, work.City));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }
    }
}
