using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Web.Platform.Access;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class ScheduleRoundTests
{
    [Theory, BothDatabases]
    public async Task A_scheduled_round_gives_each_shop_to_somebody_from_elsewhere_and_writes_to_them(City city)
    {
        await Scene.Settle(city);
        var input = Scene.Round((Cast.Water, 1), (Cast.Fire, 1));
        await city.As(Cast.Hr, (ScheduleRound u) => u.Run(input, Scene.Cancel));
        await using var db = city.Db();
        var drawn = await (from shop in db.Shops join shopper in db.Shoppers on shop.ShopperId equals shopper.Id select new { shop.DepartmentId, shopper.EmployeeId }).ToListAsync(Scene.Cancel);
        Assert.Equal(2, drawn.Count);
        Assert.All(drawn, shop => Assert.Equal(shop.DepartmentId == Cast.Water ? Cast.FireClerk : Cast.WaterClerk, shop.EmployeeId));
        Assert.Equal(["1010@city.example", "1012@city.example"], await db.OutgoingMails.Select(m => m.To).Order().ToListAsync(Scene.Cancel));
        // Ten business days after Fri 20 Nov, Thanksgiving not being entered here: Fri 4 Dec, 5:00 pm in Chicago.
        Assert.Equal(new DateTime(2026, 12, 4, 23, 0, 0, DateTimeKind.Utc), (await db.Rounds.SingleAsync(Scene.Cancel)).ReleaseAt);
    }

    [Theory, BothDatabases]
    public async Task A_letter_to_a_shopper_names_no_department(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        await using var db = city.Db();
        var letter = await db.OutgoingMails.SingleAsync(Scene.Cancel);
        Assert.DoesNotContain("Water", letter.Subject + letter.Body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_same_form_posted_twice_makes_one_round(City city)
    {
        await Scene.Settle(city);
        var input = Scene.Round((Cast.Water, 1));
        await city.As(Cast.Hr, (ScheduleRound u) => u.Run(input, Scene.Cancel));
        await city.As(Cast.Hr, (ScheduleRound u) => u.Run(input, Scene.Cancel));
        await using var db = city.Db();
        Assert.Equal((1, 1), (await db.Rounds.CountAsync(Scene.Cancel), await db.Shops.CountAsync(Scene.Cancel)));
    }

    [Theory, BothDatabases]
    public async Task What_nobody_can_make_is_named_before_and_refused_where_it_was_not_seen(City city)
    {
        await Scene.Settle(city);
        var input = Scene.Round((Cast.ManagersOffice, 2), (Cast.Water, 1));
        var preview = await city.As(Cast.Hr, (PlanRound r) => r.Draw(input, Scene.Cancel));
        Assert.Equal(["City Manager's Office: 2 shops by phone cannot be made. Every shopper of the pool works in this department or belongs to its line of supervision. Add a shopper from elsewhere."], preview.Refusals);
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (ScheduleRound u) => u.Run(input, Scene.Cancel)));
        input.Missing = 2;
        await city.As(Cast.Hr, (ScheduleRound u) => u.Run(input, Scene.Cancel));
        await using var db = city.Db();
        Assert.Equal(Cast.Water, (await db.Shops.SingleAsync(Scene.Cancel)).DepartmentId);
    }

    [Theory, BothDatabases]
    public async Task Nobody_is_drawn_twice_for_a_department_and_a_plan_that_needs_it_says_so(City city)
    {
        await Scene.Settle(city);
        var input = Scene.Round((Cast.Water, 2), (Cast.Fire, 1));
        var preview = await city.As(Cast.Hr, (PlanRound r) => r.Draw(input, Scene.Cancel));
        Assert.Equal(2, preview.Shops);
        Assert.Equal(["Water Services: one shop by phone cannot be made. One shopper of the pool may shop this department, and each makes one shop of it in a round. Ask for fewer, or add shoppers from elsewhere."], preview.Refusals);
    }

    [Theory, BothDatabases]
    public async Task A_round_is_proposed_with_enough_shops_to_compare_and_fewer_are_named(City city)
    {
        await Scene.Settle(city);
        var start = await city.As(Cast.Hr, (PlanRound r) => r.Begin(Scene.Cancel));
        Assert.Equal((5, 3, 2), (start.Enough, start.Phone, start.InPerson));
        var preview = await city.As(Cast.Hr, (PlanRound r) => r.Draw(Scene.Round((Cast.Water, 1), (Cast.Fire, 1)), Scene.Cancel));
        Assert.Contains("Fire, Water Services: 1 shop each, too few to compare (5 needed).", preview.Warnings);
    }

    [Theory, BothDatabases]
    public async Task A_round_for_Customer_Service_Week_closes_three_weeks_before_and_is_released_on_its_Monday(City city)
    {
        await Scene.Settle(city);
        var input = Scene.Round((Cast.Water, 1));
        (input.ForServiceWeek, input.Opens, input.Closes) = (true, "2027-09-01", "2027-09-15");
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (ScheduleRound u) => u.Run(input, Scene.Cancel)));
        Assert.Equal("For Customer Service Week, which begins on Mon 4 Oct 2027, the window closes 15 business days earlier: on Mon 13 Sep 2027 at the latest.", refusal.Message);
        input.Closes = "2027-09-13";
        await city.As(Cast.Hr, (ScheduleRound u) => u.Run(input, Scene.Cancel));
        await using var db = city.Db();
        Assert.Equal(new DateTime(2027, 10, 4, 13, 0, 0, DateTimeKind.Utc), (await db.Rounds.SingleAsync(Scene.Cancel)).ReleaseAt);
    }

    [Theory, BothDatabases]
    public async Task Dates_and_numbers_that_are_none_are_refused_beside_their_field(City city)
    {
        await Scene.Settle(city);
        foreach (var (change, field) in new (Action<ScheduleRound.Input>, string)[]
        {
            (i => i.Opens = "tomorrow", "Opens"), (i => i.Closes = null, "Closes"), (i => i.Closes = "2026-11-11", "Closes"), (i => i.Opens = "2026-11-14", "Opens"),
            (i => i.ReleaseDay = "2026-11-13", "ReleaseAt"), (i => (i.ReleaseDay, i.ReleaseTime) = ("2026-12-13", "noon"), "ReleaseTime"),
            (i => i.Phone[Cast.Water] = "-1", $"Phone[{Cast.Water}]"), (i => i.Phone[Cast.Water] = "21", $"Phone[{Cast.Water}]"), (i => i.Name = " ", "Name"),
        })
        {
            var input = Scene.Round((Cast.Water, 1));
            change(input);
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (ScheduleRound u) => u.Run(input, Scene.Cancel)))).Field);
        }
    }

    [Theory, BothDatabases]
    public async Task Only_HR_for_shops_schedules(City city)
    {
        await Scene.Settle(city);
        foreach (var person in (Guid?[])[null, Cast.CityManager, Cast.Auditor, Cast.WaterDirector, Cast.FireClerk, Cast.OutsideReviewer])
            await Assert.ThrowsAsync<NotAllowed>(() => city.As(person, (ScheduleRound u) => u.Run(Scene.Round((Cast.Water, 1)), Scene.Cancel)));
    }
}
