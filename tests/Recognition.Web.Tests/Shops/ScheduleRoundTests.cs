using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Web.Platform.Access;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class ScheduleRoundTests
{
    private static readonly Guid OtherForm = Guid.Parse("00000000-0000-0000-0000-0000000000A3");

    [Theory, BothDatabases]
    public async Task A_scheduled_round_gives_each_shop_to_somebody_from_elsewhere_and_writes_to_them(City city)
    {
        await Scene.Settle(city);
        var input = Scene.Round((Cast.Water, 1), (Cast.Fire, 1));
        await Scene.Schedule(city, input);
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
        await Scene.Schedule(city, input);
        await using (var later = city.Db())
        {
            later.Add(new Domain.Shops.Shopper(Guid.NewGuid(), Cast.Ada, new DateOnly(2026, 1, 1)));
            await later.SaveChangesAsync(Scene.Cancel);
        }

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
        await Scene.Schedule(city, input);
        await using var db = city.Db();
        Assert.Equal(Cast.Water, (await db.Shops.SingleAsync(Scene.Cancel)).DepartmentId);
    }

    [Theory, BothDatabases]
    public async Task Nothing_but_what_was_previewed_is_scheduled(City city)
    {
        await Scene.Settle(city);
        await using (var forms = city.Db())
        {
            forms.Add(new Domain.Shops.FormVersion(OtherForm, Domain.Shops.Channel.Phone, (await forms.FormVersions.SingleAsync(form => form.Id == Scene.PhoneForm, Scene.Cancel)).Definition.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal).Replace("Phone shop", "Counter", StringComparison.Ordinal), city.Clock.Now));
            await forms.SaveChangesAsync(Scene.Cancel);
        }

        foreach (var change in (Action<ScheduleRound.Input>[])[
            i => i.Name = "Winter", i => i.Opens = "2026-11-13", i => i.Closes = "2026-11-19", i => i.ReleaseDay = "2026-12-14", i => i.Phone[Cast.Water] = "2", i => i.Phone[Cast.HumanResources] = "2",
            i => i.InPerson[Cast.Fire] = "1", i => i.OutsideByPhone = "1", i => i.PhoneForm = OtherForm, i => i.PhoneForms[Cast.Water] = OtherForm, i => i.Previewed = null])
        {
            var input = await Previewed((Cast.Water, 1), (Cast.HumanResources, 1));
            change(input);
            await Refused(input);
        }

        // Where two can be drawn, another seed draws another.
        await AddToPool(Cast.Ada);
        var drawn = await Previewed((Cast.Water, 1));
        var seeds = new HashSet<string?>();
        for (drawn.Seed = 1; drawn.Seed < 30; drawn.Seed++) seeds.Add((await city.As(Cast.Hr, (PlanRound r) => r.Draw(drawn, Scene.Cancel))).Digest);
        Assert.Equal(2, seeds.Count);

        // Whoever is drawn unseen is drawn by chance each time, and does not stand in the way.
        foreach (var day in (string[])["2027-01-12", "2027-05-12", "2027-09-14", "2028-01-12", "2028-05-10"])
        {
            var unseen = Scene.Round((Cast.HumanResources, 2)) with { Opens = day, Closes = day, InPerson = new() { [Cast.HumanResources] = "2" } };
            await Scene.Schedule(city, unseen);
        }

        var pool = await Previewed((Cast.Water, 1));
        await using (var db = city.Db())
        {
            db.RemoveRange(db.Shops);
            db.RemoveRange(db.Shoppers);
            await db.SaveChangesAsync(Scene.Cancel);
        }

        await AddToPool(Cast.Ada);
        await Refused(pool);

        Task<ScheduleRound.Input> Previewed(params (Guid, int)[] phone) => Scene.Previewed(city, Scene.Round(phone));

        async Task AddToPool(Guid employee)
        {
            await using var db = city.Db();
            db.Add(new Domain.Shops.Shopper(Guid.NewGuid(), employee, new DateOnly(2026, 1, 1)));
            await db.SaveChangesAsync(Scene.Cancel);
        }

        async Task Refused(ScheduleRound.Input input)
        {
            var refusal = await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (ScheduleRound u) => u.Run(input, Scene.Cancel)));
            Assert.Equal("The form or the pool of shoppers was changed after the preview. Below is the new one: look at it, then schedule.", refusal.Message);
            await using var db = city.Db();
            Assert.False(await db.Rounds.AnyAsync(round => round.Id == input.Id, Scene.Cancel));
        }
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
    public async Task One_number_for_all_holds_for_each_department_whose_own_is_empty(City city)
    {
        await Scene.Settle(city);
        await using var db = city.Db();
        var departments = await db.Departments.CountAsync(department => department.InShops, Scene.Cancel);
        var input = Scene.Round((Cast.Water, 2), (Cast.Fire, 0)) with { PhoneForAll = "1", InPersonForAll = " " };
        var preview = await city.As(Cast.Hr, (PlanRound r) => r.Draw(input, Scene.Cancel));
        Assert.Equal(departments, preview.Shops + preview.Missing); // two of Water, none of Fire
        Assert.Equal("PhoneForAll", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (PlanRound r) => r.Draw(input with { PhoneForAll = "many" }, Scene.Cancel)))).Field);
    }

    [Theory, BothDatabases]
    public async Task A_round_is_proposed_with_enough_shops_to_compare_and_fewer_are_named(City city)
    {
        await Scene.Settle(city);
        var start = await city.As(Cast.Hr, (PlanRound r) => r.Begin(Scene.Cancel));
        Assert.Equal((5, "3", "2"), (start.Enough, start.Typed(Domain.Shops.Channel.Phone)[Cast.Water], start.Typed(Domain.Shops.Channel.InPerson)[Cast.Water]));
        var preview = await city.As(Cast.Hr, (PlanRound r) => r.Draw(Scene.Round((Cast.Water, 1), (Cast.Fire, 1)), Scene.Cancel));
        Assert.Contains("Fire, Water Services: 1 shop each, too few to compare (5 needed).", preview.Warnings);
        Assert.Contains("Fire, Water Services: no scenario of the library fits shops by phone, so their shoppers are told nothing to ask. Add one under Shops, Scenarios.", preview.Warnings);
        Assert.Contains("Fire: no point of contact is appointed, so nobody replies for the department before the release, which waits for the term all the same. Appoint one under Administration, Roles.", preview.Warnings);
    }

    [Theory, BothDatabases]
    public async Task A_round_begins_with_the_numbers_of_the_last_one_also_of_shops_that_nobody_could_make(City city)
    {
        await Scene.Settle(city);
        await Scene.Schedule(city, Scene.Round((Cast.Water, 3), (Cast.Fire, 1)) with { OutsideByPhone = "2", WithoutReplies = true });
        var start = await city.As(Cast.Hr, (PlanRound r) => r.Begin(Scene.Cancel));
        var phone = start.Typed(Domain.Shops.Channel.Phone);
        Assert.Equal(("3", "1", null), (phone[Cast.Water], phone[Cast.Fire], phone[Cast.HumanResources]));
        Assert.All(start.Typed(Domain.Shops.Channel.InPerson), department => Assert.Null(department.Value));
        Assert.Equal(("Autumn", 2, true), (start.Last!.Name, start.Last.OutsideByPhone, start.Last.WithoutReplies));
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
        await Scene.Schedule(city, input);
        await using var db = city.Db();
        Assert.Equal(new DateTime(2027, 10, 4, 13, 0, 0, DateTimeKind.Utc), (await db.Rounds.SingleAsync(Scene.Cancel)).ReleaseAt);
    }

    [Theory, BothDatabases]
    public async Task One_round_is_marked_for_a_Customer_Service_Week_and_released_in_it(City city)
    {
        await Scene.Settle(city);
        await Scene.Schedule(city, ForServiceWeek("2027-09-01"));
        Assert.Equal(("ForServiceWeek", "Autumn is marked for Customer Service Week 2027 already, and one round a year is."), await Refused(ForServiceWeek("2027-08-02")));
        Assert.Equal(("ReleaseDay", "The results are announced in Customer Service Week, Mon 2 Oct 2028 to Fri 6 Oct 2028. Choose a day in it."), await Refused(ForServiceWeek("2028-09-01", "2028-10-09")));
        await Scene.Schedule(city, ForServiceWeek("2028-09-01", "2028-10-06"));

        // Nor is one marked later, while it is planned; the marked one itself may be changed.
        var plain = Scene.Round((Cast.Water, 1)) with { Opens = "2027-05-03", Closes = "2027-05-07" };
        await Scene.Schedule(city, plain);
        await using var db = city.Db();
        var rounds = await db.Rounds.ToListAsync(Scene.Cancel);
        Assert.Contains("already", (await Assert.ThrowsAsync<RuleBroken>(() => Mark(rounds.Single(r => r.Id == plain.Id)))).Message, StringComparison.Ordinal);
        await Mark(rounds.Single(r => r.ForServiceWeek && r.Closes.Year == 2027));

        static ScheduleRound.Input ForServiceWeek(string day, string? release = null) =>
            Scene.Round((Cast.Water, 1)) with { ForServiceWeek = true, Opens = day, Closes = day, ReleaseDay = release };

        Task Mark(Domain.Shops.Round round) => city.As(Cast.Hr, (ChangeRound u) =>
            u.Run(new() { Id = round.Id, Version = round.Version, Name = "Marked", ForServiceWeek = true, Opens = $"{round.Opens:yyyy-MM-dd}", Closes = $"{round.Closes:yyyy-MM-dd}" }, Scene.Cancel));

        async Task<(string?, string)> Refused(ScheduleRound.Input input)
        {
            var refusal = await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (PlanRound r) => r.Draw(input, Scene.Cancel)));
            return (refusal.Field, refusal.Message);
        }
    }

    [Theory, BothDatabases]
    public async Task A_release_lies_within_a_year_of_the_window(City city)
    {
        await Scene.Settle(city);
        var input = Scene.Round((Cast.Water, 1)) with { ReleaseDay = "2027-11-22" };
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (PlanRound r) => r.Draw(input, Scene.Cancel)));
        Assert.Equal(("ReleaseDay", "The release lies more than a year after the window. Choose Sat 20 Nov 2027 or an earlier day."), (refusal.Field, refusal.Message));
        await Scene.Schedule(city, input with { ReleaseDay = "2027-11-20" });
    }

    [Theory, BothDatabases]
    public async Task Where_no_department_runs_the_shops_by_the_settings_no_round_is_scheduled(City city)
    {
        await Scene.Settle(city);
        await using var db = city.Db();
        db.Add(new Domain.Settings.Setting(Guid.NewGuid(), Domain.Settings.SettingDefinition.ShopsDepartment, new DateOnly(2026, 1, 1), "HRR"));
        await db.SaveChangesAsync(Scene.Cancel);
        Assert.Equal("By the settings the department HRR runs the shops, and there is none of that code. Whoever keeps the settings mends it first.",
            (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (PlanRound r) => r.Draw(Scene.Round((Cast.Water, 1)), Scene.Cancel)))).Message);
    }

    [Theory, BothDatabases]
    public async Task Dates_and_numbers_that_are_none_are_refused_beside_their_field(City city)
    {
        await Scene.Settle(city);
        foreach (var (change, field) in new (Action<ScheduleRound.Input>, string)[]
        {
            (i => i.Opens = "tomorrow", "Opens"), (i => i.Closes = null, "Closes"), (i => i.Closes = "2026-11-11", "Closes"), (i => i.Opens = "2026-11-14", "Opens"),
            (i => i.ReleaseDay = "2026-11-13", "ReleaseDay"), (i => (i.ReleaseDay, i.ReleaseTime) = ("2026-12-13", "noon"), "ReleaseTime"),
            (i => i.Phone[Cast.Water] = "-1", $"Phone[{Cast.Water}]"), (i => i.Phone[Cast.Water] = "21", $"Phone[{Cast.Water}]"), (i => i.Name = " ", "Name"),
        })
        {
            var input = Scene.Round((Cast.Water, 1));
            change(input);
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (ScheduleRound u) => u.Run(input, Scene.Cancel)))).Field);
        }
    }

    [Theory, BothDatabases]
    public async Task All_mistakes_of_a_round_are_told_at_once_each_at_its_field(City city)
    {
        await Scene.Settle(city);
        var typed = Scene.Round((Cast.Water, 1));
        (typed.Name, typed.Opens, typed.ReleaseDay, typed.Phone[Cast.Water], typed.Phone[Cast.Fire]) = ("", "soon", "later", "many", "99");
        Assert.Equal(["Name", "Opens", "ReleaseDay", $"Phone[{Cast.Fire}]", $"Phone[{Cast.Water}]"], await Fields(typed));

        var off = Scene.Round((Cast.Water, 1));
        (off.Opens, off.Closes, off.ReleaseDay) = ("2026-11-14", "2026-11-21", "2026-11-20");
        Assert.Equal(["Opens", "Closes", "ReleaseDay"], await Fields(off));

        async Task<IEnumerable<string?>> Fields(ScheduleRound.Input input)
        {
            var refusal = await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (ScheduleRound u) => u.Run(input, Scene.Cancel)));
            return [refusal.Field, .. refusal.Others.Select(other => other.Field)];
        }
    }

    [Theory, BothDatabases]
    public async Task Only_HR_for_shops_schedules(City city)
    {
        await Scene.Settle(city);
        foreach (var person in (Guid?[])[null, Cast.CityManager, Cast.Auditor, Cast.WaterDirector, Cast.FireClerk, Cast.OutsideReviewer])
            await Assert.ThrowsAsync<NotAllowed>(() => city.As(person, (ScheduleRound u) => u.Run(Scene.Round((Cast.Water, 1)), Scene.Cancel)));
    }

    [Theory, BothDatabases]
    public async Task Who_has_a_shop_of_the_department_still_to_make_is_not_drawn_for_it_again(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1)); // Finn; Clara works there
        var next = Scene.Round((Cast.Water, 1)) with { Name = "Winter", Opens = "2026-12-01", Closes = "2026-12-09" };
        Assert.Equal(1, (await city.As(Cast.Hr, (PlanRound r) => r.Draw(next, Scene.Cancel))).Missing);
        Assert.Equal(0, (await city.As(Cast.Hr, (PlanRound r) => r.Draw(next with { Opens = "2027-03-01", Closes = "2027-03-09" }, Scene.Cancel))).Missing);
    }

    [Theory, BothDatabases]
    public async Task Shops_that_are_drawn_unseen_leave_each_shopper_the_capacity_that_the_others_left(City city)
    {
        await Scene.Settle(city);
        await using var db = city.Db();
        db.Add(new Domain.Settings.Setting(Guid.NewGuid(), Domain.Settings.SettingDefinition.ShopsARound, new DateOnly(2026, 1, 1), "1"));
        await db.SaveChangesAsync(Scene.Cancel);
        await Scene.Schedule(city, Scene.Round((Cast.Water, 1), (Cast.HumanResources, 1)));
        var shops = await db.Shops.AsNoTracking().ToListAsync(Scene.Cancel);
        Assert.Equal(2, shops.Select(shop => shop.ShopperId).Distinct().Count());
    }
}
