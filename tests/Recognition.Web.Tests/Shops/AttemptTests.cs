using Microsoft.Extensions.Primitives;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class AttemptTests
{
    [Theory, BothDatabases]
    public async Task Three_tries_at_three_parts_of_the_day_end_the_shop_as_a_result_of_its_own(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        city.Clock.Now = new DateTime(2026, 11, 18, 22, 0, 0, DateTimeKind.Utc);
        var shop = await Scene.ShopOf(city, Cast.Water);
        await Scene.Submit(city, Cast.FireClerk, shop.Id, Tried(("2026-11-16", "09:00", "NoAnswer"), ("2026-11-17", "12:00", "Voicemail"), ("2026-11-18", "15:30", "MenuLoop")));
        await Scene.Accept(city, shop.Id);
        var after = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal((true, ShopState.Accepted, null, new DateOnly(2026, 11, 18)), (after.Unreached, after.State, after.Percent?.ToString(), after.PerformedOn));
        Assert.Equal([AttemptOutcome.NoAnswer, AttemptOutcome.Voicemail, AttemptOutcome.MenuLoop], after.AttemptsMade.Select(attempt => attempt.Outcome));
        Assert.True(after.IsAsSealed);
        var review = await city.As(Cast.Hr, (ShopInReview r) => r.Read(shop.Id, false, Scene.Cancel));
        Assert.Equal(3, review.Attempts.Count);
        Assert.False(review.Score!.Scored);
    }

    [Theory, BothDatabases]
    public async Task Fewer_tries_or_two_at_one_part_of_the_day_do_not_end_it_and_a_wait_over_20_minutes_does(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        city.Clock.Now = new DateTime(2026, 11, 18, 22, 0, 0, DateTimeKind.Utc);
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        var number = 0;
        Assert.Equal("unreached", await Refused(("2026-11-16", "09:00", "NoAnswer")));
        Assert.Equal("unreached", await Refused(("2026-11-16", "09:00", "NoAnswer"), ("2026-11-17", "10:59", "NoAnswer"), ("2026-11-18", "15:30", "Closed")));
        Assert.Equal("attempt2outcome", await Refused(("2026-11-16", "09:00", "NoAnswer"), ("2026-11-17", "12:00", "Busy"), ("2026-11-18", "15:30", "Closed")));
        Assert.Equal("attempt1day", await Refused(("2026-11-10", "09:00", "NoAnswer")));
        await Scene.Submit(city, Cast.FireClerk, shop, Tried(("2026-11-16", "09:00", "LongWait")), number + 1);
        Assert.True((await Scene.ShopOf(city, Cast.Water)).Unreached);

        async Task<string?> Refused(params (string, string, string)[] tries)
        {
            number++;
            await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop, number, Tried(tries)), Scene.Cancel));
            return (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (SubmitShop u) => u.Run(new() { Id = shop, Number = number }, Scene.Cancel)))).Field;
        }
    }

    [Theory, BothDatabases]
    public async Task Tries_before_somebody_was_reached_stay_with_the_shop_and_come_back_in_the_form(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        var fields = Scene.Answers();
        foreach (var (key, value) in Tried(("2026-11-13", "09:00", "NoAnswer")).Where(field => field.Key != "unreached")) fields[key] = value;
        await Scene.Submit(city, Cast.FireClerk, shop, fields);
        var after = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal((false, 1), (after.Unreached, after.AttemptsMade.Count));
        Assert.Equal("NoAnswer", Assert.Single((await city.As(Cast.FireClerk, (ShopToFill r) => r.Read(shop, Scene.Cancel))).Draft.Attempts).Outcome);
    }

    [Theory, BothDatabases]
    public async Task Where_the_form_asks_for_the_number_of_attempts_it_is_counted_whatever_was_typed_and_scored(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        await Scene.Revise(city, "A2", "\"timer\": \"attempts\"");
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        var fields = Scene.Answers();
        fields["a.A2"] = "9";
        foreach (var (key, value) in Tried(("2026-11-13", "09:00", "NoAnswer")).Where(field => field.Key != "unreached")) fields[key] = value;
        await Scene.Submit(city, Cast.FireClerk, shop, fields);
        Assert.Equal(Answer.Of("2"), AnswersJson.Read((await Scene.ShopOf(city, Cast.Water)).Answers!)["A2"]);
        await Scene.Accept(city, shop);
        Assert.Equal("77.78", (await Scene.ShopOf(city, Cast.Water)).Percent!.Value.Display()); // two points for up to three
    }

    [Theory, BothDatabases]
    public async Task Results_say_how_many_shops_reached_nobody_and_what_came_of_them_and_the_department_reads_it_before(City city)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 1), (Cast.Fire, 1));
        city.Clock.Now = new DateTime(2026, 11, 18, 22, 0, 0, DateTimeKind.Utc);
        var (water, fire) = ((await Scene.ShopOf(city, Cast.Water)).Id, (await Scene.ShopOf(city, Cast.Fire)).Id);
        await Scene.Submit(city, Cast.FireClerk, water, Tried(("2026-11-16", "09:00", "LongWait")));
        await Scene.Submit(city, Cast.WaterClerk, fire);
        foreach (var shop in (Guid[])[water, fire]) await Scene.Accept(city, shop);
        city.Clock.Now = new DateTime(2026, 11, 23, 16, 0, 0, DateTimeKind.Utc);
        Assert.Equal(["A wait over 20 minutes"], (await city.As(Cast.WaterContact, (AnswersToReply r) => r.Read(water, Scene.Cancel))).Attempts);
        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        var input = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(input, Scene.Cancel));

        Assert.Equal([(Channel.Phone, AttemptOutcome.LongWait, 1)], (await city.As(Cast.WaterDirector, (DepartmentResults r) => r.Read(Cast.Water, null, Scene.Cancel))).Unreached.ByOutcome);
        Assert.Empty((await city.As(Cast.FireDirector, (DepartmentResults r) => r.Read(Cast.Fire, null, Scene.Cancel))).Unreached.ByOutcome);
        Assert.Equal("A wait over 20 minutes 1", (await city.As(Cast.CityManager, (CityResults r) => r.Read(null, Scene.Cancel))).Unreached.Words);
        var rows = (await city.As(Cast.CityManager, (ResultsExport r) => r.Read("2027-Q3", Scene.Cancel))).Rows.Select(row => row.ToList()).ToList();
        var (column, department) = (rows[0].IndexOf("Reached nobody"), rows[0].IndexOf("Department"));
        Assert.Equal([("City", "1"), ("Fire", "0"), ("Water Services", "1")], rows.Skip(1).Select(row => (row[department], row[column])).Order());
    }

    [Theory, BothDatabases]
    public async Task Of_a_visit_comes_no_voicemail_wrong_number_or_menu_and_the_form_offers_none(City city)
    {
        await Scene.Settle(city);
        await Scene.Schedule(city, Scene.Round() with { InPerson = new() { [Cast.Water] = "1" } });
        city.Clock.Now = new DateTime(2026, 11, 18, 22, 0, 0, DateTimeKind.Utc);
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        var number = 0;
        foreach (var outcome in (AttemptOutcome[])[AttemptOutcome.Voicemail, AttemptOutcome.WrongNumber, AttemptOutcome.MenuLoop])
        {
            await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop, ++number, Tried(("2026-11-16", "09:00", $"{outcome}"), ("2026-11-17", "12:00", "Closed"), ("2026-11-18", "15:30", "NoAnswer"))), Scene.Cancel));
            var refusal = await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (SubmitShop u) => u.Run(new() { Id = shop, Number = number }, Scene.Cancel)));
            Assert.Equal(("attempt1outcome", $"Attempt 1: “{outcome.Words(Channel.Phone)}” can come of a call, and this is a visit. Choose what came of the visit."), (refusal.Field, refusal.Message));
        }

        await using var site = new PortalHost(city, signInByHeader: true);
        var page = await site.As(Cast.FireClerk).GetStringAsync($"/shops/mine/{shop}/form", Scene.Cancel);
        Assert.Contains("Nobody was there to serve", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Voicemail", page, StringComparison.Ordinal);
        await Scene.Submit(city, Cast.FireClerk, shop, Tried(("2026-11-16", "09:00", "Closed"), ("2026-11-17", "12:00", "Closed"), ("2026-11-18", "15:30", "NoAnswer")), number + 1);
        Assert.True((await Scene.ShopOf(city, Cast.Water)).Unreached);
    }

    internal static Dictionary<string, StringValues> Tried(params (string Day, string Time, string Outcome)[] tries)
    {
        var fields = new Dictionary<string, StringValues> { ["unreached"] = "1" };
        foreach (var (i, (day, time, outcome)) in tries.Index()) (fields[$"attempt{i + 1}day"], fields[$"attempt{i + 1}time"], fields[$"attempt{i + 1}outcome"]) = (day, time, outcome);
        return fields;
    }
}
