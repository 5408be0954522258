using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>What a plan lacks is filled when the rest is proposed again; one shop is added to it or taken out by hand. docs/programme.md, 1.5.</summary>
public sealed class PlanByHandTests
{
    [Theory, BothDatabases]
    public async Task A_new_proposal_fills_what_the_plan_lacked_once_somebody_can_make_it_and_names_what_it_lacks_then(City city)
    {
        var round = await Planned(city, (Cast.Water, 3), (Cast.Fire, 1));
        Assert.Equal((2, 1), ((await Desk(city, round)).Shops.Count, (await Desk(city, round)).Gaps.Count));
        await Pool(city, Cast.Ada, Cast.Cy);
        await Again(city, round);
        var filled = await Desk(city, round);
        Assert.Empty(filled.Gaps);
        Assert.Equal(3, filled.Seen.Where(shop => shop.DepartmentId == Cast.Water).Select(shop => shop.ShopperId).Distinct().Count());
        Assert.All(filled.Shops, shop => Assert.NotNull(shop.At));
        await using var db = city.Db();
        Assert.All(await db.Shops.ToListAsync(Scene.Cancel), shop => Assert.Equal((Scene.PhoneForm, Scene.Closes, ShopState.Planned), (shop.FormVersionId, shop.DueOn, shop.State)));

        (await db.Shoppers.SingleAsync(shopper => shopper.EmployeeId == Cast.Ada, Scene.Cancel)).End(new DateOnly(2026, 11, 10));
        await db.SaveChangesAsync(Scene.Cancel);
        await Again(city, round);
        var left = await Desk(city, round);
        Assert.Equal(2, left.Shops.Count(shop => shop.DepartmentId == Cast.Water));
        Assert.StartsWith("Water Services: one shop by phone cannot be made.", Assert.Single(left.Gaps), StringComparison.Ordinal);
        Assert.Equal("3", (await city.As(Cast.Hr, (PlanRound r) => r.Begin(Scene.Cancel))).Typed(Channel.Phone)[Cast.Water]);
    }

    [Theory, BothDatabases]
    public async Task One_shop_is_added_by_the_rules_and_leaves_the_others_as_they_are(City city)
    {
        var round = await Planned(city, (Cast.Water, 1), (Cast.Fire, 1));
        await Pool(city, Cast.Ada);
        var before = await Desk(city, round);
        var added = await Add(city, round, Cast.Water, Channel.InPerson);
        await Add(city, round, Cast.Water, Channel.InPerson, added);
        var after = await Desk(city, round);
        var shop = after.Shops.Single(shop => shop.Id == added);
        Assert.Equal(("Ada Marsh", false), (shop.Shopper, shop.IsPinned));
        Assert.InRange(DateOnly.FromDateTime(shop.At!.Value), Scene.Opens, Scene.Closes);
        Assert.Equal(before.Shops.Select(one => (one.Id, one.ShopperId, one.At)), after.Shops.Where(one => one.Id != added).Select(one => (one.Id, one.ShopperId, one.At)));
        Assert.Equal(Scene.InPersonForm, (await All(city)).Single(one => one.Id == added).FormVersionId);

        Assert.StartsWith("Water Services: one shop by phone cannot be made. Nobody of the pool may shop it. Of the others 2 have one of it already and 1 works in it.",
            (await Assert.ThrowsAsync<RuleBroken>(() => Add(city, round, Cast.Water, Channel.Phone))).Message, StringComparison.Ordinal);
        Assert.Equal("Choose a department that is in shops.", (await Assert.ThrowsAsync<RuleBroken>(() => Add(city, round, Guid.NewGuid(), Channel.Phone))).Message);
        await Assert.ThrowsAsync<GoneStale>(() => city.As(Cast.Hr, (AddShopToPlan u) => u.Run(new() { Id = Guid.NewGuid(), RoundId = round, Version = Guid.NewGuid(), DepartmentId = Cast.Fire }, Scene.Cancel)));
        await city.As(Cast.Hr, (SendRound u) => u.Run(new() { Id = round, Version = after.Round.Version }, Scene.Cancel));
        Assert.Equal("This round was sent already, so no shop comes to it any more.", (await Assert.ThrowsAsync<RuleBroken>(() => Add(city, round, Cast.Fire, Channel.Phone))).Message);
    }

