using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Domain;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Web.Settings;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>Languages and access needs of a scenario: whoever does not meet them gets no shop of it, by whichever way. docs/programme.md, 1.8.</summary>
public sealed class ScenarioNeedsTests
{
    [Theory, BothDatabases]
    public async Task Only_who_meets_what_the_scenario_needs_is_drawn_and_a_gap_names_it(City city)
    {
        await Scene.Settle(city);
        await Needing(city, "Spanish");
        var input = Scene.Round((Cast.Water, 2));
        Assert.Equal(["Water Services: 2 shops by phone cannot be made. A scenario asks for Spanish. Nobody of the pool may shop it. Of the others 1 works in it and 1 does not meet what the scenario needs. Add a shopper from elsewhere who meets Spanish, or say who of the pool does."],
            (await city.As(Cast.Hr, (PlanRound r) => r.Draw(input, Scene.Cancel))).Refusals);

        await Meet(city, Cast.FireClerk, "Spanish", "Relay call");
        var noor = await OutsideShopperTests.TakenIn(city, "Noor Haddad", "Spanish");
        await OutsideShopperTests.TakenIn(city, "Walt Greer", "Wheelchair user");
        await Scene.Schedule(city, input);
        await using var db = city.Db();
        var drawn = await db.Shops.Join(db.Shoppers, shop => shop.ShopperId, shopper => shopper.Id, (_, shopper) => shopper.EmployeeId ?? shopper.ResidentId).ToListAsync(Scene.Cancel);
        Assert.Equal(new[] { Cast.FireClerk, noor }.Order(), drawn.Select(person => person!.Value).Order());
    }

