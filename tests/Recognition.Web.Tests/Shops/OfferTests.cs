using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class OfferTests
{
    private const string Over = "You declined this shop. Nothing more is to be done for it.";

    [Theory, BothDatabases]
    public async Task A_shop_is_offered_with_an_hour_of_the_window_taken_and_stands_so_in_its_history(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        var local = Central.Local(shop.PlannedAt!.Value);
        Assert.InRange(DateOnly.FromDateTime(local), Scene.Opens, Scene.Closes);
        Assert.InRange(TimeOnly.FromDateTime(local), new TimeOnly(8, 0), new TimeOnly(16, 30));
        Assert.NotInRange(local.DayOfWeek, DayOfWeek.Saturday, DayOfWeek.Saturday);

        await city.As(Cast.FireClerk, (TakeShop u) => u.Run(new() { Id = shop.Id }, Scene.Cancel));
        await city.As(Cast.FireClerk, (TakeShop u) => u.Run(new() { Id = shop.Id }, Scene.Cancel));
        var taken = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal((ShopState.Taken, true), (taken.State, taken.IsOut));
        Assert.Equal([ShopState.Assigned, ShopState.Taken], taken.Steps.Select(step => step.State));
        await using var db = city.Db();
        var letters = await db.OutgoingMails.OrderBy(mail => mail.At).ToListAsync(Scene.Cancel);
        Assert.Equal(2, letters.Count);
        var uids = letters.Select(letter => letter.Appointment!.Split("\r\n").Single(line => line.StartsWith("UID:", StringComparison.Ordinal))).Distinct();
        Assert.Single(uids);
        Assert.All(letters, letter => Assert.Contains($"DTSTART:{shop.PlannedAt:yyyyMMdd'T'HHmmss'Z'}\r\n", letter.Appointment, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_declined_shop_goes_to_the_next_best_and_never_back(City city)
    {
        await Scene.Settle(city);
        await Pool(city, Cast.Ada);
        await Pool(city, Cast.Cy);
        await Scene.Schedule(city, Scene.Round((Cast.Water, 1)));
        var shop = await Scene.ShopOf(city, Cast.Water);
        var asked = new List<Guid>();
        for (var i = 0; i < 2; i++)
        {
            asked.Add(await ShopperOf(city, shop.Id));
            await city.As(asked[^1], (DeclineShop u) => u.Run(new() { Id = shop.Id, Reason = "I am away." }, Scene.Cancel));
            Assert.Equal(Over, (await Assert.ThrowsAsync<RuleBroken>(() => city.As(asked[^1], (ShopToFill r) => r.Read(shop.Id, Scene.Cancel)))).Message);
            Assert.Equal(Over, (await Assert.ThrowsAsync<RuleBroken>(() => city.As(asked[^1], (DeclineShop u) => u.Run(new() { Id = shop.Id, Reason = "I am away." }, Scene.Cancel)))).Message);
        }

        asked.Add(await ShopperOf(city, shop.Id));
        // Finn and Ada work in Fire, Cy in the City Manager's office; Clara works in Water itself.
        Assert.Equal(new[] { Cast.FireClerk, Cast.Ada, Cast.Cy }.Order(), asked.Order());
        await city.As(asked[^1], (DeclineShop u) => u.Run(new() { Id = shop.Id, Reason = "I am away too." }, Scene.Cancel));
        var left = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal(ShopState.Declined, left.State);
        Assert.Equal(3, left.Steps.Count(step => step.State == ShopState.Declined));
        await using var db = city.Db();
        Assert.Equal("1001@city.example", (await db.OutgoingMails.SingleAsync(mail => mail.Subject == "A shop of Autumn is declined", Scene.Cancel)).To);
        var next = await city.As(Cast.Hr, (ShopAssignment r) => r.Read(shop.Id, Scene.Cancel));
        Assert.Empty(next.Free);
        Assert.Contains(next.Barred, candidate => candidate.Against == "declined this shop");
    }

    [Theory, BothDatabases]
    public async Task After_its_window_a_declined_shop_is_offered_to_nobody(City city)
    {
        await Scene.Settle(city);
        await Pool(city, Cast.Ada);
        await Scene.Schedule(city, Scene.Round((Cast.Water, 1)));
        var shop = await Scene.ShopOf(city, Cast.Water);
        city.Clock.Now = new DateTime(2026, 11, 21, 16, 0, 0, DateTimeKind.Utc);
        await city.As(await ShopperOf(city, shop.Id), (DeclineShop u) => u.Run(new() { Id = shop.Id, Reason = "I was away." }, Scene.Cancel));
        Assert.Equal(ShopState.Declined, (await Scene.ShopOf(city, Cast.Water)).State);
    }

    [Theory, BothDatabases]
    public async Task A_begun_shop_is_not_declined_and_typing_takes_an_offered_one(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (DeclineShop u) => u.Run(new() { Id = shop.Id, Reason = " " }, Scene.Cancel)));
        await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 1, Scene.Answers()), Scene.Cancel));
        Assert.Equal(ShopState.Begun, (await Scene.ShopOf(city, Cast.Water)).State);
        Assert.Equal("You have begun this shop, so it is not declined any more. Tell Human Resources if you cannot make it.",
            (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (DeclineShop u) => u.Run(new() { Id = shop.Id, Reason = "Ill." }, Scene.Cancel)))).Message);
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.WaterClerk, (TakeShop u) => u.Run(new() { Id = shop.Id }, Scene.Cancel)));
    }

    [Theory, BothDatabases]
    public async Task Shoppers_are_reminded_on_each_of_the_four_days_once(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1)); // due on Fri 20 Nov
        List<(int Day, int Letters)> seen = [];
        for (var day = 12; day <= 30; day++)
        {
            city.Clock.Now = new DateTime(2026, 11, day, 13, 30, 0, DateTimeKind.Utc);
            for (var run = 0; run < 2; run++) await city.As(Cast.Hr, (RemindOnTime u) => u.Run(Scene.Cancel));
            await using var db = city.Db();
            seen.Add((day, await db.OutgoingMails.CountAsync(mail => mail.Subject.StartsWith("Something still waits"), Scene.Cancel)));
        }

        Assert.Equal([17, 19, 20, 23], seen.Where((line, i) => i > 0 && line.Letters > seen[i - 1].Letters).Select(line => line.Day));
        Assert.Equal(4, seen[^1].Letters);
    }

    [Theory, BothDatabases]
    public async Task A_shop_returned_long_after_its_window_is_reminded_of_one_and_three_business_days_later(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1)); // due on Fri 20 Nov
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        await Scene.Submit(city, Cast.FireClerk, shop);
        city.Clock.Now = new DateTime(2026, 12, 14, 16, 0, 0, DateTimeKind.Utc); // a Monday
        await city.As(Cast.Hr, async (ReturnShop u) => await u.Run(new() { Id = shop, Version = (await Scene.ShopOf(city, Cast.Water)).Version, Question = "Which line?" }, Scene.Cancel));
        List<int> reminded = [];
        for (var day = 14; day <= 23; day++)
        {
            city.Clock.Now = new DateTime(2026, 12, day, 16, 30, 0, DateTimeKind.Utc);
            for (var run = 0; run < 2; run++) await city.As(Cast.Hr, (RemindOnTime u) => u.Run(Scene.Cancel));
            if ((await Scene.ShopOf(city, Cast.Water)).RemindedAt == city.Clock.Now) reminded.Add(day);
        }

        Assert.Equal([15, 17], reminded);
    }

    [Theory, BothDatabases]
    public async Task A_day_that_was_missed_is_made_up_for_once_and_a_fresh_offer_is_not_reminded_of(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        city.Clock.Now = new DateTime(2026, 11, 18, 13, 30, 0, DateTimeKind.Utc); // the 17th was missed
        for (var run = 0; run < 2; run++) await city.As(Cast.Hr, (RemindOnTime u) => u.Run(Scene.Cancel));
        await using var db = city.Db();
        Assert.Equal(1, await db.OutgoingMails.CountAsync(mail => mail.Subject.StartsWith("Something still waits"), Scene.Cancel));

        await Pool(city, Cast.Ada);
        var shop = await Scene.ShopOf(city, Cast.Water);
        var ada = (await db.Shoppers.SingleAsync(s => s.EmployeeId == Cast.Ada, Scene.Cancel)).Id;
        city.Clock.Now = new DateTime(2026, 11, 19, 12, 0, 0, DateTimeKind.Utc);
        await city.As(Cast.Hr, (ReassignShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, ShopperId = ada }, Scene.Cancel));
        await city.As(Cast.Hr, (RemindOnTime u) => u.Run(Scene.Cancel));
        Assert.Equal(1, await db.OutgoingMails.CountAsync(mail => mail.Subject.StartsWith("Something still waits"), Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task Whoever_shopped_a_department_lately_left_it_or_is_known_there_is_not_drawn_for_it(City city)
    {
        await Scene.Reviewed(city); // Finn shopped Water on 16 Nov
        await using var db = city.Db();
        var pool = await db.Shoppers.ToDictionaryAsync(s => s.EmployeeId!.Value, s => s.Id, Scene.Cancel);
        var preview = await Drawn("2026-12-14", (Cast.Water, 1));
        Assert.Equal(["Water Services: one shop by phone cannot be made. Nobody of the pool may shop it. Of the others 1 works in it and 1 shopped it a short while ago. The smallest change: one more shopper who may shop Water Services, or a later window, in which Finn Oakes may shop it again."], preview.Refusals);
        Assert.Equal(1, (await Drawn("2027-02-16", (Cast.Water, 1))).Shops); // 92 days later

        Assert.Equal(1, (await Drawn("2026-12-14", (Cast.Fire, 1))).Shops);
        db.Add(new Domain.Organization.DepartmentLeft(Guid.NewGuid(), Cast.WaterClerk, Cast.Fire, new DateOnly(2026, 1, 15)));
        await db.SaveChangesAsync(Scene.Cancel);
        Assert.Equal(0, (await Drawn("2026-12-14", (Cast.Fire, 1))).Shops);
        Assert.Equal(1, (await Drawn("2027-02-16", (Cast.Fire, 1))).Shops);
        db.Add(new ShopperBar(Guid.NewGuid(), pool[Cast.WaterClerk], Cast.Fire, Bar.Recognised, "The desk greeted her by name.", new DateOnly(2026, 12, 1)));
        await db.SaveChangesAsync(Scene.Cancel);
        Assert.Equal(0, (await Drawn("2027-02-16", (Cast.Fire, 1))).Shops);

        Task<PlanRound.Preview> Drawn(string day, params (Guid, int)[] phone) => city.As(Cast.Hr, (PlanRound r) => r.Draw(Scene.Round(phone) with { Opens = day, Closes = day }, Scene.Cancel));
    }

    private static readonly Domain.Time.CityZone Central = Domain.Time.CityZone.Named("America/Chicago");

    private static async Task Pool(City city, Guid employee)
    {
        await using var db = city.Db();
        db.Add(new Shopper(Guid.NewGuid(), employee, new DateOnly(2026, 1, 1)));
        await db.SaveChangesAsync(Scene.Cancel);
    }

    private static async Task<Guid> ShopperOf(City city, Guid shop)
    {
        await using var db = city.Db();
        return await db.Shops.Where(s => s.Id == shop).Join(db.Shoppers, s => s.ShopperId, s => s.Id, (_, shopper) => shopper.EmployeeId!.Value).SingleAsync(Scene.Cancel);
    }
}
