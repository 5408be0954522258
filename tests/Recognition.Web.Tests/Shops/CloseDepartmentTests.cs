using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>Nobody shops where somebody close works: shoppers say it for themselves. docs/programme.md, 1.5.</summary>
public sealed class CloseDepartmentTests
{
    [Theory, BothDatabases]
    public async Task What_an_application_ticks_is_kept_away_once_the_applicant_is_taken_in(City city)
    {
        var resident = await Apply(city, "FIRE", "WATER");
        await using var db = city.Db();
        Assert.Empty(await db.ShopperBars.ToListAsync(Scene.Cancel));
        await Admit(city, resident);
        Assert.Equal(new[] { Cast.Fire, Cast.Water }.Order(), (await db.ShopperBars.ToListAsync(Scene.Cancel)).Select(bar => bar.DepartmentId).Order());
        Assert.All(await db.ShopperBars.ToListAsync(Scene.Cancel), bar => Assert.Equal((Bar.Kin, "Declared in the application."), (bar.Bar, bar.Reason)));
        Assert.Equal("CloseTo", (await Assert.ThrowsAsync<RuleBroken>(() => Apply(city, "MOON"))).Field);
    }

    [Theory, BothDatabases]
    public async Task Whoever_applies_again_is_kept_away_where_the_earlier_row_was_and_hr_sees_it(City city)
    {
        var first = await Apply(city, "FIRE");
        await Admit(city, first);
        await using var db = city.Db();
        var shopper = await db.Shoppers.Where(s => s.ResidentId == first).Select(s => s.Id).SingleAsync(Scene.Cancel);
        await city.As(Cast.Hr, (BarDepartment u) => u.Run(new() { Id = Guid.NewGuid(), ShopperId = shopper, DepartmentId = Cast.Water, Recognised = true, Reason = "The desk greeted her by name." }, Scene.Cancel));
        await city.As(Cast.Hr, async (StopResident u) => await u.Run(new() { Id = first, Version = await Version(city, first), As = ResidentState.Ended, Note = "Moved away." }, Scene.Cancel));

        var second = await Apply(city, "FIRE");
        var shown = await city.As(Cast.Hr, (ResidentList r) => r.Read(second, Scene.Cancel));
        Assert.Equal((first, ResidentState.Ended), (Assert.Single(shown.Earlier).Id, shown.Earlier[0].State));
        Assert.Equal(["Fire", "Water Services"], shown.KeptAway);
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains("Taken into the pool, this person goes on from there: grades, shops made and departments kept away count on.", await site.As(Cast.Hr).GetStringAsync($"/shops/residents/{second}", Scene.Cancel), StringComparison.Ordinal);
        await Admit(city, second);
        var row = await db.Shoppers.Where(s => s.ResidentId == second).Select(s => s.Id).SingleAsync(Scene.Cancel);
        var bars = (await city.As(Cast.Hr, (ShopperPool r) => r.Read(row, Scene.Cancel))).Bars;
        Assert.Equal([("Fire", false), ("Water Services", true)], bars.Select(bar => (bar.Department, bar.Recognised)));
        await city.As(Cast.Hr, (LiftBar u) => u.Run(new() { Id = bars[1].Id }, Scene.Cancel));
        Assert.Equal(Cast.Fire, (await db.ShopperBars.SingleAsync(Scene.Cancel)).DepartmentId);
    }

    [Theory, BothDatabases]
    public async Task An_employee_of_the_pool_names_a_department_and_is_not_drawn_for_it(City city)
    {
        await Scene.Settle(city);
        var input = new DeclareDepartment.Input { Id = Guid.NewGuid(), DepartmentId = Cast.Water, Reason = "My sister works there." };
        Assert.Equal("Reason", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (DeclareDepartment u) => u.Run(input with { Reason = " " }, Scene.Cancel)))).Field);
        for (var posted = 0; posted < 2; posted++) await city.As(Cast.FireClerk, (DeclareDepartment u) => u.Run(input, Scene.Cancel));
        Assert.Equal("DepartmentId", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (DeclareDepartment u) => u.Run(input with { Id = Guid.NewGuid() }, Scene.Cancel)))).Field);
        Assert.Equal(["Water Services"], (await city.As(Cast.FireClerk, (MyShops r) => r.Read(Scene.Cancel))).Named);
        // Finn alone could have shopped Water: Clara works there.
        Assert.Empty((await city.As(Cast.Hr, (PlanRound r) => r.Draw(Scene.Round((Cast.Water, 1)), Scene.Cancel))).Loads);
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains("Kept away from you: Water Services.", await site.As(Cast.FireClerk).GetStringAsync("/shops", Scene.Cancel), StringComparison.Ordinal);
        // The trail does not tell who it was.
        await using var db = city.Db();
        Assert.All(await db.AuditEntries.Where(entry => entry.Deed == nameof(DeclareDepartment)).ToListAsync(Scene.Cancel), entry => Assert.Equal("FillShops", entry.Authority));
    }

    private static async Task<Guid> Apply(City city, params string[] closeTo)
    {
        var id = Guid.NewGuid();
        await city.As(null, (ApplyAsShopper u) => u.Run(new() { Id = id, Name = "Noor Haddad", Mail = "noor@example.org", Capacity = "2", CloseTo = [.. closeTo] }, Scene.Cancel));
        return id;
    }

    private static async Task Admit(City city, Guid resident) =>
        await city.As(Cast.Hr, async (AdmitResident u) => await u.Run(new() { Id = resident, Version = await Version(city, resident) }, Scene.Cancel));

    private static async Task<Guid> Version(City city, Guid resident)
    {
        await using var db = city.Db();
        return await db.Residents.Where(r => r.Id == resident).Select(r => r.Version).SingleAsync(Scene.Cancel);
    }
}
