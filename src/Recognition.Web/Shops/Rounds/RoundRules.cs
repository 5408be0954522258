using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>What stands against somebody's making a shop of a round. docs/programme.md, 1.5.</summary>
internal sealed class RoundRules
{
    private readonly PoolRules rules;
    private readonly CitySettings city;
    private readonly DateTime now;
    private readonly Dictionary<Guid, Department> departments;
    private readonly Dictionary<Guid, PoolPerson> people;
    private readonly ILookup<Guid, Shop> made;
    private readonly Func<Shop, IReadOnlyList<string>> needs;
    private readonly IReadOnlyDictionary<Guid, FreeTimes> free;
    private readonly ILookup<Guid, DateTime> elsewhere;

    private RoundRules(PoolRules rules, CitySettings city, DateTime now, Dictionary<Guid, Department> departments, Dictionary<Guid, PoolPerson> people, IEnumerable<Shop> shops,
        Func<Shop, IReadOnlyList<string>> needs, IReadOnlyDictionary<Guid, FreeTimes> free, ILookup<Guid, DateTime> elsewhere)
    {
        (this.rules, this.city, this.now, this.departments, this.people, this.needs, this.free, this.elsewhere) = (rules, city, city.Zone.Local(now), departments, people, needs, free, elsewhere);
        made = shops.ToLookup(shop => people[shop.ShopperId].Person);
    }

    /// <param name="now">In UTC: an hour before it is over.</param>
    /// <param name="round">Whose window <paramref name="rules"/> are asked for.</param>
    /// <param name="shops">Of the round; others of it are neither counted nor told of.</param>
    /// <param name="known">The shops of which the asker may learn, in whatever round: of others no hour is told.</param>
    public static async Task<RoundRules> Of(RecognitionDb db, CitySettings city, DateTime now, PoolRules rules, Guid round, IReadOnlyCollection<Shop> shops, IQueryable<Shop> known, CancellationToken cancel)
    {
        var shoppers = shops.Select(shop => shop.ShopperId).Distinct().ToList();
        return new RoundRules(rules, city, now, await db.Departments.AsNoTracking().ToDictionaryAsync(department => department.Id, cancel),
            await db.People().Where(person => shoppers.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancel), shops, await db.NeedsOf(shops, cancel), await db.TimesOfResidents(cancel),
            (await db.HoursOf(known, round, city.Zone, rules.Days.First, rules.Days.Last, cancel)).ToLookup(hour => hour.ShopperId, hour => hour.At));
    }

    /// <summary>The rules of a plan as its planner may know them: shops of which they must not learn are told by no refusal.</summary>
    public static async Task<RoundRules> OfPlan(RecognitionDb db, CitySettings city, DateTime now, Person by, Round round, CancellationToken cancel)
    {
        var known = db.ToReviewBy(by, ofHumanResources: false);
        return await Of(db, city, now, await PoolRules.Of(db, city, round, city.Zone.DateOf(now), cancel), round.Id, await known.Where(shop => shop.RoundId == round.Id).ToListAsync(cancel), known, cancel);
    }

    /// <summary>By the shop, what stands against its own shopper, in a sentence each.</summary>
    /// <param name="atAnyHour">Whether day and hour are left out of it, as where they are drawn anew.</param>
    public IReadOnlyDictionary<Guid, string> Broken(IEnumerable<Shop> shops, bool atAnyHour = false) => (
        from shop in shops
        let against = string.Join(' ', Against(shop, people[shop.ShopperId], !atAnyHour && shop.PlannedAt is { } at ? city.Zone.Local(at) : null))
        where against.Length > 0
        select KeyValuePair.Create(shop.Id, against)).ToDictionary();

    /// <summary>A sentence for each rule that stands against giving one of the shops to somebody of the pool.</summary>
    /// <param name="at">By the city's clock; null where no hour is planned.</param>
    public IEnumerable<string> Against(Shop shop, PoolPerson shopper, DateTime? at)
    {
        var department = departments[shop.DepartmentId];
        var move = new RotaMove(department.Name, department.HoursBeside(city.Opens, city.Closes), rules.Days, city.Calendar,
            [.. made[shopper.Person].Where(other => other.Id != shop.Id).Select(other => new RotaMove.Other(other.DepartmentId, other.PlannedAt is { } planned ? city.Zone.Local(planned) : null))])
        {
            Elsewhere = [.. elsewhere[shopper.Id]],
            Now = now,
            Free = free.GetValueOrDefault(shopper.Id, FreeTimes.Any),
        };
        if (!department.InShops) return [$"{department.Name} is not in shops any more."];
        return [.. (shopper.AwayIn(rules.Days.First, rules.Days.Last) ?? rules.Against(shopper, shop.FormVersionId, department.Id, department.Name, needs(shop))) is { } against ? [$"{shopper.Name} {against}."] : Array.Empty<string>(),
            .. move.Against(shopper.Name, department.Id, at, city.ShopsADay, rules.Capacity(shopper))];
    }
}
