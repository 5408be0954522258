using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;

namespace Recognition.Web.Shops;

/// <summary>When shoppers make their shops, in whatever round: nobody makes too many on a day, or two within an hour. docs/programme.md, 1.5.</summary>
internal static class ShopHours
{
    /// <summary>The hours of shops that are to be made or were made between two days, for every row of the pool that their shopper has.</summary>
    /// <param name="shops">Those that may be told of.</param>
    /// <param name="butOf">A round whose shops are left out; null for none.</param>
    public static async Task<IReadOnlyList<FixedShop>> HoursOf(this RecognitionDb db, IQueryable<Shop> shops, Guid? butOf, CityZone zone, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var (start, end) = (zone.StartOfDay(first), zone.StartOfDay(last.AddDays(1)));
        var hours = shops.NotYetMade().Select(shop => new { shop.RoundId, shop.ShopperId, At = shop.PlannedAt })
            .Concat(shops.Where(shop => shop.PerformedOn != null).Select(shop => new { shop.RoundId, shop.ShopperId, At = shop.PerformedAt }));
        return [.. (await (
            from hour in hours
            where hour.RoundId != butOf && hour.At >= start && hour.At < end
            join row in db.Shoppers on hour.ShopperId equals row.Id
            from mine in db.Shoppers.Where(mine => mine.PersonId == row.PersonId)
            select new { mine.Id, At = hour.At!.Value }).ToListAsync(cancel)).Select(hour => new FixedShop(hour.Id, zone.Local(hour.At)))];
    }
}
