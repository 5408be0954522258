using Microsoft.EntityFrameworkCore;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>A shopper says that they make an offered shop. docs/programme.md, 1.2.</summary>
[MasksActor("A shopper must not be found out.")]
public sealed class TakeShop(Entry entry)
{
    /// <exception cref="NotThere">It is not the caller's shop.</exception>
    /// <exception cref="Domain.RuleBroken">The shop is not out.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, ShopRows.Fill, cancel);
        var shop = await work.Db.ToFillBy(work.By).Include(shop => shop.Steps.OrderBy(step => step.Number)).SingleOrDefaultAsync(shop => shop.Id == input.Id, cancel) ?? throw new NotThere();
        if (shop.State == Domain.Shops.ShopState.Taken) return; // the same form, posted twice
        shop.Take(work.Now);
        var shopper = await work.ShopperOf(shop, cancel);
        work.Mail(shopper.Reader, ShopMail.Taken(shop, shopper.IsOutside));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }
    }
}
