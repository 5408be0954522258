using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Home;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class ChangeRoundTests
{
    [Theory, BothDatabases]
    public async Task Before_its_window_opens_a_round_is_moved_with_its_shops_and_its_shoppers_are_told(City city)
    {
        var round = await Planned(city, (Cast.Water, 1), (Cast.Fire, 1));
        await Change(city, round, "Late autumn", "2026-11-16", "2026-11-24");
        await using var db = city.Db();
        var changed = await db.Rounds.SingleAsync(Scene.Cancel);
        Assert.Equal(("Late autumn", new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 24)), (changed.Name, changed.Opens, changed.Closes));
        Assert.All(await db.Shops.ToListAsync(Scene.Cancel), shop => Assert.Equal(changed.Closes, shop.DueOn));
        Assert.Equal(["1010@city.example", "1012@city.example"], await db.OutgoingMails.Where(m => m.Subject.StartsWith("New days")).Select(m => m.To).Order().ToListAsync(Scene.Cancel));

        await Change(city, round, "Only a name", "2026-11-16", "2026-11-24");
        Assert.Equal(2, await db.OutgoingMails.CountAsync(m => m.Subject.StartsWith("New days"), Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task Once_its_window_is_open_a_round_is_not_changed_and_a_bad_window_never_fits(City city)
    {
        var round = await Planned(city, (Cast.Water, 1));
        Assert.Contains("no business day", (await Assert.ThrowsAsync<RuleBroken>(() => Change(city, round, "Autumn", "2026-11-14", "2026-11-24"))).Message, StringComparison.Ordinal);
        city.Clock.Now = new DateTime(2026, 11, 12, 16, 0, 0, DateTimeKind.Utc);
        Assert.Contains("has opened", (await Assert.ThrowsAsync<RuleBroken>(() => Change(city, round, "Autumn", "2026-11-16", "2026-11-24"))).Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_sent_round_is_not_moved_to_days_that_bring_a_rule_against_a_shopper_and_names_both(City city)
    {
        var round = await Planned(city, (Cast.Water, 1), (Cast.Fire, 1), (Cast.HumanResources, 1));
        await using var db = city.Db();
        (await db.Employees.SingleAsync(employee => employee.Id == Cast.FireClerk, Scene.Cancel)).Leave(new DateOnly(2026, 11, 20));
        (await db.Shoppers.SingleAsync(shopper => shopper.EmployeeId == Cast.WaterClerk, Scene.Cancel)).End(new DateOnly(2026, 11, 13)); // still makes what is out
        await db.SaveChangesAsync(Scene.Cancel);
        await Change(city, round, "Autumn", "2026-11-16", "2026-11-20");
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => Change(city, round, "Autumn", "2026-11-16", "2026-11-24"));
        Assert.Equal("On these days rules stand against shops that were sent. Finn Oakes leaves the city on Fri 20 Nov 2026. Choose other days, or give these shops to others first.", refusal.Message);
        Assert.Equal(new DateOnly(2026, 11, 20), (await db.Rounds.SingleAsync(Scene.Cancel)).Closes);
    }

    [Theory, BothDatabases]
    public async Task A_sent_round_is_moved_though_a_rule_came_to_stand_against_whoever_makes_what_HR_must_not_learn(City city)
    {
        var round = await Planned(city, (Cast.HumanResources, 1));
        await using var db = city.Db();
        foreach (var employee in await db.Employees.Where(employee => employee.Id == Cast.FireClerk || employee.Id == Cast.WaterClerk).ToListAsync(Scene.Cancel)) employee.Leave(new DateOnly(2026, 11, 20));
        await db.SaveChangesAsync(Scene.Cancel);
        await Change(city, round, "Autumn", "2026-11-16", "2026-11-24");
    }

    [Theory, BothDatabases]
    public async Task A_cancelled_round_keeps_its_shops_tells_their_shoppers_once_and_counts_nowhere(City city)
    {
        var round = await Scene.Reviewed(city);
        await Cancel(city, round, "The phone line was down.");
        await Cancel(city, round, "The phone line was down.");
        var shop = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal((ShopState.Cancelled, null, null), (shop.State, shop.Percent, shop.Score));
        Assert.Equal("The phone line was down.", shop.Steps[^1].Text);
        await using var db = city.Db();
        Assert.Equal(["1012@city.example"], await db.OutgoingMails.Where(m => m.Subject == "Something that waited for you was cancelled").Select(m => m.To).ToListAsync(Scene.Cancel));

        var release = await Scene.ReleaseOf(city, round);
        Assert.Contains("was cancelled", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (ReleaseRound u) => u.Run(release, Scene.Cancel)))).Message, StringComparison.Ordinal);
        Assert.DoesNotContain((await city.As(Cast.Hr, (HomeTasks h) => h.Read(Scene.Cancel))).Tasks, task => task.Address.StartsWith("/shops", StringComparison.Ordinal));
        Assert.Empty(await db.ReleasedResults.ToListAsync(Scene.Cancel));
        Assert.Equal("Cancelled", ShopStates.ForShopper(Assert.Single((await city.As(Cast.FireClerk, (MyShops m) => m.Read(Scene.Cancel))).Done).State).Words);
        Assert.Equal(round, Assert.Single((await city.As(Cast.Hr, (RoundList l) => l.Read(null, "cancelled", 1, Scene.Cancel))).Rounds).Id);
        Assert.Empty((await city.As(Cast.Hr, (RoundList l) => l.Read(null, "closed", 1, Scene.Cancel))).Rounds);
    }

    [Theory, BothDatabases]
    public async Task A_round_of_which_anything_is_released_cannot_be_cancelled_and_a_reason_is_wanted(City city)
    {
        var round = await Scene.Reviewed(city);
        await Assert.ThrowsAsync<RuleBroken>(() => Cancel(city, round, " "));
        var release = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(release, Scene.Cancel));
        Assert.Contains("were released on", (await Assert.ThrowsAsync<RuleBroken>(() => Cancel(city, round, "Too late."))).Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_a_shopper_typed_in_a_cancelled_round_is_thrown_away_and_typing_on_is_refused_with_a_sentence(City city)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 1, Scene.Answers()), Scene.Cancel));
        await Cancel(city, round, "No longer needed.");
        await using var db = city.Db();
        Assert.Empty(await db.KeptDrafts.ToListAsync(Scene.Cancel));
        Assert.Equal("The round of this shop was cancelled. Nothing more is to be done.",
            (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 2, Scene.Answers()), Scene.Cancel)))).Message);
    }

    private static async Task<Guid> Planned(City city, params (Guid Department, int Number)[] phone)
    {
        await Scene.Settle(city);
        var input = Scene.Round(phone);
        await Scene.Schedule(city, input);
        return input.Id;
    }

    private static async Task Change(City city, Guid round, string name, string opens, string closes)
    {
        var version = (await Scene.ReleaseOf(city, round)).Version;
        await city.As(Cast.Hr, (ChangeRound u) => u.Run(new() { Id = round, Version = version, Name = name, Opens = opens, Closes = closes }, Scene.Cancel));
    }

    private static async Task Cancel(City city, Guid round, string reason)
    {
        var version = (await Scene.ReleaseOf(city, round)).Version;
        await city.As(Cast.Hr, (CancelRound u) => u.Run(new() { Id = round, Version = version, Reason = reason }, Scene.Cancel));
    }
}
