using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>HR keeps a library of scenarios; what a shop was given keeps its words. docs/programme.md, 1.8.</summary>
public sealed class ScenarioLibraryTests
{
    private static CancellationToken Cancel => Scene.Cancel;

    [Theory, BothDatabases]
    public async Task A_scenario_is_written_once_however_often_its_form_is_posted_and_changed_while_no_shop_has_it(City city)
    {
        var input = Words("A leak in the street");
        for (var i = 0; i < 2; i++) Assert.Equal(input.Form, await Keep(city, input));
        var changed = await Changing(city, input.Form, "A leak in the yard");
        Assert.Equal(input.Form, await Keep(city, changed));
        await using var db = city.Db();
        var kept = await db.Scenarios.SingleAsync(Cancel);
        Assert.Equal(("A leak in the yard", null, kept.Id), (kept.Title, kept.RetiredAt, kept.Line));
        Assert.Equal(["When will it be mended?", "What is it costing?"], kept.Ask);
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Deed == nameof(KeepScenario), Cancel));
        changed.Form = Guid.NewGuid();
        await Assert.ThrowsAsync<GoneStale>(() => Keep(city, changed)); // it was looked at before the change
    }

    [Theory, BothDatabases]
    public async Task One_that_a_shop_was_given_keeps_its_words_and_the_change_takes_its_place(City city)
    {
        var first = await Keep(city, Words("A leak in the street"));
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal(first, shop.ScenarioId);
        var second = await Keep(city, await Changing(city, first, "A leak in the yard"));
        await using var db = city.Db();
        var (before, after) = (await db.Scenarios.SingleAsync(s => s.Id == first, Cancel), await db.Scenarios.SingleAsync(s => s.Id == second, Cancel));
        Assert.Equal(("A leak in the street", true), (before.Title, before.RetiredAt is not null));
        Assert.Equal(("A leak in the yard", null, first), (after.Title, after.RetiredAt, after.Line));
        Assert.Equal("A leak in the street", (await city.As(Cast.FireClerk, (ShopToFill r) => r.Read(shop.Id, Cancel))).Scenario!.Title);
    }

    [Theory, BothDatabases]
    public async Task What_is_missing_too_long_or_for_no_department_is_refused_and_others_write_none(City city)
    {
        var nothing = Words("");
        nothing.Situation = "";
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => Keep(city, nothing));
        Assert.Equal(nameof(Scenario.Title), refused.Field);
        Assert.Contains(refused.Others, other => other.Field == nameof(Scenario.Situation));
        var elsewhere = Words("A leak");
        elsewhere.Departments = ["NOWHERE"];
        Assert.Equal(nameof(KeepScenario.Input.Departments), (await Assert.ThrowsAsync<RuleBroken>(() => Keep(city, elsewhere))).Field);
        await Assert.ThrowsAsync<RuleBroken>(() => Keep(city, Words(new string('x', Scenario.TitleLimit + 1))));
        await Assert.ThrowsAsync<NotThere>(async () => await Keep(city, Words("A leak", Guid.NewGuid())));
        foreach (var other in (Guid[])[Cast.WaterDirector, Cast.WaterClerk, Cast.Auditor])
            await Assert.ThrowsAsync<NotAllowed>(() => city.As(other, (KeepScenario u) => u.Run(Words("A leak"), Cancel)));
        await using var db = city.Db();
        Assert.Empty(await db.Scenarios.ToListAsync(Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_retired_scenario_goes_to_no_shop_until_it_is_used_again(City city)
    {
        var id = await Keep(city, Words("A leak in the street"));
        var version = await Version(city, id);
        for (var i = 0; i < 2; i++) await Retire(id, version, use: false); // the same form, posted twice
        await Assert.ThrowsAsync<GoneStale>(() => Retire(id, version, use: true));
        await Assert.ThrowsAsync<NotThere>(() => Retire(Guid.NewGuid(), version, use: false));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.WaterDirector, (RetireScenario u) => u.Run(new() { Id = id, Version = version }, Cancel)));
        await Scene.Scheduled(city, (Cast.Water, 1));
        Assert.Null((await Scene.ShopOf(city, Cast.Water)).ScenarioId);
        await Retire(id, await Version(city, id), use: true);
        await using var db = city.Db();
        Assert.Null((await db.Scenarios.SingleAsync(Cancel)).RetiredAt);
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Deed == nameof(RetireScenario), Cancel));

        Task Retire(Guid scenario, Guid seen, bool use) => city.As(Cast.Hr, (RetireScenario u) => u.Run(new() { Id = scenario, Version = seen, Use = use }, Cancel));
    }

    private static Task<Guid> Keep(City city, KeepScenario.Input input) => city.As(Cast.Hr, (KeepScenario u) => u.Run(input, Cancel));

    private static async Task<Guid> Version(City city, Guid scenario)
    {
        await using var db = city.Db();
        return (await db.Scenarios.SingleAsync(s => s.Id == scenario, Cancel)).Version;
    }

    private static async Task<KeepScenario.Input> Changing(City city, Guid scenario, string title)
    {
        var input = Words(title, scenario);
        input.Version = await Version(city, scenario);
        return input;
    }

    private static KeepScenario.Input Words(string title, Guid? id = null) => new()
    {
        Form = Guid.NewGuid(),
        Id = id,
        Channel = Channel.Phone,
        Departments = ["WATER"],
        Title = title,
        Situation = "Water has run across the walk since the morning.",
        Ask = "When will it be mended?\n\n  What is it costing?  ",
        Challenge = "The line is busy.",
        GoodAnswer = "A day and a number.",
        Never = "Call it an emergency.",
    };
}
