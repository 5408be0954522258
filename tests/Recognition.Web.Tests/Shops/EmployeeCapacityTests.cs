using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>How many shops of a round an employee makes. docs/programme.md, 1.5.</summary>
public sealed class EmployeeCapacityTests
{
    [Theory, BothDatabases]
    public async Task An_employee_makes_no_more_shops_of_a_round_than_was_agreed(City city)
    {
        await Scene.Settle(city);
        // Clara works in Water, so one of each department falls to Finn.
        var input = Scene.Round((Cast.Water, 1), (Cast.HumanResources, 2));
        Assert.Equal(0, await Missing());
        await Limit(city, "1");
        Assert.Equal(1, await Missing());
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains("1 shop in one round at most", await site.As(Cast.Hr).GetStringAsync($"/shops/pool/{await Finn(city)}", Scene.Cancel), StringComparison.Ordinal);
        await Limit(city, " ");
        Assert.Equal(0, await Missing());

        async Task<int> Missing() => (await city.As(Cast.Hr, (PlanRound r) => r.Draw(input, Scene.Cancel))).Missing;
    }

    [Theory, BothDatabases]
    public async Task What_is_no_such_number_is_refused_and_a_residents_is_kept_with_the_application(City city)
    {
        await Scene.Settle(city);
        foreach (var typed in (string[])["0", "21", "two"]) Assert.Equal("Capacity", (await Assert.ThrowsAsync<RuleBroken>(() => Limit(city, typed))).Field);
        var resident = await OutsideShopperTests.TakenIn(city, "Noor Haddad");
        await using var db = city.Db();
        var row = await db.Shoppers.SingleAsync(shopper => shopper.ResidentId == resident, Scene.Cancel);
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (ChangeShopper u) => u.Run(new() { Id = row.Id, Version = row.Version, Capacity = "3" }, Scene.Cancel)));
    }

    private static async Task<Guid> Finn(City city)
    {
        await using var db = city.Db();
        return await db.Shoppers.Where(shopper => shopper.EmployeeId == Cast.FireClerk).Select(shopper => shopper.Id).SingleAsync(Scene.Cancel);
    }

    private static async Task Limit(City city, string most)
    {
        await using var db = city.Db();
        var shopper = await db.Shoppers.SingleAsync(shopper => shopper.EmployeeId == Cast.FireClerk, Scene.Cancel);
        await city.As(Cast.Hr, (ChangeShopper u) => u.Run(new() { Id = shopper.Id, Version = shopper.Version, Capacity = most }, Scene.Cancel));
    }
}