    [Theory, BothDatabases]
    public async Task Nobody_who_does_not_meet_them_is_given_the_shop_by_hand_or_keeps_it_when_the_plan_is_sent(City city)
    {
        await Scene.Settle(city);
        await Needing(city, "American Sign Language");
        await Meet(city, Cast.FireClerk, "American Sign Language");
        var ada = await Added(city, Cast.Ada);
        var input = Scene.Round((Cast.Water, 1)) with { AsPlan = true };
        await Scene.Schedule(city, input);
        var desk = await city.As(Cast.Hr, (PlanDesk r) => r.Read(input.Id, Scene.Cancel));
        var shop = Assert.Single(desk.Shops);
        const string Against = "does not meet what the scenario needs: American Sign Language";
        var takers = await city.As(Cast.Hr, (PlanTakers r) => r.Read(shop.Id, Scene.Cancel));
        Assert.Equal($"Ada Marsh {Against}.", takers.Single(taker => taker.ShopperId == ada).Against);
        Assert.Null(takers.Single(taker => taker.ShopperId == shop.ShopperId).Against);
        Assert.Equal($"Ada Marsh {Against}.", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (MoveShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, ShopperId = ada }, Scene.Cancel)))).Message);
        Assert.Equal(Against, (await city.As(Cast.Hr, (ShopAssignment r) => r.Read(shop.Id, Scene.Cancel))).Candidates.Single(candidate => candidate.ShopperId == ada).Against);

        await Meet(city, Cast.FireClerk);
        Assert.Contains($"{Against}. Something has changed since this plan was made.", (await Assert.ThrowsAsync<RuleBroken>(() => Send(city, input.Id))).Message, StringComparison.Ordinal);
        Assert.Contains("A scenario asks for American Sign Language", (await Assert.ThrowsAsync<RuleBroken>(() => Again(city, input.Id))).Message, StringComparison.Ordinal);
        await Meet(city, Cast.Ada, "American Sign Language");
        await Again(city, input.Id);
        Assert.Equal(ada, (await Scene.ShopOf(city, Cast.Water)).ShopperId);
        await Send(city, input.Id);
    }

    [Theory, BothDatabases]
    public async Task What_leaves_the_citys_list_stays_where_it_was_chosen_and_nothing_else_is_taken(City city)
    {
        await Scene.Settle(city);
        var scenario = await Needing(city, "Spanish");
        await using (var db = city.Db())
        {
            db.Add(new Setting(Guid.NewGuid(), SettingDefinition.Needs, new DateOnly(2026, 1, 1), "Tagalog, Relay call"));
            await db.SaveChangesAsync(Scene.Cancel);
        }

        city.Services.GetRequiredService<CurrentSettings>().Forget();
        Assert.Equal(("Needs", "Choose languages and access needs of the list."), await Refused(() => Keep(city, null, "Spanish")));
        Assert.Equal(("Meets", "Choose languages and access needs of the list."), await Refused(() => Meet(city, Cast.FireClerk, "Spanish")));
        await Keep(city, scenario, "Spanish", "Tagalog");
        await using var after = city.Db();
        Assert.Equal(["Tagalog", "Spanish"], (await after.Scenarios.SingleAsync(Scene.Cancel)).Needs);
    }

    [Theory, InlineData(" , ", "Name one at least."), InlineData("Spanish, spanish", "One of them stands there twice."), InlineData("a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z,1,2,3,4,5", "Name 30 at most."),
        InlineData("This one goes on for more characters than anybody would read in a list", "Each may have 60 characters at most.")]
    public void A_list_that_no_page_could_show_is_refused_with_a_sentence(string value, string sentence) =>
        Assert.Equal(sentence, SettingDefinition.Of(SettingDefinition.Needs).Refusal(value));

    private static Task<Guid> Needing(City city, params string[] needs) => Keep(city, null, needs);

    private static async Task<Guid> Keep(City city, Guid? id, params string[] needs)
    {
        await using var db = city.Db();
        var version = id is null ? Guid.Empty : (await db.Scenarios.SingleAsync(scenario => scenario.Id == id, Scene.Cancel)).Version;
        var water = (await db.Departments.SingleAsync(department => department.Id == Cast.Water, Scene.Cancel)).Code;
        return await city.As(Cast.Hr, (KeepScenario u) => u.Run(new()
        {
            Form = Guid.NewGuid(),
            Id = id,
            Version = version,
            Channel = Channel.Phone,
            Departments = [water],
            Title = "A bill",
            Situation = "You moved.",
            Ask = "Who pays?",
            Challenge = "You are upset.",
            GoodAnswer = "A name",
            Needs = [.. needs],
        }, Scene.Cancel));
    }

    private static async Task Meet(City city, Guid employee, params string[] needs)
    {
        await using var db = city.Db();
        var shopper = await db.Shoppers.SingleAsync(shopper => shopper.EmployeeId == employee, Scene.Cancel);
        await city.As(Cast.Hr, (ChangeShopper u) => u.Run(new() { Id = shopper.Id, Version = shopper.Version, Meets = [.. needs] }, Scene.Cancel));
    }

    private static async Task<Guid> Added(City city, Guid employee)
    {
        await using var db = city.Db();
        var shopper = new Shopper(Guid.NewGuid(), employee, new DateOnly(2026, 1, 1));
        db.Add(shopper);
        await db.SaveChangesAsync(Scene.Cancel);
        return shopper.Id;
    }

    private static async Task Send(City city, Guid round) => await city.As(Cast.Hr, async (SendRound u) => await u.Run(new() { Id = round, Version = await Version(city, round) }, Scene.Cancel));

    private static async Task Again(City city, Guid round) => await city.As(Cast.Hr, async (ProposeAgain u) => await u.Run(new() { Id = round, Version = await Version(city, round), Seed = 3 }, Scene.Cancel));

    private static async Task<Guid> Version(City city, Guid round)
    {
        await using var db = city.Db();
        return (await db.Rounds.SingleAsync(it => it.Id == round, Scene.Cancel)).Version;
    }

    private static async Task<(string?, string)> Refused(Func<Task> deed)
    {
        var refusal = await Assert.ThrowsAsync<RuleBroken>(deed);
        return (refusal.Field, refusal.Message);
    }
}
