using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Domain;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Web.Settings;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>Residents who left the pool and apply again. docs/programme.md, 1.15.</summary>
public sealed class ApplyAgainTests
{
    private static CancellationToken Cancel => Scene.Cancel;

    [Theory, BothDatabases]
    public async Task Whoever_applies_again_and_is_taken_in_keeps_grades_and_the_departments_that_they_shopped(City city)
    {
        var shop = await OutsideShopperTests.Drawn(city);
        var opened = await OutsideShopperTests.Open(city, await OutsideShopperTests.NewestSecret(city));
        await OutsideShopperTests.AtDevice(city, opened, (SaveDraft u) => u.Run(Scene.Draft(shop, 1, Scene.Answers()), Cancel));
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        await OutsideShopperTests.AtDevice(city, opened, (SubmitShop u) => u.Run(new() { Id = shop, Number = 1 }, Cancel));
        await city.As(Cast.Hr, async (AcceptShop u) => await u.Run(new() { Id = shop, Version = (await Scene.ShopOf(city, Cast.Water)).Version, Grade = new() { Content = "1", Instructions = "1", Writing = "2", Timeliness = "1" } }, Cancel));
        await city.As(Cast.Hr, (ChangeSetting u) => u.Run(new() { Id = Guid.NewGuid(), Key = SettingDefinition.GradedReports, Value = "1", From = $"{city.Clock.Now:yyyy-MM-dd}" }, Cancel));
        await using var db = city.Db();
        var first = await db.Residents.AsNoTracking().SingleAsync(Cancel);
        await city.As(Cast.Hr, (StopResident u) => u.Run(new() { Id = first.Id, Version = first.Version, As = ResidentState.Ended, Note = "Moved away." }, Cancel));

        var (again, other) = (await OutsideShopperTests.TakenIn(city, "Noor Haddad"), await OutsideShopperTests.TakenIn(city, "Sam Rivers"));
        var rows = await db.Shoppers.Where(row => row.ResidentId != null).ToDictionaryAsync(row => row.ResidentId!.Value, Cancel);
        Assert.Equal((first.Id, first.Id, other), (rows[first.Id].PersonId, rows[again].PersonId, rows[other].PersonId));
        var shown = await city.As(Cast.Hr, (ShopperPool r) => r.Read(rows[again].Id, Cancel));
        Assert.Equal((1, 1.25m, true), (shown.Grades.Reports, shown.Grades.Mean, shown.IsClosed));
        Assert.False((await city.As(Cast.Hr, (ShopperPool r) => r.Read(rows[other].Id, Cancel))).IsClosed);

        var rules = await PoolRules.Of(db, await city.Services.GetRequiredService<CurrentSettings>().Get(Cancel), Guid.Empty, new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 18), Cancel);
        var people = await db.People().ToDictionaryAsync(person => person.Id, Cancel);
        Assert.Equal(Bar.ShoppedLately, rules.Candidate(people[rows[again].Id]).Bars[Cast.Water]);
        Assert.Empty(rules.Candidate(people[rows[other].Id]).Bars);
    }

    [Theory, BothDatabases]
    public async Task Of_one_address_one_person_is_in_the_pool_at_a_time(City city)
    {
        await OutsideShopperTests.TakenIn(city, "Noor Haddad");
        var (sam, ending) = (await OutsideShopperTests.TakenIn(city, "Sam Rivers"), await OutsideShopperTests.TakenIn(city, "Vera Lind"));
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => Change(sam, "noor@example.org"));
        Assert.StartsWith("Somebody with this address is in the pool already.", refusal.Message, StringComparison.Ordinal);

        // Nor do two ways round it lead there: an application with a misspelt address that is mended, and a place that was ended.
        var misspelt = Guid.NewGuid();
        await city.As(null, (ApplyAsShopper u) => u.Run(new() { Id = misspelt, Name = "Sam Rivers", Mail = "samm@example.org", Capacity = "2" }, Cancel));
        await Change(misspelt, "sam@example.org");
        await Assert.ThrowsAsync<RuleBroken>(() => Admit(misspelt));
        await city.As(Cast.Hr, async (StopResident u) => await u.Run(new() { Id = ending, Version = await Version(ending), As = ResidentState.Ended, Note = "Moved away." }, Cancel));
        await Change(misspelt, "vera@example.org");
        await Admit(misspelt);

        async Task Admit(Guid id) => await city.As(Cast.Hr, async (AdmitResident u) => await u.Run(new() { Id = id, Version = await Version(id) }, Cancel));

        async Task Change(Guid id, string mail) => await city.As(Cast.Hr, async (ChangeResident u) => await u.Run(new() { Id = id, Version = await Version(id), Name = "Sam Rivers", Mail = mail, Capacity = "2" }, Cancel));

        async Task<Guid> Version(Guid id)
        {
            await using var db = city.Db();
            return await db.Residents.Where(r => r.Id == id).Select(r => r.Version).SingleAsync(Cancel);
        }
    }
}
