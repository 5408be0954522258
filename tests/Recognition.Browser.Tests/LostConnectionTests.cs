using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace Recognition.Browser.Tests;

/// <summary>Nothing that a shopper has typed is lost.</summary>
public sealed class LostConnectionTests(Chrome chrome, Portals portals)
{
    private const string Words = "Two rings, then a friendly voice that gave its name.";

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_was_typed_without_a_connection_is_kept_on_the_phone_and_saved_when_it_is_back(string provider)
    {
        await using var portal = await portals.Fresh(provider);
        await using var finn = await Someone.At(chrome, portal, "Finn Oakes", Someone.Phone);
        var (status, story) = await Open(finn.Page);
        await finn.Context.SetOfflineAsync(true);
        await story.FillAsync(Words);
        await Expect(status).ToContainTextAsync("Kept on this phone");
        await finn.Context.SetOfflineAsync(false);
        await Expect(status).ToContainTextAsync("Saved");
        await finn.Page.ReloadAsync();
        await Expect(story).ToHaveValueAsync(Words);
    }

    [Fact]
    public async Task What_was_typed_after_the_sign_in_had_ended_is_there_after_the_next_one()
    {
        await using var portal = await portals.Fresh();
        await using var finn = await Someone.At(chrome, portal, "Finn Oakes", Someone.Phone);
        var (status, story) = await Open(finn.Page);
        var address = finn.Page.Url;
        await finn.Context.ClearCookiesAsync(new() { Name = "portal" });
        await story.FillAsync(Words);
        await Expect(status).ToContainTextAsync("your sign-in has ended");
        await finn.SignIn("Finn Oakes");
        await finn.Page.GotoAsync(address);
        await Expect(story).ToHaveValueAsync(Words);
        await Expect(status).ToContainTextAsync("Saved");
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_was_typed_while_the_server_was_dead_is_saved_when_it_lives_again(string provider)
    {
        await using var server = new ServerProcess(await portals.Beside(provider), provider);
        await server.Start();
        await using var finn = await Someone.At(chrome, server.Address, "Finn Oakes", Someone.Phone);
        var (status, story) = await Open(finn.Page);
        await story.FillAsync("Two rings");
        await Expect(status).ToContainTextAsync("Saved");
        await server.Kill();
        await story.FillAsync(Words);
        await Expect(status).ToContainTextAsync("Kept on this phone");
        await server.Start();
        await Expect(status).ToContainTextAsync("Saved", new() { Timeout = 30_000 });
        await finn.Page.ReloadAsync();
        await Expect(story).ToHaveValueAsync(Words);
    }

    private static async Task<(ILocator Status, ILocator Story)> Open(IPage page)
    {
        await page.GotoAsync("/shops");
        await page.Locator(".tasks a[href^='/shops/mine/']").First.ClickAsync();
        await page.Locator("a[href$='/form']").First.ClickAsync();
        await Expect(page.Locator("html[data-aside]")).ToBeAttachedAsync(); // the form's script has begun
        return (page.Locator("#shop-status"), page.Locator("fieldset.question textarea[name^='a.']").First);
    }
}