    [Theory, BothDatabases]
    public async Task A_shop_that_the_plan_lacked_is_lacked_no_more_once_it_was_added_by_hand(City city)
    {
        var round = await Planned(city, (Cast.Water, 3));
        await Pool(city, Cast.Ada, Cast.Cy);
        await Add(city, round, Cast.Water, Channel.Phone);
        await using (var db = city.Db()) Assert.Equal(1, (await db.RoundGaps.SingleAsync(Scene.Cancel)).Missing);
        Assert.StartsWith("Water Services: one shop by phone cannot be made. ", Assert.Single((await Desk(city, round)).Gaps), StringComparison.Ordinal);
        await Add(city, round, Cast.Water, Channel.Phone);
        Assert.Empty((await Desk(city, round)).Gaps);
        await Again(city, round);
        Assert.Equal(3, (await All(city)).Count);
    }

    [Theory, BothDatabases]
    public async Task A_shop_taken_out_of_a_plan_does_not_come_back_when_the_rest_is_proposed_again(City city)
    {
        var round = await Planned(city, (Cast.Water, 1), (Cast.Fire, 1), (Cast.HumanResources, 1));
        var desk = await Desk(city, round);
        foreach (var gone in desk.Shops.Where(shop => shop.DepartmentId != Cast.Fire))
        {
            await Assert.ThrowsAsync<GoneStale>(() => Remove(gone.Id, Guid.NewGuid()));
            for (var press = 0; press < 2; press++) await Remove(gone.Id, gone.Version);
        }

        await Again(city, round);
        var left = Assert.Single((await Desk(city, round)).Shops);
        Assert.Equal(Cast.Fire, left.DepartmentId);
        await city.As(Cast.Hr, async (SendRound u) => await u.Run(new() { Id = round, Version = (await Desk(city, round)).Round.Version }, Scene.Cancel));
        var sent = Assert.Single(await All(city));
        Assert.Equal("This round was sent already. Exclude the shop with a reason instead.", (await Assert.ThrowsAsync<RuleBroken>(() => Remove(sent.Id, sent.Version))).Message);

        Task Remove(Guid id, Guid version) => city.As(Cast.Hr, (RemoveShopFromPlan u) => u.Run(new() { Id = id, Version = version }, Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task Who_makes_a_shop_of_Human_Resources_that_was_added_is_not_shown_and_its_refusal_names_no_rule(City city)
    {
        var round = await Planned(city, (Cast.Water, 1));
        for (var i = 0; i < 2; i++) await Add(city, round, Cast.HumanResources, Channel.Phone);
        var desk = await Desk(city, round);
        Assert.Equal(2, desk.Unseen);
        Assert.All(desk.Shops.Where(shop => shop.DepartmentId == Cast.HumanResources), shop => Assert.Null(shop.Shopper));
        Assert.Equal(2, (await All(city)).Where(shop => shop.DepartmentId == Cast.HumanResources).Select(shop => shop.ShopperId).Distinct().Count());
        Assert.Equal("Human Resources: one shop by phone cannot be made. Too few of the pool may shop it. Ask for fewer, or add shoppers from elsewhere.",
            (await Assert.ThrowsAsync<RuleBroken>(() => Add(city, round, Cast.HumanResources, Channel.Phone))).Message);
    }

    [Theory, BothDatabases]
    public async Task A_shop_whose_maker_is_not_to_be_learnt_goes_to_somebody_else_in_silence_when_a_rule_stands_against_them(City city)
    {
        var round = await Planned(city, (Cast.HumanResources, 1));
        var before = Assert.Single(await All(city));
        await Keep(before.ShopperId);
        await Send();
        var after = Assert.Single(await All(city));
        Assert.Equal(ShopState.Assigned, after.State);
        Assert.NotEqual(before.ShopperId, after.ShopperId);

        var second = Scene.Round((Cast.HumanResources, 1)) with { AsPlan = true, Name = "Second", Opens = "2027-06-01", Closes = "2027-06-09" };
        await Scene.Schedule(city, second);
        await using (var db = city.Db())
        {
            foreach (var shopper in await db.Shoppers.Where(shopper => shopper.Id != before.ShopperId).Select(shopper => shopper.Id).ToListAsync(Scene.Cancel)) await Keep(shopper);
        }

        round = second.Id;
        Assert.StartsWith("Nobody is left in the pool for a shop of which you do not learn who makes it.", (await Assert.ThrowsAsync<RuleBroken>(Send)).Message, StringComparison.Ordinal);

        async Task Send() => await city.As(Cast.Hr, async (SendRound u) => await u.Run(new() { Id = round, Version = (await Desk(city, round)).Round.Version }, Scene.Cancel));

        async Task Keep(Guid shopper)
        {
            await using var db = city.Db();
            db.Add(new ShopperBar(Guid.NewGuid(), shopper, Cast.HumanResources, Bar.Kin, "Somebody close works there.", new DateOnly(2026, 11, 1)));
            await db.SaveChangesAsync(Scene.Cancel);
        }
    }

    [Theory, BothDatabases]
    public async Task What_a_plan_lacked_comes_on_the_form_that_its_department_has_in_the_round(City city)
    {
        await Scene.Settle(city);
        var counter = await FormsOfRoundTests.Published(city, "Counter", 2);
        var input = Scene.Round((Cast.Water, 3), (Cast.Fire, 1)) with { AsPlan = true };
        input.PhoneForms[Cast.Water] = counter;
        await Scene.Schedule(city, input);
        foreach (var shop in (await All(city)).Where(shop => shop.DepartmentId == Cast.Water))
            await city.As(Cast.Hr, (RemoveShopFromPlan u) => u.Run(new() { Id = shop.Id, Version = shop.Version }, Scene.Cancel));
        await Pool(city, Cast.Ada, Cast.Cy);
        await Again(city, input.Id);
        var forms = (await All(city)).ToLookup(shop => shop.DepartmentId, shop => shop.FormVersionId);
        Assert.NotEmpty(forms[Cast.Water]);
        Assert.All(forms[Cast.Water], form => Assert.Equal(counter, form));
        Assert.All(forms[Cast.Fire], form => Assert.Equal(Scene.PhoneForm, form));
    }

    private static async Task<Guid> Planned(City city, params (Guid, int)[] phone)
    {
        await Scene.Settle(city);
        var input = Scene.Round(phone) with { AsPlan = true };
        await Scene.Schedule(city, input);
        return input.Id;
    }

    private static Task<PlanDesk.Shown> Desk(City city, Guid round) => city.As(Cast.Hr, (PlanDesk r) => r.Read(round, Scene.Cancel));

    private static async Task Again(City city, Guid round) => await city.As(Cast.Hr, async (ProposeAgain u) => await u.Run(new() { Id = round, Version = (await Desk(city, round)).Round.Version, Seed = 3 }, Scene.Cancel));

    private static async Task<Guid> Add(City city, Guid round, Guid department, Channel channel, Guid? again = null)
    {
        var input = new AddShopToPlan.Input { Id = again ?? Guid.NewGuid(), RoundId = round, Version = (await Desk(city, round)).Round.Version, DepartmentId = department, Channel = channel };
        await city.As(Cast.Hr, (AddShopToPlan u) => u.Run(input, Scene.Cancel));
        return input.Id;
    }

    private static async Task<List<Shop>> All(City city)
    {
        await using var db = city.Db();
        return await db.Shops.ToListAsync(Scene.Cancel);
    }

    private static async Task Pool(City city, params Guid[] employees)
    {
        await using var db = city.Db();
        foreach (var employee in employees) db.Add(new Shopper(Guid.NewGuid(), employee, new DateOnly(2026, 1, 1)));
        await db.SaveChangesAsync(Scene.Cancel);
    }
}
