using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;
using Recognition.Database;
using Recognition.Domain.Shops;
using Recognition.Web.Settings;
using static Microsoft.Playwright.Assertions;

namespace Recognition.Browser.Tests;

/// <summary>A resident without an account: by the link of a letter, through the quiz, without a connection in between, to the submission.</summary>
public sealed class OutsideShopperJourneyTests(Chrome chrome, Portals portals)
{
    private const string Secret = "a-secret-of-the-journey-that-nobody-guesses-x";
    private const string Words = "Two rings, then a friendly voice that gave its name.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_link_leads_through_quiz_and_form_and_the_phone_keeps_nothing_afterwards(string provider)
    {
        await using var portal = await portals.Fresh(provider);
        var shop = await Linked(portal);
        await using var noor = await Someone.At(chrome, portal, null, Someone.Phone);
        await noor.Page.GotoAsync($"/shops/link/{Secret}");
        Assert.Empty(await noor.Page.CloseLook($"link-{provider}"));
        await noor.Page.Press("Open on this device");
        await Expect(noor.Page.GetByRole(AriaRole.Link, new() { Name = "First the quiz on the guidelines" })).ToBeVisibleAsync();
        await noor.Page.GetByRole(AriaRole.Link, new() { Name = "First the quiz on the guidelines" }).ClickAsync();
        await noor.Page.Press("Check my answers");
        await Expect(noor.Page.Locator(".question .mistake").First).ToBeVisibleAsync();
        Assert.Empty(await noor.Page.CloseLook($"quiz-{provider}"));
        await Answer(portal, noor.Page);
        await noor.Page.Press("Check my answers");
        await Expect(noor.Page.Locator(".notice")).ToContainTextAsync("You passed");

        await noor.Page.GotoAsync($"/shops/mine/{shop}/form");
        await Expect(noor.Page.Locator("html[data-aside]")).ToBeAttachedAsync();
        await Expect(noor.Page.Locator("#shop-progress")).ToContainTextAsync("questions answered");
        await Fill(portal, noor.Page);
        await Expect(noor.Page.Locator("#shop-status")).ToContainTextAsync("Saved");
        await noor.Context.SetOfflineAsync(true);
        await Story(noor.Page).FillAsync(Words);
        await noor.Page.CloseAsync();
        var page = await noor.Context.NewPageAsync();
        await page.GotoAsync($"/shops/mine/{shop}/form");
        await Expect(Story(page)).ToHaveValueAsync(Words);
        await noor.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#shop-status")).ToContainTextAsync("Saved");
        await page.Press("Check and submit");
        await page.Press("Submit");
        await Expect(page.Locator(".notice")).ToBeVisibleAsync();
        await Expect(page.Locator("html[data-forgotten]")).ToBeAttachedAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Your shops on this device" }).ClickAsync();
        await Expect(page.Locator(".tasks")).ToContainTextAsync("You submitted it");
        Assert.Empty(await page.CloseLook($"own-shops-{provider}"));
        await using var db = await Db(portal);
        var made = await db.Shops.Include(s => s.Steps).SingleAsync(s => s.Id == shop, Cancel);
        Assert.Single(made.Steps, step => step.State == ShopState.Submitted);
        Assert.Contains(Words, made.Answers, StringComparison.Ordinal);
        await page.GotoAsync($"/shops/link/{Secret}");
        await Expect(page.Locator("main")).ToContainTextAsync("opens nothing any more");
    }

