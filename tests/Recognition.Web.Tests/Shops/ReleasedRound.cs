using Microsoft.EntityFrameworkCore;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>Five shops of Water and one of Fire, all of 77.78 %, released on Thu 10 Dec 2026.</summary>
internal static class ReleasedRound
{
    public static async Task<Guid> Of(City city)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 5), (Cast.Fire, 1));
        await using var db = city.Db();
        foreach (var shop in await db.Shops.AsNoTracking().ToListAsync(Scene.Cancel))
        {
            await Scene.Submit(city, (await db.Shoppers.SingleAsync(s => s.Id == shop.ShopperId, Scene.Cancel)).EmployeeId, shop.Id);
            await Scene.Accept(city, shop.Id);
        }

        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        var release = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(release, Scene.Cancel));
        return round;
    }
}
