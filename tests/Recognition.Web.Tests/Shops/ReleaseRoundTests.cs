using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class ReleaseRoundTests
{
    [Theory, BothDatabases]
    public async Task A_release_before_its_time_is_refused_with_the_time(City city)
    {
        var round = await Scene.Reviewed(city);
        city.Clock.Now = new DateTime(2026, 12, 4, 22, 59, 0, DateTimeKind.Utc);
        var refusal = await Assert.ThrowsAsync<RuleBroken>(async () => await Release(city, round));
        Assert.Equal("This round may be released from Fri 4 Dec 2026, 5:00 pm on.", refusal.Message);
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        await Release(city, round);
        Assert.Equal(ShopState.Released, (await Scene.ShopOf(city, Cast.Water)).State);
    }

    [Theory, BothDatabases]
    public async Task Shops_that_are_out_hold_the_release_until_they_are_excluded(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1), (Cast.Fire, 1));
        var water = await Scene.ShopOf(city, Cast.Water);
        await Scene.Submit(city, Cast.FireClerk, water.Id);
        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        await using var db = city.Db();
        var round = (await db.Rounds.SingleAsync(Scene.Cancel)).Id;
        Assert.Equal("One shop is still out. Remind the shopper or exclude the shop. One shop waits for review. Accept, return or exclude it.",
            (await Assert.ThrowsAsync<RuleBroken>(async () => await Release(city, round))).Message);
        await Scene.Accept(city, water.Id);
        foreach (var shop in await db.Shops.AsNoTracking().Where(s => s.DepartmentId == Cast.Fire).ToListAsync(Scene.Cancel))
            await city.As(Cast.Hr, (ExcludeShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, Reason = "Not made." }, Scene.Cancel));
        city.Clock.Pass(TimeSpan.FromDays(8)); // the department's term to reply
        await Release(city, round);
        Assert.Equal(1, await db.Shops.CountAsync(s => s.State == ShopState.Released, Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_release_adds_up_once_for_department_and_city_and_writes_to_director_and_representative(City city)
    {
        var round = await Scene.Reviewed(city);
        var input = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(input, Scene.Cancel));
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(input, Scene.Cancel));
        await using var db = city.Db();
        var rows = await db.ReleasedResults.ToListAsync(Scene.Cancel);
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal((1, 1, 0, new DateOnly(2026, 11, 1)), (row.Shops, row.Scored, row.Failed, row.Quarter)));
        Assert.Equal("75.00", rows[0].ByQuestion["B1"].Percent!.Value.Display());
        Assert.Equal(["1005@city.example", "1006@city.example"], await db.OutgoingMails.Where(m => m.Subject.StartsWith("Shop results")).Select(m => m.To).Order().ToListAsync(Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task HRs_own_shops_wait_for_the_reviewer_outside_and_then_join_the_city(City city)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 1), (Cast.HumanResources, 1));
        await using var db = city.Db();
        foreach (var department in (Guid[])[Cast.Water, Cast.HumanResources])
        {
            var shop = await Scene.ShopOf(city, department);
            var shopper = (await db.Shoppers.SingleAsync(s => s.Id == shop.ShopperId, Scene.Cancel)).EmployeeId;
            await Scene.Submit(city, shopper, shop.Id);
            await Scene.Accept(city, shop.Id, department == Cast.Water ? Cast.Hr : Cast.OutsideReviewer, department == Cast.HumanResources);
        }

        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        await Release(city, round);
        Assert.Equal(ShopState.Accepted, (await Scene.ShopOf(city, Cast.HumanResources)).State);
        var input = await Scene.ReleaseOf(city, round);
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.Hr, (ReleaseHrShops u) => u.Run(new() { Id = round, Version = input.Version }, Scene.Cancel)));
        await city.As(Cast.OutsideReviewer, (ReleaseHrShops u) => u.Run(new() { Id = round, Version = input.Version }, Scene.Cancel));
        Assert.Equal(ShopState.Released, (await Scene.ShopOf(city, Cast.HumanResources)).State);
        Assert.Equal(2, (await db.ReleasedResults.SingleAsync(r => r.DepartmentId == null, Scene.Cancel)).Shops);
    }

    [Theory, BothDatabases]
    public async Task Where_the_city_wants_two_persons_one_proposes_and_another_confirms(City city)
    {
        var round = await Scene.Reviewed(city);
        await using var db = city.Db();
        db.Add(new Setting(Guid.NewGuid(), SettingDefinition.ReleasePersons, new DateOnly(2026, 1, 1), "2"));
        db.Add(new Domain.Access.Appointment(Guid.NewGuid(), Domain.Access.Role.HrShops, Cast.Ada, null, new DateOnly(2026, 1, 1), null));
        await db.SaveChangesAsync(Scene.Cancel);
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        await Release(city, round);
        Assert.Equal(ShopState.Accepted, (await Scene.ShopOf(city, Cast.Water)).State);
        await Assert.ThrowsAsync<RuleBroken>(async () => await Release(city, round));
        var input = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Ada, (ReleaseRound u) => u.Run(input, Scene.Cancel));
        Assert.Equal(ShopState.Released, (await Scene.ShopOf(city, Cast.Water)).State);
    }

    [Theory, BothDatabases]
    public async Task A_proposed_release_lapses_where_a_result_is_excluded_after_it(City city)
    {
        var round = await TwoReviewed(city);
        await using var db = city.Db();
        db.Add(new Setting(Guid.NewGuid(), SettingDefinition.ReleasePersons, new DateOnly(2026, 1, 1), "2"));
        db.Add(new Domain.Access.Appointment(Guid.NewGuid(), Domain.Access.Role.HrShops, Cast.Cy, null, new DateOnly(2026, 1, 1), null));
        await db.SaveChangesAsync(Scene.Cancel);
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        await Release(city, round);
        await Exclude(city, Cast.Water, by: Cast.Cy);
        Assert.Null((await db.Rounds.AsNoTracking().SingleAsync(Scene.Cancel)).ReleaseProposedBy);
        await Release(city, round, Cast.Cy);
        var proposed = await db.Rounds.AsNoTracking().SingleAsync(Scene.Cancel);
        Assert.Equal((null, Cast.Cy), (proposed.ReleasedAt, proposed.ReleaseProposedBy));
        await Release(city, round);
        Assert.NotNull((await db.Rounds.AsNoTracking().SingleAsync(Scene.Cancel)).ReleasedAt);
    }

    [Theory, BothDatabases]
    public async Task Another_number_of_results_than_the_page_said_is_not_released(City city)
    {
        var round = await TwoReviewed(city);
        var seen = await Scene.ReleaseOf(city, round);
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains("name=\"Input.Results\" value=\"2\"", await site.As(Cast.Hr).GetStringAsync($"/shops/rounds/{round}/release", Scene.Cancel), StringComparison.Ordinal);
        await Exclude(city, Cast.Water);
        seen.Version = (await Scene.ReleaseOf(city, round)).Version;
        Assert.Equal("One result is accepted by now, and the page said 2. Look at them again, then release.",
            (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (ReleaseRound u) => u.Run(seen, Scene.Cancel)))).Message);
    }

    [Theory, BothDatabases]
    public async Task A_round_of_which_the_shops_of_Human_Resources_alone_are_left_ends_with_their_release_or_with_the_last_exclusion(City city)
    {
        foreach (var excludedFirst in (bool[])[true, false])
        {
            await using var one = await City.Found(city.Provider);
            var round = await Scene.Scheduled(one, (Cast.Water, 1), (Cast.HumanResources, 1));
            var shop = await Scene.ShopOf(one, Cast.HumanResources);
            await using var db = one.Db();
            await Scene.Submit(one, (await db.Shoppers.SingleAsync(s => s.Id == shop.ShopperId, Scene.Cancel)).EmployeeId, shop.Id);
            await Scene.Accept(one, shop.Id, Cast.OutsideReviewer, ofHumanResources: true);
            one.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
            if (excludedFirst) await Exclude(one, Cast.Water);
            var version = (await Scene.ReleaseOf(one, round)).Version;
            await one.As(Cast.OutsideReviewer, (ReleaseHrShops u) => u.Run(new() { Id = round, Version = version }, Scene.Cancel));
            Assert.Equal(excludedFirst, (await db.Rounds.AsNoTracking().SingleAsync(Scene.Cancel)).ReleasedAt is not null);
            if (!excludedFirst) await Exclude(one, Cast.Water);
            Assert.NotNull((await db.Rounds.AsNoTracking().SingleAsync(Scene.Cancel)).ReleasedAt);
        }
    }

    [Theory, BothDatabases]
    public async Task A_release_stands_even_where_the_other_reader_still_had_the_old_page(City city)
    {
        var round = await Scene.Reviewed(city);
        await using var db = city.Db();
        db.Add(new Domain.Access.Appointment(Guid.NewGuid(), Domain.Access.Role.HrShops, Cast.Ada, null, new DateOnly(2026, 1, 1), null));
        await db.SaveChangesAsync(Scene.Cancel);
        var input = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(input, Scene.Cancel));
        await Assert.ThrowsAsync<GoneStale>(() => city.As(Cast.Ada, (ReleaseRound u) => u.Run(input, Scene.Cancel)));
    }

    [Theory, BothDatabases]
    public async Task A_packet_reads_released_figures_alone(City city)
    {
        var round = await Scene.Reviewed(city);
        var quarter = Quarter.Of(new DateOnly(2026, 11, 16));
        await using var db = city.Db();
        Assert.Empty(await ShopFigures.Of(db, quarter, Scene.Cancel));
        await Release(city, round);
        var water = (await ShopFigures.Of(db, quarter, Scene.Cancel))[Cast.Water];
        Assert.Equal(("77.78", 1, "77.78"), (water.Score.Percent!.Value.Display(), water.Score.Scored, water.City.Percent!.Value.Display()));
        Assert.Equal(["A1", "A2", "A3", "B1"], water.Criteria.Select(c => c.Key));
        Assert.Equal([null, null, null, "77.78"], water.Trend.Select(t => t.Score.Percent?.Display()));
        Assert.Equal("77.78", Assert.Single((await ShopFigures.Of(db, quarter.Next, Scene.Cancel))[Cast.Water].Earlier).Score.Percent!.Value.Display());
    }

    // A shop of Water and one of Fire, both accepted; the release time has come.
    private static async Task<Guid> TwoReviewed(City city)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 1), (Cast.Fire, 1));
        foreach (var (department, shopper) in ((Guid, Guid)[])[(Cast.Water, Cast.FireClerk), (Cast.Fire, Cast.WaterClerk)])
        {
            var shop = (await Scene.ShopOf(city, department)).Id;
            await Scene.Submit(city, shopper, shop);
            await Scene.Accept(city, shop);
        }

        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        return round;
    }

    private static async Task Exclude(City city, Guid department, Guid? by = null)
    {
        var shop = await Scene.ShopOf(city, department);
        await city.As(by ?? Cast.Hr, (ExcludeShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, Reason = "Not made." }, Scene.Cancel));
    }

    private static async Task Release(City city, Guid round, Guid? by = null)
    {
        var input = await Scene.ReleaseOf(city, round);
        await city.As(by ?? Cast.Hr, (ReleaseRound u) => u.Run(input, Scene.Cancel));
    }
}
