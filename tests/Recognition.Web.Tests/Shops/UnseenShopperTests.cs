using Microsoft.EntityFrameworkCore;
using Recognition.Web.Platform.Access;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>Human Resources never learns who shops Human Resources. docs/programme.md, 9.2.</summary>
public sealed class UnseenShopperTests
{
    [Theory, BothDatabases]
    public async Task Who_would_shop_Human_Resources_is_not_shown_before_the_round_is_scheduled(City city)
    {
        await Scene.Settle(city);
        var preview = await city.As(Cast.Hr, (PlanRound r) => r.Draw(Scene.Round((Cast.Water, 1), (Cast.HumanResources, 2)), Scene.Cancel));
        Assert.Equal(("Finn Oakes", "Water Services by phone"), (Assert.Single(preview.Loads).Shopper, Assert.Single(preview.Loads[0].Shops)));
        Assert.Equal(["Human Resources by phone", "Human Resources by phone"], preview.Unseen);
    }

    [Theory, BothDatabases]
    public async Task No_page_of_those_who_run_the_rounds_names_the_shopper_of_Human_Resources(City city)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 1), (Cast.HumanResources, 1));
        await Scene.GiveTo(city, Cast.HumanResources, Cast.WaterClerk);
        var lines = (await city.As(Cast.Hr, (RoundShown r) => r.Read(round, Scene.Cancel))).Shops;
        Assert.Equal([null, "Finn Oakes"], lines.Select(line => line.Shopper));
        Assert.Equal([null, Domain.Shops.ShopState.Assigned], lines.Select(line => line.Told));
        var pool = (await city.As(Cast.Hr, (ShopperPool r) => r.Read(null, false, 1, Scene.Cancel))).Shoppers;
        Assert.Equal([("Clara Nye", 0), ("Finn Oakes", 1)], pool.Select(shopper => (shopper.Name, shopper.Out)));
        foreach (var shopper in pool)
            Assert.DoesNotContain((await city.As(Cast.Hr, (ShopperPool r) => r.Read(shopper.Id, Scene.Cancel))).Shops, shop => shop.Department == "Human Resources");
        await using var site = new PortalHost(city, signInByHeader: true);
        var page = await site.As(Cast.Hr).GetStringAsync($"/shops/rounds/{round}", Scene.Cancel);
        Assert.DoesNotContain("Clara Nye", page, StringComparison.Ordinal);
        Assert.Contains("1 with its reviewer", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Those_who_run_the_rounds_do_not_choose_the_shopper_of_Human_Resources(City city)
    {
        await Scene.Scheduled(city, (Cast.HumanResources, 1));
        var shop = await Scene.ShopOf(city, Cast.HumanResources);
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.Hr, (ShopAssignment r) => r.Read(shop.Id, Scene.Cancel)));
        await using var db = city.Db();
        foreach (var shopper in await db.Shoppers.ToListAsync(Scene.Cancel))
            await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.Hr, (ReassignShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, ShopperId = shopper.Id }, Scene.Cancel)));
    }

    [Theory, BothDatabases]
    public async Task The_reviewer_outside_sees_who_shopped_Human_Resources(City city)
    {
        await Scene.Scheduled(city, (Cast.HumanResources, 1));
        var shop = await Scene.ShopOf(city, Cast.HumanResources);
        await using var db = city.Db();
        var name = await (from shopper in db.Shoppers where shopper.Id == shop.ShopperId join employee in db.Employees on shopper.EmployeeId equals employee.Id select employee.Name).SingleAsync(Scene.Cancel);
        Assert.Equal(name, (await city.As(Cast.OutsideReviewer, (ShopInReview r) => r.Read(shop.Id, true, Scene.Cancel))).Shopper);
    }

    [Theory, BothDatabases]
    public async Task Taking_a_shopper_out_of_the_pool_does_not_tell_of_a_shop_of_Human_Resources(City city)
    {
        await Scene.Scheduled(city, (Cast.HumanResources, 1));
        await using var db = city.Db();
        foreach (var shopper in await db.Shoppers.AsNoTracking().ToListAsync(Scene.Cancel))
            await city.As(Cast.Hr, (EndShopper u) => u.Run(new() { Id = shopper.Id, Version = shopper.Version }, Scene.Cancel));
        Assert.All(await db.Shoppers.ToListAsync(Scene.Cancel), shopper => Assert.NotNull(shopper.Until));
    }

    [Theory, BothDatabases]
    public async Task The_number_of_letters_that_a_reminder_sends_tells_nothing_of_who_shops_Human_Resources(City city)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 1), (Cast.HumanResources, 1));
        await Scene.GiveTo(city, Cast.HumanResources, Cast.WaterClerk);
        Assert.All((await city.As(Cast.Hr, (RoundShown r) => r.Read(round, Scene.Cancel))).Shops, line => Assert.Equal(line.Shopper is null, line.ShopperId is null));
        await using var site = new PortalHost(city, signInByHeader: true);
        var page = await site.As(Cast.Hr).GetStringAsync($"/shops/rounds/{round}", Scene.Cancel);
        Assert.Contains("One shopper gets a letter. The shoppers who are not shown get theirs too.", page, StringComparison.Ordinal);
        Assert.Contains(">Send the letters</button>", page, StringComparison.Ordinal);
    }
}
