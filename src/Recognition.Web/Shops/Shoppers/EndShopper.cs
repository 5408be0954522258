using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Takes somebody out of the pool: today is the last day. What was shopped stays.</summary>
public sealed class EndShopper(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var shopper = await work.Db.Shoppers.SingleOrDefaultAsync(s => s.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(shopper, input.Version);
        if (shopper.ResidentId is not null) throw new RuleBroken("An outside shopper leaves the pool on their own page: open Outside shoppers.");
        // A shop that the person does not learn of must not be told by a refusal: it is left to the reviewer outside Human Resources.
        var left = await work.Db.ToReviewBy(work.By, ofHumanResources: false).CountAsync(s => s.ShopperId == shopper.Id
            && (s.State == ShopState.Planned || s.State == ShopState.Assigned || s.State == ShopState.Taken || s.State == ShopState.Begun || s.State == ShopState.Submitted || s.State == ShopState.Returned), cancel);
        if (left > 0)
            throw new RuleBroken($"{(left == 1 ? "One shop" : $"{left} shops")} of this shopper {(left == 1 ? "is" : "are")} not reviewed yet. Wait, or exclude {(left == 1 ? "it" : "them")} first.");
        shopper.End(work.Today);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
