using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;
using Recognition.Web.Shops;
using Recognition.Web.Tests.ReviewPackets;

namespace Recognition.Web.Tests.Shops;

/// <summary>What a department says to a shop that reached nobody, and what its packet says of it. docs/programme.md, 1.12, 1.13 and 7.2.</summary>
public sealed class UnreachedReplyTests
{
    private static CancellationToken Cancel => Scene.Cancel;

    [Theory, BothDatabases]
    public async Task A_department_objects_once_to_what_came_of_the_attempts_and_reads_nothing_of_the_hour(City city)
    {
        var shop = await Unreached(city);
        await using var site = new PortalHost(city, signInByHeader: true);
        var page = await site.As(Cast.WaterContact).GetStringAsync($"/results/replies/{shop}", Cancel);
        Assert.Contains("Object to the attempts", page, StringComparison.Ordinal);
        foreach (var secret in (string[])["09:00", "9:00", "16 Nov 2026 ", "Mon 16 Nov 2026,"]) Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        await Object(city, shop);
        Assert.Contains("already", (await Assert.ThrowsAsync<RuleBroken>(() => Object(city, shop))).Message, StringComparison.Ordinal);
        Assert.Equal(("Nobody was reached", null), Assert.Single((await city.As(Cast.Hr, (RepliesToDecide r) => r.Read(false, null, Cancel))).Replies) is var line ? (line.Question, line.Upheld) : default);
        Assert.Contains("Yes: exclude the shop", await site.As(Cast.Hr).GetStringAsync($"/shops/replies/{line.Id}", Cancel), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Upheld_the_shop_is_excluded_its_shopper_is_told_and_the_department_reads_it_until_the_release(City city)
    {
        var shop = await Unreached(city);
        var objection = await Object(city, shop);
        Assert.Equal("Answer", (await Assert.ThrowsAsync<RuleBroken>(() => Decide(city, objection, DecideObjection.Verdict.Uphold, " "))).Field);
        await Decide(city, objection, DecideObjection.Verdict.Uphold, "The brief named the wrong line.");
        var after = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal((ShopState.Excluded, "The brief named the wrong line."), (after.State, after.Steps[^1].Text));
        await using var db = city.Db();
        Assert.Equal(1, await db.OutgoingMails.CountAsync(mail => mail.ReaderId == Cast.FireClerk && mail.Body.Contains("The brief named the wrong line."), Cancel));
        Assert.Equal((false, 1), Assert.Single(await city.As(Cast.WaterContact, (AnswersToReply r) => r.Read(Cancel))) is var line ? (line.MayReply, line.Decided) : default);
        Assert.True(Assert.Single((await city.As(Cast.WaterContact, (AnswersToReply r) => r.Read(shop, Cancel))).Objections).Upheld);

        await Release(city);
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.WaterContact, (AnswersToReply r) => r.Read(shop, Cancel)));
        Assert.Equal(1, (await city.As(Cast.CityManager, (CityResults r) => r.Read(null, Cancel))).City.Shops);
    }

    [Theory, BothDatabases]
    public async Task Not_upheld_it_stays_on_the_results_and_the_packet_says_how_many_reached_nobody(City city)
    {
        var shop = await Unreached(city);
        await Decide(city, await Object(city, shop), DecideObjection.Verdict.Reject, "The number is the published one.");
        await Release(city);
        await using var site = new PortalHost(city, signInByHeader: true);
        var said = Assert.Single((await city.As(Cast.WaterDirector, (DepartmentResults r) => r.Read(Cast.Water, null, Cancel))).Replies.Objections);
        Assert.Equal(("That nobody was reached", false), (said.Question, said.Upheld));

        city.Clock.Now = new DateTime(2027, 2, 1, 15, 0, 0, DateTimeKind.Utc);
        await city.Assemble("2027-Q3");
        Assert.Equal((1, 1), (await city.Read(Cast.CityManager, "WATER", "2027-Q3")).Document.Snapshot.Shops is var shops ? (shops.Unreached, shops.Department.Released) : default);
        Assert.Contains("1 of 1 shop reached nobody.", await site.As(Cast.CityManager).GetStringAsync("/packets/2027-Q3/WATER", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("reached nobody", await site.As(Cast.CityManager).GetStringAsync("/packets/2027-Q3/FIRE", Cancel), StringComparison.Ordinal);
    }

    // An accepted shop of Water that reached nobody, and one of Fire that was served; the clock stands after the window.
    private static async Task<Guid> Unreached(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1), (Cast.Fire, 1));
        city.Clock.Now = new DateTime(2026, 11, 18, 22, 0, 0, DateTimeKind.Utc);
        var (water, fire) = ((await Scene.ShopOf(city, Cast.Water)).Id, (await Scene.ShopOf(city, Cast.Fire)).Id);
        await Scene.Submit(city, Cast.FireClerk, water, AttemptTests.Tried(("2026-11-16", "09:00", "LongWait")));
        await Scene.Submit(city, Cast.WaterClerk, fire);
        foreach (var shop in (Guid[])[water, fire]) await Scene.Accept(city, shop);
        city.Clock.Now = new DateTime(2026, 11, 23, 16, 0, 0, DateTimeKind.Utc);
        return water;
    }

    private static async Task<Guid> Object(City city, Guid shop)
    {
        var id = Guid.NewGuid();
        await city.As(Cast.WaterContact, (ObjectToAnswer u) => u.Run(new() { Id = id, Shop = shop, Reason = "The line was staffed." }, Cancel));
        return id;
    }

    private static async Task Decide(City city, Guid objection, DecideObjection.Verdict decision, string answer)
    {
        await using var db = city.Db();
        var version = (await db.Objections.SingleAsync(o => o.Id == objection, Cancel)).Version;
        await city.As(Cast.Hr, (DecideObjection u) => u.Run(new() { Id = objection, Version = version, Decision = decision, Answer = answer }, Cancel));
    }

    private static async Task Release(City city)
    {
        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        await using var db = city.Db();
        var input = await Scene.ReleaseOf(city, await db.Rounds.Select(round => round.Id).SingleAsync(Cancel));
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(input, Cancel));
    }
}
