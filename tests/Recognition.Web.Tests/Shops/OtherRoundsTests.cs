using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Domain;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Web.Settings;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>The rules of the rota hold over all rounds, also those whose windows overlap or lie near. docs/programme.md, 1.5.</summary>
public sealed class OtherRoundsTests
{
    [Theory, BothDatabases]
    public async Task Who_has_a_shop_of_a_department_in_another_round_is_not_drawn_for_it_whichever_round_comes_first(City city)
    {
        await Scene.Settle(city);
        await Planned(city, "2027-02-08", "2027-02-12", Cast.Water); // Finn; Clara works there
        foreach (var (opens, closes, missing) in ((string, string, int)[])[("2027-02-10", "2027-02-16", 1), ("2027-02-08", "2027-02-08", 1), ("2026-11-12", "2026-11-20", 1), ("2026-11-02", "2026-11-10", 0), ("2027-05-12", "2027-05-14", 1), ("2027-05-13", "2027-05-14", 0)])
        {
            city.Clock.Now = new DateTime(2026, 10, 26, 16, 0, 0, DateTimeKind.Utc);
            var preview = await city.As(Cast.Hr, (PlanRound r) => r.Draw(Round(opens, closes, Cast.Water), Scene.Cancel));
            Assert.Equal((opens, missing), (opens, preview.Missing));
            if (missing > 0) Assert.Contains("1 has one of it to make in another round", Assert.Single(preview.Refusals), StringComparison.Ordinal);
        }
    }

    [Theory, BothDatabases]
    public async Task A_shop_is_drawn_for_a_day_on_which_its_shopper_has_none_in_another_round(City city)
    {
        await OfCyAlone(city, mostADay: 1);
        await Planned(city, "2026-11-16", "2026-11-16", Cast.Water);
        await Planned(city, "2026-11-16", "2026-11-17", Cast.Fire);
        Assert.Equal(new DateOnly(2026, 11, 17), DateOnly.FromDateTime((await Scene.ShopOf(city, Cast.Fire)).PlannedAt!.Value));
    }

    [Theory, BothDatabases]
    public async Task Where_no_day_is_left_beside_those_of_other_rounds_a_shop_has_no_hour(City city)
    {
        await OfCyAlone(city, mostADay: 1);
        await Planned(city, "2026-11-16", "2026-11-16", Cast.Water);
        await Planned(city, "2026-11-16", "2026-11-16", Cast.Fire);
        Assert.Null((await Scene.ShopOf(city, Cast.Fire)).PlannedAt);
    }

