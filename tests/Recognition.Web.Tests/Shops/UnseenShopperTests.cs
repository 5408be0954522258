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
        Assert.Contains("One shopper gets a letter. The shoppers who are not shown get one too where their shop is out.", page, StringComparison.Ordinal);
        Assert.Contains(">Send the letters</button>", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task No_number_and_no_refusal_tells_when_the_shop_of_Human_Resources_is_handed_in(City city)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 1), (Cast.HumanResources, 1));
        await Scene.GiveTo(city, Cast.HumanResources, Cast.WaterClerk);
        await Scene.Submit(city, Cast.FireClerk, (await Scene.ShopOf(city, Cast.Water)).Id);
        await Scene.Accept(city, (await Scene.ShopOf(city, Cast.Water)).Id);
        var before = await Told();
        await Scene.Submit(city, Cast.WaterClerk, (await Scene.ShopOf(city, Cast.HumanResources)).Id);
        Assert.Equal(before, await Told());

        async Task<string> Told()
        {
            var line = Assert.Single((await city.As(Cast.Hr, (RoundList r) => r.Read(null, null, 1, Scene.Cancel))).Rounds);
            for (var twice = 0; twice < 2; twice++) await city.As(Cast.Hr, (RemindShoppers u) => u.Run(new() { Id = round }, Scene.Cancel));
            var shown = await city.As(Cast.Hr, (RoundShown r) => r.Read(round, Scene.Cancel));
            return $"{line.Shops} {line.Reviewed} {line.Waiting} {shown.ToRemind.Count} {shown.MayRemind} {shown.OfHumanResources} {shown.Next.Sentence} {string.Join(' ', shown.Shops.Select(shop => $"{shop.Told}"))}";
        }
    }

    [Theory, BothDatabases]
    public async Task The_loads_that_are_shown_do_not_tell_who_shops_Human_Resources(City city)
    {
        await Scene.Settle(city);
        await using var db = city.Db();
        var drawn = new HashSet<Guid>();
        // Finn alone may shop Water. Were loads even, Clara would have every shop of Human Resources.
        for (var i = 0; i < 20 && drawn.Count < 2; i++)
        {
            var plan = Scene.Round((Cast.Water, 1), (Cast.HumanResources, 1)) with { AsPlan = true };
            await Scene.Schedule(city, plan);
            drawn.Add(await db.Shops.Where(shop => shop.RoundId == plan.Id && shop.DepartmentId == Cast.HumanResources).Select(shop => shop.ShopperId).SingleAsync(Scene.Cancel));
            await city.As(Cast.Hr, async (ThrowPlanAway u) => await u.Run(new() { Id = plan.Id, Version = (await city.As(Cast.Hr, (PlanDesk r) => r.Read(plan.Id, Scene.Cancel))).Round.Version }, Scene.Cancel));
        }

        Assert.Equal(2, drawn.Count);
    }
}
