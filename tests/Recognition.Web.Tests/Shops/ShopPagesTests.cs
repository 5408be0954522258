using System.Net;
using System.Text.Json;
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
        var token = System.Text.RegularExpressions.Regex.Match(await browser.GetStringAsync($"{mine}/form", Scene.Cancel), """__RequestVerificationToken" value="([^"]+)""").Groups[1].Value;
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
        var scheduled = await browser.Post("/shops/rounds/new", "Input.Seed", [.. round, new("Input.Missing", "1")], ("step", "schedule"));
        Assert.Equal(HttpStatusCode.Found, scheduled.StatusCode);
        Assert.Contains("Winter", await browser.GetStringAsync(scheduled.Headers.Location, Scene.Cancel), StringComparison.Ordinal);
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
    public async Task Home_tells_the_shopper_what_is_due_and_HR_what_waits(City city)
    {
        await Scene.Reviewed(city);
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains("Release the results of Autumn", await site.As(Cast.Hr).GetStringAsync("/", Scene.Cancel), StringComparison.Ordinal);
        await using var db = city.Db();
        db.Add(new Shop(Guid.NewGuid(), (await db.Rounds.SingleAsync(Scene.Cancel)).Id, Cast.Fire, Channel.Phone, Scene.PhoneForm, null, (await db.Shoppers.SingleAsync(s => s.EmployeeId == Cast.WaterClerk, Scene.Cancel)).Id, Scene.Closes));
        await db.SaveChangesAsync(Scene.Cancel);
        Assert.Contains("Shop Fire by phone", await site.As(Cast.WaterClerk).GetStringAsync("/", Scene.Cancel), StringComparison.Ordinal);
    }
}
