using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class ShopPagesTests
{
    private static readonly KeyValuePair<string, string>[] Answers =
        [.. Scene.Answers().Select(field => KeyValuePair.Create(field.Key, field.Value.ToString()))];

    [Theory, BothDatabases]
    public async Task A_shop_is_filled_in_checked_and_submitted_without_any_script(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var mine = $"/shops/mine/{(await Scene.ShopOf(city, Cast.Water)).Id}";
        await using var site = new PortalHost(city, signInByHeader: true);
        var browser = site.As(Cast.FireClerk);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(mine, Scene.Cancel)).StatusCode);

        var incomplete = await browser.Post($"{mine}/form", "device", Answers.Where(field => field.Key != "a.A2"), ("do", "check"));
        var page = await incomplete.Content.ReadAsStringAsync(Scene.Cancel);
        Assert.Contains(": give a number.", page, StringComparison.Ordinal);
        Assert.Contains("Zebulon", page, StringComparison.Ordinal);

        var complete = await browser.Post($"{mine}/form", "device", Answers, ("do", "check"));
        Assert.Equal($"{mine}/check", complete.Headers.Location?.AbsolutePath);
        var first = await browser.Post($"{mine}/check", "Input.Number", []);
        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        Assert.Equal(ShopState.Submitted, (await Scene.ShopOf(city, Cast.Water)).State);
        Assert.Contains("You submitted this shop", await browser.GetStringAsync($"{mine}/check", Scene.Cancel), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_script_saves_with_the_pages_token_alone_and_hears_of_a_newer_draft(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var mine = $"/shops/mine/{(await Scene.ShopOf(city, Cast.Water)).Id}";
        await using var site = new PortalHost(city, signInByHeader: true);
        var browser = site.As(Cast.FireClerk);
        var token = Regex.Match(await browser.GetStringAsync($"{mine}/form", Scene.Cancel), """__RequestVerificationToken" value="([^"]+)""").Groups[1].Value;
        async Task<HttpResponseMessage> Save(HttpClient by, string device, int number, string? proof) => await by.PostAsync($"{mine}/draft", new FormUrlEncodedContent(
            [.. Answers, new("device", device), new("number", $"{number}"), new("basedOn", "0"), .. proof is null ? [] : new KeyValuePair<string, string>[] { new("__RequestVerificationToken", proof) }]), Scene.Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, (await Save(browser, "phone", 1, null)).StatusCode);
        var saved = JsonDocument.Parse(await (await Save(browser, "phone", 1, token)).Content.ReadAsStringAsync(Scene.Cancel)).RootElement;
        Assert.Equal((true, "10:00 am"), (saved.GetProperty("done").GetBoolean(), saved.GetProperty("at").GetString()));
        var second = await Save(browser, "tablet", 1, token);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode); // the same answers: nothing is lost
        var other = await browser.PostAsync($"{mine}/draft", new FormUrlEncodedContent([new("a.B2", "other"), new("device", "tablet"), new("number", "2"), new("basedOn", "0"), new("__RequestVerificationToken", token)]), Scene.Cancel);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Whose_session_ended_is_led_to_sign_in_and_another_shopper_finds_nothing(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var mine = $"/shops/mine/{(await Scene.ShopOf(city, Cast.Water)).Id}";
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Equal("/sign-in", (await site.As(null).PostAsync($"{mine}/draft", new FormUrlEncodedContent(Answers), Scene.Cancel)).Headers.Location?.AbsolutePath);
        foreach (var part in (string[])["", "/form", "/check"])
            Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.WaterClerk).GetAsync(mine + part, Scene.Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task HR_looks_at_the_draw_and_then_schedules_through_the_page(City city)
    {
        await Scene.Settle(city);
        await using var site = new PortalHost(city, signInByHeader: true);
        var browser = site.As(Cast.Hr);
        KeyValuePair<string, string>[] round = [new("Input.Name", "Winter"), new("Input.Opens", "2026-11-12"), new("Input.Closes", "2026-11-20"), new($"Input.Phone[{Cast.Water}]", "1"), new($"Input.InPerson[{Cast.ManagersOffice}]", "1")];
        var preview = await (await browser.Post("/shops/rounds/new", "Input.Seed", round, ("step", "preview"))).Content.ReadAsStringAsync(Scene.Cancel);
        Assert.Contains("One shop would be made", preview, StringComparison.Ordinal);
        Assert.Contains("one shop in person cannot be made", preview, StringComparison.Ordinal);
        var form = PageForms.Read("/shops/rounds/new", preview, "Input.Seed");
        var changed = await (await browser.Post(form, [.. round.Where(field => field.Key != "Input.Closes"), new("Input.Closes", "2026-11-19"), new("step", "schedule")])).Content.ReadAsStringAsync(Scene.Cancel);
        Assert.Contains("was changed after the preview. Below is the new one", changed, StringComparison.Ordinal);
        Assert.Contains("One shop would be made", changed, StringComparison.Ordinal);
        await using (var db = city.Db()) Assert.False(await db.Rounds.AnyAsync(Scene.Cancel));
        var scheduled = await browser.Post(form, [.. round, new("step", "schedule")]);
        Assert.Equal(HttpStatusCode.Found, scheduled.StatusCode);
        Assert.Contains("Winter", await browser.GetStringAsync(scheduled.Headers.Location, Scene.Cancel), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_new_round_begins_with_what_the_last_one_had_and_the_draw_leaves_what_was_typed(City city)
    {
        await Scene.Settle(city);
        await Scene.Schedule(city, Scene.Round((Cast.Water, 1)) with { WithoutReplies = true });
        await using var site = new PortalHost(city, signInByHeader: true);
        var browser = site.As(Cast.Hr);
        Assert.Contains("name=\"Input.WithoutReplies\" value=\"true\" checked", await browser.GetStringAsync("/shops/rounds/new", Scene.Cancel), StringComparison.Ordinal);
        KeyValuePair<string, string>[] round = [new("Input.Name", "Spring"), new("Input.Opens", "2027-04-12"), new("Input.Closes", "2027-04-20"), new($"Input.Phone[{Cast.Water}]", "1"), new("Input.OutsideByPhone", "1")];
        var preview = await (await browser.Post("/shops/rounds/new", "Input.Seed", round, ("step", "preview"))).Content.ReadAsStringAsync(Scene.Cancel);
        Assert.Matches("name=\"Input.OutsideByPhone\"[^>]* value=\"1\"", preview);
        Assert.DoesNotContain("name=\"Input.WithoutReplies\" value=\"true\" checked", preview, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Accepting_leads_to_the_next_shop_that_waits(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1), (Cast.Fire, 1));
        var (water, fire) = (await Scene.ShopOf(city, Cast.Water), await Scene.ShopOf(city, Cast.Fire));
        await Scene.Submit(city, Cast.FireClerk, water.Id);
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        await Scene.Submit(city, Cast.WaterClerk, fire.Id);
        await using var site = new PortalHost(city, signInByHeader: true);
        var browser = site.As(Cast.Hr);
        var accepted = await browser.Post($"/shops/review/{water.Id}", "Input.Version", []);
        Assert.Equal($"/shops/review/{fire.Id}", accepted.Headers.Location?.AbsolutePath);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/shops/review/{fire.Id}?own=true", Scene.Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task The_reviewer_of_a_shop_submitted_again_sees_the_question_and_what_each_changed_answer_was_before(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        await using var site = new PortalHost(city, signInByHeader: true);
        var browser = site.As(Cast.Hr);
        await Scene.Submit(city, Cast.FireClerk, shop);
        Assert.Contains("A2 How many rings?", await Text(), StringComparison.Ordinal);

        await browser.Post($"/shops/review/{shop}", "Input.Question", [new("Input.Question", "Was A2 not four?")]);
        Assert.DoesNotContain("before:", await Text(), StringComparison.Ordinal);
        var again = Scene.Answers();
        (again["time"], again["a.A2"], again["a.B2"]) = ("09:45", "4", "");
        await Scene.Submit(city, Cast.FireClerk, shop, again);
        var page = await Text();
        Assert.Contains("Was A2 not four? The shopper submitted it again and changed 2 answers and the time: marked below.", page, StringComparison.Ordinal);
        foreach (var before in (string[])["before: Mon 16 Nov 2026, 9:30 am", "A2 How many rings? 4", "Changed before: 3", "Changed before: Somebody called Zebulon answered."])
            Assert.Contains(before, page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("before:").Length - 1);

        Assert.DoesNotContain("before:", await site.As(Cast.FireClerk).GetStringAsync($"/shops/mine/{shop}/check", Scene.Cancel), StringComparison.Ordinal);
        await using var db = city.Db();
        Assert.DoesNotContain(await db.AuditValues.Select(value => value.Text).ToListAsync(Scene.Cancel), text => text?.Contains("Zebulon", StringComparison.Ordinal) == true);

        async Task<string> Text() =>
            Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(await browser.GetStringAsync($"/shops/review/{shop}", Scene.Cancel), "<[^>]*>", " ")), @"\s+", " ");
    }

    [Theory, BothDatabases]
    public async Task Home_tells_the_shopper_what_is_due_and_HR_what_waits(City city)
    {
        await Scene.Reviewed(city);
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains("Release the results of Autumn", await site.As(Cast.Hr).GetStringAsync("/", Scene.Cancel), StringComparison.Ordinal);
        await using var db = city.Db();
        var shop = new Shop(Guid.NewGuid(), (await db.Rounds.SingleAsync(Scene.Cancel)).Id, Cast.Fire, Channel.Phone, Scene.PhoneForm, null, (await db.Shoppers.SingleAsync(s => s.EmployeeId == Cast.WaterClerk, Scene.Cancel)).Id, Scene.Closes);
        shop.Offer(null, city.Clock.Now);
        db.Add(shop);
        await db.SaveChangesAsync(Scene.Cancel);
        Assert.Contains("Shop Fire by phone", await site.As(Cast.WaterClerk).GetStringAsync("/", Scene.Cancel), StringComparison.Ordinal);
    }
}
