using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>Who must not make the shop of a round that they have. docs/programme.md, 1.5.</summary>
internal static class BarredShoppers
{
    /// <param name="shops">Of one round.</param>
    /// <returns>By the shop, what stands against its shopper over the days, in a sentence.</returns>
    public static async Task<IReadOnlyDictionary<Guid, string>> Barred(this RecognitionDb db, CitySettings city, Guid round, IReadOnlyCollection<Shop> shops, DateOnly opens, DateOnly closes, CancellationToken cancel)
    {
        var rules = await PoolRules.Of(db, city, round, opens, closes, cancel);
        var shoppers = shops.Select(shop => shop.ShopperId).Distinct().ToList();
        var people = await db.People().Where(person => shoppers.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancel);
        var departments = await db.Departments.ToDictionaryAsync(department => department.Id, department => department.Name, cancel);
        var needs = await db.NeedsOf(shops, cancel);
        return shops.Select(shop => (shop.Id, Person: people[shop.ShopperId],
                Against: people[shop.ShopperId].AwayIn(opens, closes) ?? rules.Against(people[shop.ShopperId], shop.Channel, shop.DepartmentId, departments[shop.DepartmentId], needs(shop))))
            .Where(shop => shop.Against is not null).ToDictionary(shop => shop.Id, shop => $"{shop.Person.Name} {shop.Against}.");
    }
}
