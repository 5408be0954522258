using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Draws day and hour for shops of a round. docs/programme.md, 1.5.</summary>
internal static class RoundTimes
{
    /// <param name="shops">Those to be drawn; shops of one round that are left out keep theirs.</param>
    /// <param name="unseen">Departments whose hours the planner must not be able to draw again: theirs are drawn by chance.</param>
    public static async Task Draw(this Work work, Round round, IReadOnlyCollection<Shop> shops, IReadOnlyCollection<Shop> kept, IReadOnlySet<Guid> unseen, CancellationToken cancel)
    {
        var city = work.City;
        var departments = await work.Db.Departments.AsNoTracking().ToDictionaryAsync(department => department.Id, cancel);
        var free = await work.Db.TimesOfResidents(cancel);
        // What is drawn lies ahead.
        List<DateOnly> days = [.. city.Calendar.Within(round.Opens > work.Today ? round.Opens : work.Today.AddDays(1), round.Closes)];
        List<FixedShop> taken = [.. kept.Where(shop => shop.PlannedAt is not null && !unseen.Contains(shop.DepartmentId)).Select(Fixed)];
        foreach (var apart in shops.ToLookup(shop => unseen.Contains(shop.DepartmentId)).OrderBy(apart => apart.Key))
        {
            // What the planner must not learn shows in no hour that they see: it gives way to the others, and they do not to it.
            var elsewhere = await work.Db.HoursOf(apart.Key ? work.Db.Shops : work.Db.ToReviewBy(work.By, ofHumanResources: false), round.Id, city.Zone, round.Opens, round.Closes, cancel);
            if (apart.Key) taken.AddRange(kept.Where(shop => shop.PlannedAt is not null && unseen.Contains(shop.DepartmentId)).Select(Fixed));
            List<Shop> drawn = [.. apart.OrderBy(shop => shop.DepartmentId).ThenBy(shop => shop.Channel).ThenBy(shop => shop.ShopperId)];
            var times = ShopTimes.Draw([.. drawn.Select(shop => new ShopToTime(shop.DepartmentId, shop.ShopperId, departments[shop.DepartmentId].HoursBeside(city.Opens, city.Closes)) { Free = free.GetValueOrDefault(shop.ShopperId, FreeTimes.Any) })],
                days, taken, elsewhere, city.ShopsADay, apart.Key ? RotaDraws.SeedByChance() : round.RotaSeed);
            foreach (var (shop, time) in drawn.Zip(times))
            {
                shop.PlanFor(time is { } at ? city.Zone.Utc(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)) : null);
                if (time is not null) taken.Add(Fixed(shop));
            }
        }

        FixedShop Fixed(Shop shop) => new(shop.ShopperId, city.Zone.Local(shop.PlannedAt!.Value));
    }
}
