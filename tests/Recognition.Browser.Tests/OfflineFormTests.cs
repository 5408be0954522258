using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;
using Recognition.Database;
using Recognition.Domain.Shops;
using Recognition.Web.Settings;
using static Microsoft.Playwright.Assertions;

namespace Recognition.Browser.Tests;

/// <summary>The shopper's form comes back where there is no connection, and is nobody else's on a shared phone.</summary>
public sealed class OfflineFormTests(Chrome chrome, Portals portals)
{
    private const string Words = "Two rings, then a friendly voice that gave its name.";

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_form_closed_without_a_connection_opens_again_with_what_was_typed_and_is_submitted_once(string provider)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var portal = await portals.Fresh(provider);
        var start = portal.Clock.GetUtcNow().UtcDateTime;
        await using var finn = await Someone.At(chrome, portal, "Finn Oakes", Someone.Phone);
        await Open(finn.Page);
        var address = finn.Page.Url;
        await Answer(portal, finn.Page);
        await Expect(finn.Page.Locator("#shop-status")).ToContainTextAsync("Saved");

        await finn.Context.SetOfflineAsync(true);
        await Story(finn.Page).FillAsync(Words);
        await finn.Page.CloseAsync();
        var page = await finn.Context.NewPageAsync();
        await page.GotoAsync(address);
        await Expect(Story(page)).ToHaveValueAsync(Words);
        await page.GetByText("What to ask, and what never to do").ClickAsync();
        await Expect(page.Locator(".scenario .never")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(Story(page)).ToHaveValueAsync(Words);
        await Expect(page.Locator("#shop-status")).ToContainTextAsync("on this phone");
        await page.Press("Check and submit");
        await Expect(page.Locator("#shop-status")).ToContainTextAsync("Submit when you are back on line");
        await Task.Delay(5000, TestContext.Current.CancellationToken); // it is tried again meanwhile, in vain
        await Expect(page.Locator("#shop-status")).ToContainTextAsync("Submit when you are back on line");

        await finn.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#shop-status")).ToContainTextAsync("Saved");
        await page.Press("Check and submit");
        await page.Press("Submit");
        await Expect(page.Locator(".notice")).ToBeVisibleAsync();

        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync(cancel);
        var id = Guid.Parse(address.Split('/')[^2]);
        var shop = await db.Shops.Include(s => s.Steps).SingleAsync(s => s.Id == id, cancel);
        // The shop may be one that came back with a question, which was submitted before.
        Assert.Single(shop.Steps, step => step.State == ShopState.Submitted && step.At >= start);
        Assert.Contains(Words, shop.Answers, StringComparison.Ordinal);
        // The receipt is seen before its script has run.
        await Expect(page.Locator("html[data-forgotten]")).ToBeAttachedAsync();
        Assert.Equal(0, await Kept(page));
    }

    [Fact]
    public async Task Who_signs_out_or_is_followed_by_another_leaves_nothing_on_the_phone()
    {
        await using var portal = await portals.Fresh();
        await using var finn = await Someone.At(chrome, portal, "Finn Oakes", Someone.Phone);
        await Open(finn.Page);
        var address = finn.Page.Url;
        Assert.True(await Kept(finn.Page) > 0);
        await finn.Page.Press("Sign out");
        await Expect(finn.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("signed-out"));
        Assert.Equal(0, await Kept(finn.Page));

        await finn.SignIn("Finn Oakes");
        await Open(finn.Page);
        await finn.Context.ClearCookiesAsync(new() { Name = "portal" });
        await finn.SignIn("Hana Reyes");
        Assert.Equal(0, await Kept(finn.Page));
        await finn.Context.SetOfflineAsync(true);
        await Assert.ThrowsAsync<PlaywrightException>(() => finn.Page.GotoAsync(address));
    }

    /// <summary>How many texts and pages the phone keeps.</summary>
    private static async Task<int> Kept(IPage page) => await page.EvaluateAsync<int>(
        "async () => { let pages = 0; for (const name of await caches.keys()) for (const kept of await (await caches.open(name)).keys()) pages += kept.url.endsWith('/form') ? 1 : 0; return pages + localStorage.length; }");

    private static ILocator Story(IPage page) => page.Locator("fieldset.question textarea[name^='a.']").First;

    private static async Task Answer(Portal portal, IPage page)
    {
        var city = await portal.Services.GetRequiredService<CurrentSettings>().Get(TestContext.Current.CancellationToken);
        await page.AnswerEverything(city.Calendar.Subtract(city.Zone.DateOf(portal.Clock.GetUtcNow().UtcDateTime), 1).ToDateTime(new TimeOnly(10, 0)));
    }

    private static async Task Open(IPage page)
    {
        await page.GotoAsync("/shops");
        await page.Locator(".tasks a[href^='/shops/mine/']").First.ClickAsync();
        await page.Locator("a[href$='/form']").First.ClickAsync();
        await Expect(page.Locator("html[data-aside]")).ToBeAttachedAsync();
    }
}
