using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Shops;
using Recognition.Web.Demo;
using Recognition.Web.Platform.Audit;

namespace Recognition.Web.Tests.Demo;

/// <summary>What holds of every demo city, on whatever day it was founded.</summary>
public static class DemoHistory
{
    // The hour of a shop passes before its shopper hands it in.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(90);

    public static async Task Check(RecognitionDb db, CancellationToken cancel)
    {
        var trail = await new AuditCheck(db, AuditFeature.Seals()).Run(null, cancel);
        Assert.Empty(trail.Problems);
        Assert.Empty(trail.Remarks);
        var founded = (await db.AuditEntries.SingleAsync(entry => entry.Deed == nameof(FinishDemoCity), cancel)).At;
        var shops = await db.Shops.AsNoTracking().Include(shop => shop.Steps.OrderBy(step => step.Number)).ToListAsync(cancel);
        Assert.NotEmpty(shops);
        Assert.All(shops, shop =>
        {
            Assert.Equal(shop.Steps.Select(step => step.At).Order(), shop.Steps.Select(step => step.At));
            Assert.All(shop.Steps.Where(step => step.State == ShopState.Submitted), step => Assert.True(shop.PerformedAt <= step.At));
        });
        var offers = shops.FindAll(shop => shop.State == ShopState.Assigned);
        Assert.NotEmpty(offers);
        Assert.All(offers, shop => Assert.True(shop.PlannedAt is null || shop.PlannedAt > founded - Late, $"{shop.PlannedAt} lies before {founded}"));
    }
}
