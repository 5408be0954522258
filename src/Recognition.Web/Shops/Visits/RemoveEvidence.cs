using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>A shopper takes a picture or a recording out of a shop that is still out.</summary>
[MasksActor("A shopper must not be found out.")]
public sealed class RemoveEvidence(Entry entry)
{
    /// <exception cref="NotThere">It is not the caller's shop.</exception>
    /// <exception cref="RuleBroken">The shop is not out any more.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, ShopRows.Fill, cancel);
        var shop = await work.Db.ToFillBy(work.By).SingleOrDefaultAsync(shop => shop.Id == input.Shop, cancel) ?? throw new NotThere();
        await work.Begin(shop, cancel);
        if (await work.Db.ShopEvidence.SingleOrDefaultAsync(it => it.Id == input.Id && it.ShopId == shop.Id, cancel) is not { } evidence) return; // removed already
        work.Db.Remove(evidence);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Shop { get; set; }

        public Guid Id { get; set; }
    }
}