    [Fact]
    public async Task What_the_phone_kept_is_wiped_once_hr_takes_the_link_back()
    {
        await using var portal = await portals.Fresh();
        var shop = await Linked(portal, certified: true);
        await using var noor = await Someone.At(chrome, portal, null, Someone.Phone);
        await noor.Page.GotoAsync($"/shops/link/{Secret}");
        await noor.Page.Press("Open on this device");
        await noor.Page.GotoAsync($"/shops/mine/{shop}/form");
        await Expect(noor.Page.Locator("html[data-aside]")).ToBeAttachedAsync();
        await StartHold(noor.Page);
        await using (var db = await Db(portal))
        {
            (await db.ShopLinks.SingleAsync(Cancel)).Revoke(portal.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(Cancel);
        }

        await Story(noor.Page).FillAsync(Words);
        await Expect(noor.Page.Locator("#shop-status")).ToContainTextAsync("This link is over");
        await Expect(noor.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await noor.Page.WaitForFunctionAsync("() => localStorage.length === 0");
        await noor.Page.GotoAsync($"/shops/mine/{shop}/form");
        await Expect(noor.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/form$"));
    }

    [Fact]
    public async Task The_phone_counts_rings_and_seconds_into_their_questions()
    {
        await using var portal = await portals.Fresh();
        var shop = await Linked(portal, certified: true);
        await using var noor = await Someone.At(chrome, portal, null, Someone.Phone);
        await noor.Page.GotoAsync($"/shops/link/{Secret}");
        await noor.Page.Press("Open on this device");
        await noor.Page.GotoAsync($"/shops/mine/{shop}/form");
        for (var i = 0; i < 3; i++) await noor.Page.GetByRole(AriaRole.Button, new() { Name = "It rang" }).ClickAsync();
        await Expect(noor.Page.Locator("[data-timer=Rings]").Locator("xpath=..").Locator("input.short")).ToHaveValueAsync("3");
        await Expect(noor.Page.Locator("#shop-status")).ToContainTextAsync("Saved");
    }

    [Fact]
    public async Task A_time_that_runs_goes_on_where_the_tab_was_closed()
    {
        await using var portal = await portals.Fresh();
        var shop = await Linked(portal, certified: true);
        await using var noor = await Someone.At(chrome, portal, null, Someone.Phone);
        await noor.Page.GotoAsync($"/shops/link/{Secret}");
        await noor.Page.Press("Open on this device");
        await noor.Page.GotoAsync($"/shops/mine/{shop}/form");
        await StartHold(noor.Page);
        await Expect(noor.Page.Locator("#shop-status")).ToContainTextAsync("Saved");
        // As if it had been started a minute and a half ago.
        await noor.Page.EvaluateAsync("() => { const key = Object.keys(localStorage).find(key => key.startsWith('shop-timer:')); localStorage.setItem(key, Number(localStorage.getItem(key)) - 90000); }");
        await noor.Page.CloseAsync();
        var page = await noor.Context.NewPageAsync();
        await page.GotoAsync($"/shops/mine/{shop}/form");
        await Expect(Hold(page).Locator("output")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[12]:"));
        await Hold(page).GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        Assert.InRange(int.Parse(await page.Named("a.A5").InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture), 90, 180);
        Assert.Equal(0, await page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.startsWith('shop-timer:')).length"));
    }

    private static ILocator Hold(IPage page) => page.Locator("fieldset[data-key=A5]");

    private static async Task StartHold(IPage page)
    {
        foreach (var question in (string[])["A3", "A4"]) await page.Locator($"input[name='a.{question}'][value=yes]").CheckAsync();
        await Hold(page).GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
    }

    // A shop by phone that is still out, as a resident's, with its link.
    private static async Task<Guid> Linked(Portal portal, bool certified = false)
    {
        await using var db = await Db(portal);
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var shopper = await db.Shoppers.SingleAsync(s => s.Until == null && db.Residents.Any(r => r.Id == s.ResidentId && r.Name == "Noor Haddad"), Cancel);
        var shop = await db.Shops.Where(s => s.State == ShopState.Assigned && s.Channel == Channel.Phone).OrderBy(s => db.Departments.First(d => d.Id == s.DepartmentId).Code).FirstAsync(Cancel);
        db.Entry(shop).Property(s => s.ShopperId).CurrentValue = shopper.Id;
        db.Add(new ShopLink(Guid.NewGuid(), shop, Secret, now));
        if (certified)
        {
            foreach (var quiz in await db.ShopQuizzes.ToListAsync(Cancel))
                db.Add(Certification.Of(Guid.NewGuid(), shopper.Id, quiz, shop.FormVersionId, [.. quiz.Quiz.Questions.Select(question => (int?)question.Right)], now));
        }

        await db.SaveChangesAsync(Cancel);
        return shop.Id;
    }

    private static async Task Answer(Portal portal, IPage page)
    {
        await using var db = await Db(portal);
        var quiz = (await db.ShopQuizzes.SingleAsync(q => q.Channel == Channel.Phone, Cancel)).Quiz;
        foreach (var (i, question) in quiz.Questions.Index()) await page.Locator($"input[name='Input.Chosen[{i}]'][value='{question.Right}']").CheckAsync();
    }

    private static async Task Fill(Portal portal, IPage page)
    {
        var city = await portal.Services.GetRequiredService<CurrentSettings>().Get(Cancel);
        await page.AnswerEverything(city.Calendar.Subtract(city.Zone.DateOf(portal.Clock.GetUtcNow().UtcDateTime), 1).ToDateTime(new TimeOnly(10, 0)));
    }

    private static ILocator Story(IPage page) => page.Locator("fieldset.question textarea[name^='a.']").First;

    private static Task<RecognitionDb> Db(Portal portal) => portal.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync(Cancel);
}
