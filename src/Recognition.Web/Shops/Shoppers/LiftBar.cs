using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>HR lets a shopper shop a department again that was kept away from them.</summary>
public sealed class LiftBar(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        if (await work.Db.ShopperBars.SingleOrDefaultAsync(b => b.Id == input.Id, cancel) is not { } bar) return; // the same form, posted twice
        var person = await work.Db.Shoppers.Where(shopper => shopper.Id == bar.ShopperId).Select(shopper => shopper.PersonId).SingleAsync(cancel);
        work.Db.RemoveRange(await work.Db.BarsOf(person).Where(b => b.DepartmentId == bar.DepartmentId).ToListAsync(cancel));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }
    }
}
