using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class PlanDeskTests
{
    [Theory, BothDatabases]
    public async Task No_shopper_knows_of_a_plan_before_it_is_sent(City city)
    {
        var round = await Planned(city, (Cast.Water, 1), (Cast.Fire, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal((ShopState.Planned, false), (shop.State, shop.IsOut));
        Assert.Empty((await city.As(Cast.FireClerk, (MyShops r) => r.Read(Scene.Cancel))).ToDo);
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.FireClerk, (ShopToFill r) => r.Read(shop.Id, Scene.Cancel)));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 1, Scene.Answers()), Scene.Cancel)));
        await using (var db = city.Db()) Assert.False(await db.OutgoingMails.AnyAsync(Scene.Cancel));

        var desk = await Desk(city, round);
        await city.As(Cast.Hr, (SendRound u) => u.Run(new() { Id = round, Version = desk.Round.Version }, Scene.Cancel));
        await city.As(Cast.Hr, (SendRound u) => u.Run(new() { Id = round, Version = desk.Round.Version }, Scene.Cancel));
        Assert.Equal([ShopState.Assigned], (await Scene.ShopOf(city, Cast.Water)).Steps.Select(step => step.State));
        Assert.Single((await city.As(Cast.FireClerk, (MyShops r) => r.Read(Scene.Cancel))).ToDo);
        await using var after = city.Db();
        Assert.Equal(2, await after.OutgoingMails.CountAsync(mail => mail.Appointment != null, Scene.Cancel));
        Assert.Equal("This round was sent already. Cancel it with a reason instead.", (await Assert.ThrowsAsync<RuleBroken>(async () => await city.As(Cast.Hr, async (ThrowPlanAway u) => await u.Run(new() { Id = round, Version = (await Desk(city, round)).Round.Version }, Scene.Cancel)))).Message);
    }

    [Theory, BothDatabases]
    public async Task Each_refusal_of_a_move_names_its_rule(City city)
    {
        var round = await Planned(city, (Cast.Water, 1), (Cast.Fire, 1));
        foreach (var (shopper, at, sentence) in ((Guid, string, string)[])[
            (Cast.WaterClerk, "2026-11-16T10:00", "Clara Nye works in Water Services."),
            (Cast.FireClerk, "2026-11-23T10:00", "Mon 23 Nov 2026 lies outside the window, Thu 12 Nov 2026 to Fri 20 Nov 2026."),
            (Cast.FireClerk, "2026-11-14T10:00", "Sat 14 Nov 2026 is no business day."),
            (Cast.FireClerk, "2026-11-16T18:00", "Water Services is not open on Mon 16 Nov 2026 at 6:00 pm: shops are made there from 8:00 am to 5:00 pm."),
            (Cast.WaterClerk, "2026-11-14T10:00", "Clara Nye works in Water Services. Sat 14 Nov 2026 is no business day.")])
            Assert.Equal(sentence, (await Assert.ThrowsAsync<RuleBroken>(() => Move(city, round, shopper, at))).Message);
        await Move(city, round, Cast.FireClerk, "2026-11-16T10:30");
        var moved = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal((new DateTime(2026, 11, 16, 16, 30, 0, DateTimeKind.Utc), true), (moved.PlannedAt!.Value, moved.IsPinned));
    }

    [Theory, BothDatabases]
    public async Task The_desk_names_beside_each_of_the_pool_what_a_move_to_them_would_be_refused_for(City city)
    {
        var round = await Planned(city, (Cast.Water, 1), (Cast.Fire, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await using var db = city.Db();
        var takers = await city.As(Cast.Hr, (PlanTakers r) => r.Read(shop.Id, Scene.Cancel));
        Assert.NotEmpty(takers);
        foreach (var taker in takers)
        {
            var move = city.As(Cast.Hr, (MoveShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, ShopperId = taker.ShopperId }, Scene.Cancel));
            if (taker.Against is null) await move;
            else Assert.StartsWith(taker.Against, (await Assert.ThrowsAsync<RuleBroken>(() => move)).Message, StringComparison.Ordinal);
            shop = await db.Shops.AsNoTracking().SingleAsync(it => it.Id == shop.Id, Scene.Cancel);
        }

        Assert.Contains(takers, taker => taker.Against == "Clara Nye works in Water Services.");
        Assert.Equal(round, shop.RoundId);
    }

    [Theory, BothDatabases]
    public async Task A_new_proposal_leaves_what_is_pinned_and_records_its_seed(City city)
    {
        await Scene.Settle(city);
        await using (var db = city.Db())
        {
            foreach (var person in (Guid[])[Cast.Ada, Cast.Cy, Cast.Auditor]) db.Add(new Shopper(Guid.NewGuid(), person, new DateOnly(2026, 1, 1)));
            await db.SaveChangesAsync(Scene.Cancel);
        }

        var input = Scene.Round((Cast.Water, 2), (Cast.Fire, 2)) with { AsPlan = true };
        await Scene.Schedule(city, input);
        var pinned = (await Desk(city, input.Id)).Seen.First();
        await city.As(Cast.Hr, (MoveShop u) => u.Run(new() { Id = pinned.Id, Version = pinned.Version, ShopperId = pinned.ShopperId!.Value, At = new DateTime(2026, 11, 18, 9, 0, 0), IsPinned = true }, Scene.Cancel));
        var draws = new HashSet<string>();
        for (var seed = 1; seed <= 12; seed++)
        {
            var before = await Desk(city, input.Id);
            await city.As(Cast.Hr, (ProposeAgain u) => u.Run(new() { Id = input.Id, Version = before.Round.Version, Seed = seed }, Scene.Cancel));
            var after = await Desk(city, input.Id);
            Assert.Equal(seed, after.Round.RotaSeed);
            var kept = after.Shops.Single(shop => shop.Id == pinned.Id);
            Assert.Equal((pinned.ShopperId, new DateTime(2026, 11, 18, 9, 0, 0)), (kept.ShopperId, kept.At!.Value));
            Assert.Equal(4, after.Seen.Select(shop => (shop.DepartmentId, shop.ShopperId)).Distinct().Count());
            draws.Add(string.Join('|', after.Seen.OrderBy(shop => shop.Id).Select(shop => $"{shop.ShopperId} {shop.At}")));
        }

        Assert.InRange(draws.Count, 3, 12);
    }

    [Theory, BothDatabases]
    public async Task Who_makes_a_shop_of_Human_Resources_is_neither_shown_nor_moved_at_the_desk(City city)
    {
        var round = await Planned(city, (Cast.HumanResources, 1), (Cast.Water, 1));
        var desk = await Desk(city, round);
        var own = desk.Shops.Single(shop => shop.DepartmentId == Cast.HumanResources);
        Assert.Equal((1, (Guid?)null, (string?)null, (DateTime?)null), (desk.Unseen, own.ShopperId, own.Shopper, own.At));
        await using var db = city.Db();
        var finn = (await db.Shoppers.SingleAsync(s => s.EmployeeId == Cast.FireClerk, Scene.Cancel)).Id;
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.Hr, (MoveShop u) => u.Run(new() { Id = own.Id, Version = own.Version, ShopperId = finn }, Scene.Cancel)));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.OutsideReviewer, (PlanDesk r) => r.Read(round, Scene.Cancel)));
    }

    [Theory, BothDatabases]
    public async Task What_could_not_be_filled_stays_with_the_plan_and_tells_nobody_more_than_they_may_know(City city)
    {
        var round = await Planned(city, (Cast.Water, 3), (Cast.Fire, 2), (Cast.HumanResources, 4));
        const string Missing = "cannot be made. One shopper of the pool may shop this department, and each makes one shop of it in a round.";
        Assert.Equal([$"Fire: one shop by phone {Missing} Ask for fewer, or add shoppers from elsewhere.", $"Water Services: 2 shops by phone {Missing} Ask for fewer, or add shoppers from elsewhere.",
            "Human Resources: 2 shops by phone cannot be made. Too few of the pool may shop it. Ask for fewer, or add shoppers from elsewhere."], (await Desk(city, round)).Gaps);
        var lockout = new RoundGap(round, 9, Cast.Water, Channel.Phone, null, 1, "It names somebody.", "It names nobody.");
        Assert.Equal(["Water: one shop by phone cannot be made. It names somebody."], RoundGap.Told([lockout], new Dictionary<Guid, string> { [Cast.Water] = "Water" }, new HashSet<Guid> { Cast.Fire }));
        Assert.Equal(["Water: one shop by phone cannot be made. It names nobody."], RoundGap.Told([lockout], new Dictionary<Guid, string> { [Cast.Water] = "Water" }, new HashSet<Guid> { Cast.Water }));
        await using (var db = city.Db()) Assert.Null((await db.RoundGaps.SingleAsync(gap => gap.DepartmentId == Cast.HumanResources, Scene.Cancel)).Cause);

        await city.As(Cast.Hr, async (ThrowPlanAway u) => await u.Run(new() { Id = round, Version = (await Desk(city, round)).Round.Version }, Scene.Cancel));
        await using var after = city.Db();
        Assert.False(await after.RoundGaps.AnyAsync(Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_plan_thrown_away_leaves_nothing(City city)
    {
        var round = await Planned(city, (Cast.Water, 1));
        var version = (await Desk(city, round)).Round.Version;
        for (var press = 0; press < 2; press++) await city.As(Cast.Hr, (ThrowPlanAway u) => u.Run(new() { Id = round, Version = version }, Scene.Cancel));
        await using var db = city.Db();
        Assert.False(await db.Rounds.AnyAsync(Scene.Cancel) || await db.Shops.AnyAsync(Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task What_is_pinned_stays_where_the_window_moves_and_still_has_its_day(City city)
    {
        var round = await Planned(city, (Cast.Water, 1));
        await Move(city, round, Cast.FireClerk, "2026-11-18T10:30");
        await Change(city, round, "2026-11-16");
        var kept = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal((new DateTime(2026, 11, 18, 16, 30, 0, DateTimeKind.Utc), true), (kept.PlannedAt!.Value, kept.IsPinned));
        await Change(city, round, "2026-11-19");
        var moved = await Scene.ShopOf(city, Cast.Water);
        Assert.True(moved is { IsPinned: false, PlannedAt: { } at } && at >= new DateTime(2026, 11, 19, 0, 0, 0, DateTimeKind.Utc));
    }

    [Theory, BothDatabases]
    public async Task What_is_pinned_for_any_day_of_the_window_stays_where_it_moves(City city)
    {
        var round = await Planned(city, (Cast.Water, 1));
        var line = (await Desk(city, round)).Shops.Single();
        await city.As(Cast.Hr, (MoveShop u) => u.Run(new() { Id = line.Id, Version = line.Version, ShopperId = line.ShopperId!.Value, At = null, IsPinned = true }, Scene.Cancel));
        await Change(city, round, "2026-11-19");
        Assert.True(await Scene.ShopOf(city, Cast.Water) is { IsPinned: true, PlannedAt: null });
    }

    [Theory, BothDatabases]
    public async Task The_shops_of_a_department_that_has_left_shops_are_not_sent_and_leave_the_plan_with_the_next_draw(City city)
    {
        var round = await Planned(city, (Cast.Water, 2), (Cast.Fire, 1)); // Finn alone may shop Water
        Assert.Single((await Desk(city, round)).Gaps);
        await using var db = city.Db();
        (await db.Departments.SingleAsync(department => department.Id == Cast.Water, Scene.Cancel)).TakePart(inShops: false, inReview: true);
        await db.SaveChangesAsync(Scene.Cancel);
        Assert.StartsWith("Water Services is not in shops any more. Something has changed", (await Assert.ThrowsAsync<RuleBroken>(Send)).Message, StringComparison.Ordinal);
        await city.As(Cast.Hr, async (MoveShop u) => await u.Run(Pin((await Desk(city, round)).Shops.Single(shop => shop.Department == "Fire")), Scene.Cancel));
        await db.Shops.Where(shop => shop.DepartmentId == Cast.Water).ExecuteUpdateAsync(set => set.SetProperty(shop => shop.IsPinned, true), Scene.Cancel);
        var outcome = await city.As(Cast.Hr, async (ProposeAgain u) => await u.Run(new() { Id = round, Version = (await Desk(city, round)).Round.Version, Seed = 7 }, Scene.Cancel));
        Assert.Equal(new(Freed: 1, Left: 1), outcome);
        var desk = await Desk(city, round);
        Assert.Equal("Fire", Assert.Single(desk.Shops).Department);
        Assert.Empty(desk.Gaps);
        await Send();

        async Task Send() => await city.As(Cast.Hr, async (SendRound u) => await u.Run(new() { Id = round, Version = (await Desk(city, round)).Round.Version }, Scene.Cancel));
        static MoveShop.Input Pin(PlanDesk.Line line) => new() { Id = line.Id, Version = line.Version, ShopperId = line.ShopperId!.Value, At = line.At, IsPinned = true };
    }

    private static async Task Change(City city, Guid round, string opens) => await city.As(Cast.Hr, async (ChangeRound u) =>
        await u.Run(new() { Id = round, Version = (await Desk(city, round)).Round.Version, Name = "Autumn", Opens = opens, Closes = "2026-11-24" }, Scene.Cancel));

    private static async Task<Guid> Planned(City city, params (Guid, int)[] phone)
    {
        await Scene.Settle(city);
        var input = Scene.Round(phone) with { AsPlan = true };
        await Scene.Schedule(city, input);
        return input.Id;
    }

    private static Task<PlanDesk.Shown> Desk(City city, Guid round) => city.As(Cast.Hr, (PlanDesk r) => r.Read(round, Scene.Cancel));

    private static async Task Move(City city, Guid round, Guid person, string at)
    {
        await using var db = city.Db();
        var shopper = (await db.Shoppers.SingleAsync(s => s.EmployeeId == person, Scene.Cancel)).Id;
        var shop = (await Desk(city, round)).Shops.Single(shop => shop.DepartmentId == Cast.Water);
        await city.As(Cast.Hr, (MoveShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, ShopperId = shopper, At = DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture), IsPinned = true }, Scene.Cancel));
    }
}