    [Theory, BothDatabases]
    public async Task Two_shops_of_two_rounds_on_one_day_lie_an_hour_apart_also_when_one_is_moved_by_hand(City city)
    {
        await OfCyAlone(city, mostADay: 2);
        await Planned(city, "2026-11-16", "2026-11-16", Cast.Water);
        var round = await Planned(city, "2026-11-16", "2026-11-16", Cast.Fire);
        var (water, fire) = (await Scene.ShopOf(city, Cast.Water), await Scene.ShopOf(city, Cast.Fire));
        Assert.True((water.PlannedAt!.Value - fire.PlannedAt!.Value).Duration() >= TimeSpan.FromHours(1));
        var line = (await city.As(Cast.Hr, (PlanDesk r) => r.Read(round, Scene.Cancel))).Shops.Single();
        var at = Domain.Time.CityZone.Named("America/Chicago").Local(water.PlannedAt.Value);
        Assert.Equal($"Cy Dunn has another shop within an hour of {Domain.Time.Written.Time(TimeOnly.FromDateTime(at))} on Mon 16 Nov 2026.", (await Refused(() => Move(at))).Message);

        await LimitADay(city, 1, new DateOnly(2026, 1, 2));
        Assert.Equal("Cy Dunn has 1 shop on Mon 16 Nov 2026, and nobody makes more than 1 a day.", (await Refused(() => Move(at.Date.AddHours(at.Hour < 12 ? 15 : 9)))).Message);

        Task Move(DateTime to) => city.As(Cast.Hr, (MoveShop u) => u.Run(new() { Id = line.Id, Version = line.Version, ShopperId = line.ShopperId!.Value, At = to }, Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task Nobody_is_given_a_shop_by_hand_or_offered_it_again_against_what_they_have_in_another_round(City city)
    {
        await OfCyAlone(city, mostADay: 1);
        await Planned(city, "2026-11-16", "2026-11-16", Cast.Water);
        await Pool(city, Cast.FireClerk, Cast.WaterClerk);
        var round = Round("2026-11-16", "2026-11-16", Cast.Water) with { Phone = new() { [Cast.Water] = "1", [Cast.Fire] = "1" } };
        await Scene.Schedule(city, round);
        await Scene.GiveTo(city, Cast.Fire, Cast.WaterClerk);

        Assert.Equal("Cy Dunn has a shop of Water Services to make until Mon 16 Nov 2026 and may again from Sun 14 Feb 2027 on. Choose another shopper.", (await Refused(() => Give(Cast.Water))).Message);
        Assert.Equal("Cy Dunn has 1 shop on each business day that is left, and nobody makes more on a day. Choose another shopper.", (await Refused(() => Give(Cast.Fire))).Message);
        foreach (var (department, person) in ((Guid, Guid)[])[(Cast.Water, Cast.FireClerk), (Cast.Fire, Cast.WaterClerk)])
        {
            var shop = await Of(department);
            await city.As(person, (DeclineShop u) => u.Run(new() { Id = shop.Id, Reason = "I am away." }, Scene.Cancel));
            Assert.Equal(ShopState.Declined, (await Of(department)).State);
        }

        async Task Give(Guid department)
        {
            await using var db = city.Db();
            var (shop, cy) = (await Of(department), await db.Shoppers.SingleAsync(shopper => shopper.EmployeeId == Cast.Cy, Scene.Cancel));
            await city.As(Cast.Hr, (ReassignShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, ShopperId = cy.Id }, Scene.Cancel));
        }

        async Task<Shop> Of(Guid department)
        {
            await using var db = city.Db();
            return await db.Shops.SingleAsync(shop => shop.RoundId == round.Id && shop.DepartmentId == department, Scene.Cancel);
        }
    }

    [Theory, BothDatabases]
    public async Task A_plan_against_whose_shopper_a_rule_has_come_to_stand_is_not_sent_and_names_both(City city)
    {
        await OfCyAlone(city, mostADay: 1);
        var round = await Planned(city, "2026-11-16", "2026-11-16", Cast.Fire);
        await using var db = city.Db();
        db.Add(new ShopperBar(Guid.NewGuid(), (await db.Shoppers.SingleAsync(Scene.Cancel)).Id, Cast.Fire, Bar.Recognised, "The desk greeted them by name.", new DateOnly(2026, 11, 1)));
        await db.SaveChangesAsync(Scene.Cancel);
        var version = (await db.Rounds.SingleAsync(Scene.Cancel)).Version;
        Assert.StartsWith("Cy Dunn was recognised as a shopper in Fire. Something has changed", (await Refused(() => city.As(Cast.Hr, (SendRound u) => u.Run(new() { Id = round, Version = version }, Scene.Cancel)))).Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task In_a_window_that_has_begun_the_rules_are_asked_from_today_on(City city)
    {
        await OfCyAlone(city, mostADay: 1);
        var id = await Planned(city, "2026-11-16", "2026-11-20", Cast.Fire);
        await using var db = city.Db();
        var ada = new Shopper(Guid.NewGuid(), Cast.Ada, new DateOnly(2026, 11, 17));
        db.Add(ada);
        await db.SaveChangesAsync(Scene.Cancel);
        var (round, settings) = (await db.Rounds.SingleAsync(row => row.Id == id, Scene.Cancel), await city.Services.GetRequiredService<CurrentSettings>().Get(Scene.Cancel));
        Assert.False(await IsDrawn(new(2026, 11, 16)));
        Assert.True(await IsDrawn(new(2026, 11, 17)));

        async Task<bool> IsDrawn(DateOnly today) => (await db.Drawable(await PoolRules.Of(db, settings, round, today, Scene.Cancel), Scene.Cancel)).Exists(candidate => candidate.ShopperId == ada.Id);
    }

    [Theory, BothDatabases]
    public async Task A_plan_with_an_hour_that_has_passed_is_not_sent_until_it_is_proposed_again_for_days_ahead(City city)
    {
        await OfCyAlone(city, mostADay: 1);
        var round = await Planned(city, "2026-11-16", "2026-11-17", Cast.Fire);
        var line = (await Desk()).Shops.Single();
        await city.As(Cast.Hr, (MoveShop u) => u.Run(new() { Id = line.Id, Version = line.Version, ShopperId = line.ShopperId!.Value, At = new(2026, 11, 16, 9, 0, 0), IsPinned = true }, Scene.Cancel));
        city.Clock.Now = new DateTime(2026, 11, 16, 18, 0, 0, DateTimeKind.Utc);
        Assert.StartsWith("Mon 16 Nov 2026 at 9:00 am has passed. Something has changed", (await Refused(Send)).Message, StringComparison.Ordinal);
        await city.As(Cast.Hr, async (ProposeAgain u) => await u.Run(new() { Id = round, Version = (await Desk()).Round.Version, Seed = 5 }, Scene.Cancel));
        await Send();
        var shop = await Scene.ShopOf(city, Cast.Fire);
        Assert.Equal((ShopState.Assigned, new DateOnly(2026, 11, 17)), (shop.State, DateOnly.FromDateTime(shop.PlannedAt!.Value)));

        Task<PlanDesk.Shown> Desk() => city.As(Cast.Hr, (PlanDesk r) => r.Read(round, Scene.Cancel));
        async Task Send() => await city.As(Cast.Hr, async (SendRound u) => await u.Run(new() { Id = round, Version = (await Desk()).Round.Version }, Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_shop_that_the_planner_must_not_know_of_is_drawn_beside_the_hours_of_its_shopper_in_the_same_round(City city)
    {
        await OfCyAlone(city, mostADay: 1);
        var round = await Planned(city, "2026-11-16", "2026-11-17", Cast.Water);
        var version = (await city.As(Cast.Hr, (PlanDesk r) => r.Read(round, Scene.Cancel))).Round.Version;
        await city.As(Cast.Hr, (AddShopToPlan u) => u.Run(new() { Id = Guid.NewGuid(), RoundId = round, Version = version, DepartmentId = Cast.HumanResources }, Scene.Cancel));
        var (seen, unseen) = (await Scene.ShopOf(city, Cast.Water), await Scene.ShopOf(city, Cast.HumanResources));
        Assert.NotEqual(DateOnly.FromDateTime(seen.PlannedAt!.Value), DateOnly.FromDateTime(unseen.PlannedAt!.Value));
    }

    private static ScheduleRound.Input Round(string opens, string closes, Guid department) => Scene.Round((department, 1)) with { Opens = opens, Closes = closes };

    private static async Task<Guid> Planned(City city, string opens, string closes, Guid department)
    {
        var input = Round(opens, closes, department) with { AsPlan = true };
        await Scene.Schedule(city, input);
        return input.Id;
    }

    // He works in neither of the two departments.
    private static async Task OfCyAlone(City city, int mostADay)
    {
        await Scene.Settle(city);
        await using (var db = city.Db())
        {
            db.RemoveRange(db.Shoppers);
            await db.SaveChangesAsync(Scene.Cancel);
        }

        await Pool(city, Cast.Cy);
        await LimitADay(city, mostADay, new DateOnly(2026, 1, 1));
    }

    private static async Task LimitADay(City city, int most, DateOnly from)
    {
        await using var db = city.Db();
        db.Add(new Setting(Guid.NewGuid(), SettingDefinition.ShopsADay, from, $"{most}"));
        await db.SaveChangesAsync(Scene.Cancel);
        city.Services.GetRequiredService<CurrentSettings>().Forget();
    }

    private static async Task Pool(City city, params Guid[] employees)
    {
        await using var db = city.Db();
        foreach (var employee in employees) db.Add(new Shopper(Guid.NewGuid(), employee, new DateOnly(2026, 1, 1)));
        await db.SaveChangesAsync(Scene.Cancel);
    }

    private static Task<RuleBroken> Refused(Func<Task> deed) => Assert.ThrowsAsync<RuleBroken>(deed);
}
