using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>Draws day and hour for shops of a round. docs/programme.md, 1.5.</summary>
internal static class RoundTimes
{
    /// <param name="shops">Those to be drawn; shops of one round that are left out keep theirs.</param>
    /// <param name="unseen">Departments whose hours the planner must not be able to draw again: theirs are drawn by chance.</param>
    public static async Task Draw(this RecognitionDb db, Round round, IReadOnlyCollection<Shop> shops, IReadOnlyCollection<Shop> kept, IReadOnlySet<Guid> unseen, CitySettings city, DateOnly today, CancellationToken cancel)
    {
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(department => department.Id, cancel);
        var free = await db.TimesOfResidents(cancel);
        var first = round.Opens > today ? round.Opens : today;
        var days = Enumerable.Range(0, Math.Max(0, round.Closes.DayNumber - first.DayNumber + 1)).Select(first.AddDays).Where(city.Calendar.IsBusinessDay).ToList();
        List<FixedShop> taken = [.. kept.Where(shop => shop.PlannedAt is not null).Select(Fixed)];
        foreach (var apart in shops.ToLookup(shop => unseen.Contains(shop.DepartmentId)).OrderBy(apart => apart.Key))
        {
            List<Shop> drawn = [.. apart.OrderBy(shop => shop.DepartmentId).ThenBy(shop => shop.Channel).ThenBy(shop => shop.ShopperId)];
            var times = ShopTimes.Draw([.. drawn.Select(shop => new ShopToTime(shop.DepartmentId, shop.ShopperId, departments[shop.DepartmentId].HoursBeside(city.Opens, city.Closes)) { Free = free.GetValueOrDefault(shop.ShopperId, FreeTimes.Any) })],
                days, taken, city.ShopsADay, apart.Key ? BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) : round.RotaSeed);
            foreach (var (shop, time) in drawn.Zip(times))
            {
                shop.PlanFor(time is { } at ? city.Zone.Utc(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)) : null);
                if (time is not null) taken.Add(Fixed(shop));
            }
        }

        FixedShop Fixed(Shop shop) => new(shop.ShopperId, city.Zone.Local(shop.PlannedAt!.Value));
    }
}
