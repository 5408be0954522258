using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>Who must not make the shop of a round that they have. docs/programme.md, 1.5.</summary>
internal static class BarredShoppers
{
    /// <param name="shops">Of one round; others of the round are neither counted nor told of.</param>
    /// <returns>By the shop, what stands against its shopper over the days, in a sentence.</returns>
    public static async Task<IReadOnlyDictionary<Guid, string>> Barred(this RecognitionDb db, CitySettings city, Guid round, IReadOnlyCollection<Shop> shops, DateOnly opens, DateOnly closes, CancellationToken cancel)
    {
        var rules = await PoolRules.Of(db, city, round, opens, closes, cancel);
        var shoppers = shops.Select(shop => shop.ShopperId).Distinct().ToList();
        var people = await db.People().Where(person => shoppers.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancel);
        var departments = await db.Departments.ToDictionaryAsync(department => department.Id, department => department.Name, cancel);
        var needs = await db.NeedsOf(shops, cancel);
        var theirs = shops.ToLookup(shop => people[shop.ShopperId].Person);
        return shops.Select(shop => (shop.Id, people[shop.ShopperId].Name, Against: Against(shop, people[shop.ShopperId]))).Where(shop => shop.Against is not null).ToDictionary(shop => shop.Id, shop => $"{shop.Name} {shop.Against}.");

        string? Against(Shop shop, PoolPerson shopper) => shopper.AwayIn(opens, closes)
            ?? rules.Against(shopper, shop.FormVersionId, shop.DepartmentId, departments[shop.DepartmentId], needs(shop))
            ?? (theirs[shopper.Person].Any(other => other != shop && other.DepartmentId == shop.DepartmentId) ? Bar.Drawn.Words(departments[shop.DepartmentId]) : null)
            ?? (theirs[shopper.Person].Count() is var all && all > rules.Capacity(shopper) ? PoolRules.TooMany(all, rules.Capacity(shopper)) : null);
    }
}
