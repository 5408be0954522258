using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>The library of scenarios for those who run the rounds.</summary>
public sealed class ScenarioLibrary(Entry entry)
{
    private const int OnPage = 50;

    public async Task<Shown> Read(Filter filter, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var departments = await Departments(look, cancel);
        var given = await look.Db.Shops.Where(shop => shop.ScenarioId != null).GroupBy(shop => shop.ScenarioId!.Value).Select(of => new { of.Key, Shops = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Shops, cancel);
        var words = (filter.Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // A city has some hundreds at most; their departments are kept as a list, which the database does not search.
        var found = (await look.Db.Scenarios.OrderBy(scenario => scenario.Title).ThenBy(scenario => scenario.Id).ToListAsync(cancel)).FindAll(scenario =>
            scenario.RetiredAt is not null == filter.Retired && (string.IsNullOrEmpty(filter.Department) || scenario.Departments.Contains(filter.Department))
            && (string.IsNullOrEmpty(filter.Channel) || scenario.Channel.ToString() == filter.Channel)
            && words.All(word => $"{scenario.Title} {scenario.Situation} {scenario.Challenge} {string.Join(' ', scenario.Ask)}".Contains(word, StringComparison.OrdinalIgnoreCase)));
        var (page, last) = Paging.Of(found.Count, OnPage, filter.Page);
        var names = departments.ToDictionary(department => department.Code, department => department.Name);
        return new Shown([.. found.Skip((page - 1) * OnPage).Take(OnPage).Select(scenario => new Line(scenario.Id, scenario.Title, scenario.Channel, scenario.Difficulty,
            string.Join(", ", scenario.Departments.Select(code => names.GetValueOrDefault(code, code))), given.GetValueOrDefault(scenario.Id)))], found.Count, page, last, departments);
    }

    /// <exception cref="NotThere">There is no such scenario.</exception>
    public async Task<One> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var scenario = await look.Db.Scenarios.SingleOrDefaultAsync(scenario => scenario.Id == id, cancel) ?? throw new NotThere();
        return new One(scenario, await look.Db.Shops.CountAsync(shop => shop.ScenarioId == id, cancel), await Departments(look, cancel), scenario.RetiredAt is { } at ? look.City.Zone.Date(at) : null);
    }

    /// <summary>The departments that a scenario may fit.</summary>
    public async Task<IReadOnlyList<OfDepartment>> Departments(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        return await Departments(look, cancel);
    }

    private static async Task<IReadOnlyList<OfDepartment>> Departments(Look look, CancellationToken cancel) =>
        await look.Db.Departments.OrderBy(department => department.Name).Select(department => new OfDepartment(department.Code, department.Name)).ToListAsync(cancel);

    /// <param name="Q">Words that a scenario must hold, all of them.</param>
    /// <param name="Department">Its code; nothing for all.</param>
    /// <param name="Retired">Whether to show those that are used no more instead.</param>
    public sealed record Filter(string? Q, string? Department, string? Channel, bool Retired, int? Page);

    public sealed record Shown(IReadOnlyList<Line> Scenarios, int Count, int Page, int Last, IReadOnlyList<OfDepartment> Departments);

    /// <param name="Shops">To which it was given.</param>
    public sealed record Line(Guid Id, string Title, Channel Channel, Difficulty Difficulty, string Departments, int Shops);

    public sealed record One(Scenario Scenario, int Shops, IReadOnlyList<OfDepartment> Departments, string? Retired);

    public sealed record OfDepartment(string Code, string Name);
}
