using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Organization;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>The library of scenarios, with what each department met of it: gives every shop the next one. docs/programme.md, 1.8.</summary>
internal sealed class ScenariosMet
{
    private readonly List<Scenario> inUse;
    private readonly Dictionary<(Guid Department, Channel), List<Guid>> met;

    private ScenariosMet(List<Scenario> inUse, Dictionary<(Guid, Channel), List<Guid>> met) => (this.inUse, this.met) = (inUse, met);

    public static async Task<ScenariosMet> Of(RecognitionDb db, CancellationToken cancel)
    {
        var library = await db.Scenarios.AsNoTracking().OrderBy(scenario => scenario.Key).ToListAsync(cancel);
        var lines = library.ToDictionary(scenario => scenario.Id, scenario => scenario.Line);
        // The last time each was given counts, so that ten years of shops are one row a department and scenario.
        var before = await (from shop in db.Shops
                            where shop.ScenarioId != null && shop.State != ShopState.Cancelled
                            join round in db.Rounds on shop.RoundId equals round.Id
                            group new { round.Opens, shop.PerformedAt } by new { shop.DepartmentId, shop.Channel, shop.ScenarioId } into given
                            select new { given.Key.DepartmentId, given.Key.Channel, given.Key.ScenarioId, Last = given.Max(it => it.Opens), Performed = given.Max(it => it.PerformedAt) }).ToListAsync(cancel);
        return new([.. library.Where(scenario => scenario.RetiredAt is null)], before.OrderBy(given => given.Last).ThenBy(given => given.Performed).ThenBy(given => given.ScenarioId)
            .GroupBy(given => (given.DepartmentId, given.Channel)).ToDictionary(given => given.Key, given => given.Select(it => lines[it.ScenarioId!.Value]).ToList()));
    }

    /// <returns>Null where the library has none for the department.</returns>
    public Scenario? Next(Department department, Channel channel)
    {
        var fitting = inUse.FindAll(scenario => scenario.Fits(department.Code, channel));
        if (!met.TryGetValue((department.Id, channel), out var before)) met.Add((department.Id, channel), before = []);
        if (ScenarioRotation.Next([.. fitting.Select(scenario => scenario.Line)], before) is not { } next) return null;
        before.Add(next);
        return fitting.First(scenario => scenario.Line == next);
    }
}

internal static class NeedsOfShops
{
    /// <summary>What the scenario of each of these shops needs of the shopper; nothing where it has none.</summary>
    public static async Task<Func<Shop, IReadOnlyList<string>>> NeedsOf(this RecognitionDb db, IReadOnlyCollection<Shop> shops, CancellationToken cancel)
    {
        var ids = shops.Select(shop => shop.ScenarioId).OfType<Guid>().Distinct().ToList();
        var needs = await db.Scenarios.Where(scenario => ids.Contains(scenario.Id)).Select(scenario => new { scenario.Id, scenario.Needs }).ToDictionaryAsync(scenario => scenario.Id, scenario => scenario.Needs, cancel);
        return shop => shop.ScenarioId is { } id ? needs[id] : [];
    }
}
