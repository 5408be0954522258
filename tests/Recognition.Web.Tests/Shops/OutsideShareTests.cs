using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class OutsideShareTests
{
    [Theory, BothDatabases]
    public async Task As_many_shops_as_a_round_means_for_outside_shoppers_fall_to_residents_and_the_rest_is_named(City city)
    {
        await Settled(city, "Noor Haddad");
        var input = Scene.Round((Cast.Water, 2), (Cast.Fire, 2)) with { OutsideByPhone = "2", AsPlan = true };
        var preview = await city.As(Cast.Hr, (PlanRound r) => r.Draw(input, Scene.Cancel));
        const string Said = "Fire and Water Services: one shop by phone of each is meant for an outside shopper and falls to an employee.";
        Assert.Equal([$"{Said} Of the outside shoppers of the pool (1 in all) 1 may shop there, each once and as far as their other shops allow. Add outside shoppers, or ask for fewer of them."], preview.Refusals);
        await Scene.Schedule(city, input);

        var desk = await city.As(Cast.Hr, (PlanDesk r) => r.Read(input.Id, Scene.Cancel));
        Assert.Equal((new OutsideShare(2, 0), 2), (desk.Round.Outside, desk.Seen.Count(shop => shop.IsOutside)));
        Assert.Equal([Said], desk.Lacks);
        Assert.Equal(desk.Lacks, (await city.As(Cast.Hr, (RoundShown r) => r.Read(input.Id, Scene.Cancel))).Lacks);
    }

    [Theory, BothDatabases]
    public async Task A_plan_takes_another_number_of_outside_shoppers_for_its_next_draw_and_a_sent_round_none(City city)
    {
        await Settled(city, "Noor Haddad", "Walt Greer");
        var input = Scene.Round((Cast.Water, 2)) with { AsPlan = true };
        await Scene.Schedule(city, input);
        await Change(city, input.Id, "2");
        for (var seed = 1; seed < 6; seed++)
        {
            var version = (await Round(city, input.Id)).Version;
            await city.As(Cast.Hr, (ProposeAgain u) => u.Run(new() { Id = input.Id, Version = version, Seed = seed }, Scene.Cancel));
            Assert.All((await city.As(Cast.Hr, (PlanDesk r) => r.Read(input.Id, Scene.Cancel))).Seen, shop => Assert.True(shop.IsOutside));
        }

        await city.As(Cast.Hr, async (SendRound u) => await u.Run(new() { Id = input.Id, Version = (await Round(city, input.Id)).Version }, Scene.Cancel));
        await Change(city, input.Id, "2");
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => Change(city, input.Id, "1"));
        Assert.Equal(("OutsideByPhone", "This round was sent, so its shops have their shoppers. Give single ones to others on its page."), (refusal.Field, refusal.Message));
    }

    [Theory, BothDatabases]
    public async Task A_number_of_outside_shoppers_that_no_round_can_hold_is_refused_beside_its_field(City city)
    {
        await Settled(city);
        foreach (var (typed, sentence) in ((string, string)[])[("x", "Give a whole number from 0 to 20."), ("-1", "Give a whole number from 0 to 20."), ("3", "No department has more than 2 shops by phone. Give 2 at most.")])
            Assert.Equal(("OutsideByPhone", sentence), await Refused(() => city.As(Cast.Hr, (PlanRound r) => r.Draw(Scene.Round((Cast.Water, 2), (Cast.Fire, 1)) with { OutsideByPhone = typed }, Scene.Cancel))));
        Assert.Equal(("OutsideInPerson", "No department has a shop in person. Leave this empty."),
            await Refused(() => city.As(Cast.Hr, (PlanRound r) => r.Draw(Scene.Round((Cast.Water, 1)) with { OutsideInPerson = "1" }, Scene.Cancel))));
        var plan = Scene.Round((Cast.Water, 1)) with { AsPlan = true };
        await Scene.Schedule(city, plan);
        Assert.Equal(("OutsideByPhone", "No department has more than 1 shop by phone. Give 1 at most."), await Refused(() => Change(city, plan.Id, "2")));
    }

    [Theory, BothDatabases]
    public async Task Whether_residents_shop_Human_Resources_is_not_told(City city)
    {
        await Settled(city);
        var preview = await city.As(Cast.Hr, (PlanRound r) => r.Draw(Scene.Round((Cast.HumanResources, 1)) with { OutsideByPhone = "1" }, Scene.Cancel));
        Assert.Equal((1, 0), (preview.Shops, preview.Refusals.Count));
    }

    private static async Task<(string?, string)> Refused(Func<Task> deed)
    {
        var refusal = await Assert.ThrowsAsync<RuleBroken>(deed);
        return (refusal.Field, refusal.Message);
    }

    // Beside the residents three employees who may shop any department of the scene.
    private static async Task Settled(City city, params string[] residents)
    {
        await Scene.Settle(city);
        await using var db = city.Db();
        foreach (var employee in (Guid[])[Cast.Ada, Cast.Cy, Cast.Auditor]) db.Add(new Shopper(Guid.NewGuid(), employee, new DateOnly(2026, 1, 1)));
        await db.SaveChangesAsync(Scene.Cancel);
        foreach (var name in residents) await OutsideShopperTests.TakenIn(city, name);
    }

    private static async Task Change(City city, Guid round, string byPhone)
    {
        var now = await Round(city, round);
        await city.As(Cast.Hr, (ChangeRound u) => u.Run(new() { Id = round, Version = now.Version, Name = now.Name, Opens = $"{now.Opens:yyyy-MM-dd}", Closes = $"{now.Closes:yyyy-MM-dd}", OutsideByPhone = byPhone }, Scene.Cancel));
    }

    private static async Task<Round> Round(City city, Guid id)
    {
        await using var db = city.Db();
        return await db.Rounds.SingleAsync(round => round.Id == id, Scene.Cancel);
    }
}
