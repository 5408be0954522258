using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Writes to the shoppers of shops that are due soon, today, or were a business day ago, or that were returned later: once for each of these days. docs/programme.md, 1.2.</summary>
public sealed class RemindOnTime(Entry entry)
{
    // What has been out for longer was reminded of, and HR sees it as overdue; one that was returned has days of its own.
    private const int Behind = 14, Ahead = 14;

    public async Task Run(CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var (from, to) = (work.Today.AddDays(-Behind), work.Today.AddDays(Ahead));
        var shops = (await work.Db.Shops.StillOut().Where(shop => (shop.DueOn >= from || shop.State == ShopState.Returned) && shop.DueOn <= to).Include(shop => shop.Steps.OrderBy(step => step.Number)).ToListAsync(cancel))
            .FindAll(shop => shop.IsReminderDue(work.City, work.Now));
        if (shops.Count == 0) return;
        var named = shops.Select(shop => shop.RoundId).ToHashSet();
        var rounds = await work.Db.Rounds.Where(round => named.Contains(round.Id)).ToDictionaryAsync(round => round.Id, cancel);
        foreach (var shop in shops) shop.Remind(null, work.City, work.Now);
        foreach (var (shopper, own) in await work.Db.ShoppersOf(shops, cancel))
        {
            foreach (var round in own.GroupBy(shop => shop.RoundId)) work.Mail(shopper.Reader, ShopMail.Reminded(round.Count(), rounds[round.Key], work.Today, shopper.IsOutside));
        }

        await work.Commit(cancel);
    }
}
