using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>When outside shoppers have time, the planner goes by. docs/programme.md, 1.5 and 1.15.</summary>
public sealed class ResidentTimesTests
{
    [Theory, BothDatabases]
    public async Task A_shop_is_drawn_at_a_part_of_the_week_in_which_its_resident_has_time_and_moved_by_hand_to_no_other(City city)
    {
        await Scene.Settle(city);
        var noor = await TakenIn(city, "Tuesday afternoon", "Wednesday evening");
        var input = Scene.Round((Cast.Water, 1)) with { AsPlan = true, OutsideByPhone = "1" };
        await Scene.Schedule(city, input);
        var shop = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal(noor, shop.ShopperId);
        var desk = Assert.Single((await city.As(Cast.Hr, (PlanDesk r) => r.Read(input.Id, Scene.Cancel))).Shops);
        Assert.Equal("Tuesday afternoon", FreeTimes.PartOf(desk.At!.Value));

        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => Move(new DateTime(2026, 11, 17, 9, 0, 0)));
        Assert.Equal("Noor Haddad has no time on a Tuesday morning.", refusal.Message);
        await Move(new DateTime(2026, 11, 17, 13, 30, 0));

        Task Move(DateTime at) => city.As(Cast.Hr, (MoveShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, ShopperId = noor, At = at }, Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task Who_never_has_time_while_the_department_is_open_is_not_proposed_and_the_gap_says_so(City city)
    {
        await Scene.Settle(city);
        await TakenIn(city, "Monday evening");
        await using (var db = city.Db())
        {
            db.RemoveRange(await db.Shoppers.Where(shopper => shopper.EmployeeId != null).ToListAsync(Scene.Cancel));
            await db.SaveChangesAsync(Scene.Cancel);
        }

        var preview = await city.As(Cast.Hr, (PlanRound r) => r.Draw(Scene.Round((Cast.Water, 1)), Scene.Cancel));
        Assert.Equal((0, 1), (preview.Shops, preview.Missing));
        Assert.Contains("has no time while it is open", Assert.Single(preview.Refusals), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task An_overdue_shop_may_be_given_to_a_resident_whatever_day_it_is(City city)
    {
        await Scene.Settle(city);
        await Scene.Schedule(city, Scene.Round((Cast.Water, 1)));
        var noor = await TakenIn(city, "Tuesday afternoon");
        var shop = await Scene.ShopOf(city, Cast.Water);
        foreach (var (now, against) in ((int Day, string? Against)[])[(20, "has no time while Water Services is open"), (23, null), (25, null)])
        {
            city.Clock.Now = new DateTime(2026, 11, now, 16, 0, 0, DateTimeKind.Utc);
            Assert.Equal((now, against), (now, (await city.As(Cast.Hr, (ShopAssignment r) => r.Read(shop.Id, Scene.Cancel))).Candidates.Single(candidate => candidate.ShopperId == noor).Against));
        }
    }

    [Theory, BothDatabases]
    public async Task A_plan_is_not_sent_for_an_hour_that_its_resident_no_longer_has_until_it_is_proposed_again(City city)
    {
        await Scene.Settle(city);
        var noor = await TakenIn(city, "Tuesday afternoon");
        var input = Scene.Round((Cast.Water, 1)) with { AsPlan = true, OutsideByPhone = "1" };
        await Scene.Schedule(city, input);
        await using (var db = city.Db())
        {
            var resident = await db.Residents.SingleAsync(Scene.Cancel);
            await city.As(Cast.Hr, (ChangeResident u) => u.Run(new() { Id = resident.Id, Version = resident.Version, Name = resident.Name, Mail = resident.Mail, Capacity = "2", Times = ["Wednesday morning"] }, Scene.Cancel));
        }

        Assert.Equal("Noor Haddad has no time on a Tuesday afternoon. Something has changed since this plan was made. Propose the rest again, then send.", (await Assert.ThrowsAsync<RuleBroken>(Send)).Message);
        await city.As(Cast.Hr, async (ProposeAgain u) => await u.Run(new() { Id = input.Id, Version = await Version(), Seed = 1 }, Scene.Cancel));
        await Send();
        var shop = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal((noor, ShopState.Assigned), (shop.ShopperId, shop.State));
        Assert.Equal("Wednesday morning", FreeTimes.PartOf(Domain.Time.CityZone.Named("America/Chicago").Local(shop.PlannedAt!.Value)));

        async Task Send() => await city.As(Cast.Hr, async (SendRound u) => await u.Run(new() { Id = input.Id, Version = await Version() }, Scene.Cancel));
        async Task<Guid> Version() => (await city.As(Cast.Hr, (PlanDesk r) => r.Read(input.Id, Scene.Cancel))).Round.Version;
    }

    [Theory, BothDatabases]
    public async Task What_was_ticked_in_the_application_comes_back_to_hr_and_anything_else_is_refused(City city)
    {
        Assert.Equal("Times", (await Assert.ThrowsAsync<RuleBroken>(() => Apply(city, "Sunday morning"))).Field);
        var resident = await Apply(city, "Friday morning");
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains("value=\"Friday morning\" checked", await site.As(Cast.Hr).GetStringAsync($"/shops/residents/{resident}", Scene.Cancel), StringComparison.Ordinal);
        Assert.Contains("<td>Friday morning</td>", await site.As(Cast.Hr).GetStringAsync("/shops/residents", Scene.Cancel), StringComparison.Ordinal);
    }

    private static async Task<Guid> Apply(City city, params string[] times)
    {
        var id = Guid.NewGuid();
        await city.As(null, (ApplyAsShopper u) => u.Run(new() { Id = id, Name = "Noor Haddad", Mail = "noor@example.org", Capacity = "2", Times = [.. times] }, Scene.Cancel));
        return id;
    }

    /// <returns>The row of the pool.</returns>
    private static async Task<Guid> TakenIn(City city, params string[] times)
    {
        var id = await Apply(city, times);
        await using var db = city.Db();
        var version = await db.Residents.Where(resident => resident.Id == id).Select(resident => resident.Version).SingleAsync(Scene.Cancel);
        await city.As(Cast.Hr, (AdmitResident u) => u.Run(new() { Id = id, Version = version }, Scene.Cancel));
        return await db.Shoppers.Where(shopper => shopper.ResidentId == id).Select(shopper => shopper.Id).SingleAsync(Scene.Cancel);
    }
}
