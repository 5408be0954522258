using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;
using Recognition.Database;
using Recognition.Domain.Shops;
using static Microsoft.Playwright.Assertions;

namespace Recognition.Browser.Tests;

/// <summary>A picture that the server does not take waits for nothing: the shopper reads why, and it is not lost.</summary>
public sealed class RefusedEvidenceTests(Chrome chrome, Portals portals)
{
    // A whole picture of 8 × 8 pixels.
    private static readonly byte[] Small = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xFF, 0xD9];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refused_picture_tells_the_servers_sentence_waits_for_nothing_and_is_sent_again_when_the_page_is_loaded_anew()
    {
        await using var portal = await portals.Fresh();
        var shop = await EvidenceFormTests.Pictured(portal);
        await using var finn = await Someone.At(chrome, portal, "Finn Oakes", Someone.Phone);
        var page = finn.Page;
        await page.GotoAsync($"/shops/mine/{shop}/form");
        await Expect(page.Locator("html[data-aside]")).ToBeAttachedAsync();
        // Meanwhile another device has sent as many as a shop holds.
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync(Cancel);
        for (var i = 0; i < EvidenceKind.Photo.MostPerShop(); i++) db.Add(ShopEvidence.Of(EvidenceKind.Photo, Guid.NewGuid(), shop, "A1", Small, portal.Clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(Cancel);

        await Choose(page);
        await Expect(page.Locator(".evidence-list li")).ToContainTextAsync("A shop holds 8 pictures at most. Remove one first.");
        await Expect(page.Locator(".evidence-list li")).Not.ToContainTextAsync("On this phone");
        await Expect(page.Locator("#shop-evidence")).ToBeHiddenAsync();
        Assert.Equal(1, await Waiting(page));
        Assert.Empty(await page.CloseLook("form-with-refused-picture"));

        await page.RouteAsync("**/photos", route => route.FulfillAsync(new() { Status = 413 }));
        await Choose(page);
        await Expect(page.Locator(".evidence-list li").Nth(1)).ToContainTextAsync("The picture was refused. Choose another.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove picture" }).Nth(1).ClickAsync();
        await Expect(page.Locator(".evidence-list li")).ToHaveCountAsync(1);
        await Expect(page.Locator(".evidence-list li")).ToContainTextAsync("A shop holds 8 pictures at most."); // what is told of it stays
        Assert.Equal(1, await Waiting(page));

        // There is room again.
        await page.UnrouteAsync("**/photos");
        await db.ShopEvidence.ExecuteDeleteAsync(Cancel);
        await page.ReloadAsync();
        await Expect(page.Locator(".evidence-list li")).ToContainTextAsync("On the server");
        Assert.Equal(0, await Waiting(page));
        Assert.Equal(1, await db.ShopEvidence.CountAsync(it => it.ShopId == shop, Cancel));
        await page.Press("Check and submit"); // nothing is said to be on its way
        await Expect(page.Locator(".mistakes")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_picture_that_an_expired_page_cannot_send_stays_on_the_phone_until_the_page_is_loaded_again()
    {
        await using var portal = await portals.Fresh();
        var shop = await EvidenceFormTests.Pictured(portal);
        await using var finn = await Someone.At(chrome, portal, "Finn Oakes", Someone.Phone);
        var page = finn.Page;
        await page.GotoAsync($"/shops/mine/{shop}/form");
        await page.Locator("[name=__RequestVerificationToken]").EvaluateAllAsync<object?>("tokens => tokens.forEach(token => token.value = 'old')");
        await Choose(page);
        await Expect(page.Locator("[data-kind=Photo] .mistake").First).ToContainTextAsync("What you added stays on this phone; load the page again to send it.");
        await Expect(page.Locator("#shop-evidence")).ToContainTextAsync("One picture is on this phone");
        await page.ReloadAsync();
        await Expect(page.Locator(".evidence-list li")).ToContainTextAsync("On the server");
        await Expect(page.Locator("#shop-evidence")).ToBeHiddenAsync();
        Assert.Equal(0, await Waiting(page));
    }

    private static async Task Choose(IPage page) => await page.Locator("[data-kind=Photo] input[type=file]").First
        .SetInputFilesAsync(new FilePayload { Name = "counter.png", MimeType = "image/png", Buffer = await page.ScreenshotAsync() });

    /// <summary>How many pictures the phone keeps to send.</summary>
    private static Task<int> Waiting(IPage page) => page.EvaluateAsync<int>(
        "() => new Promise(done => { indexedDB.open('shop-photos').onsuccess = opened => opened.target.result.transaction('photos').objectStore('photos').count().onsuccess = counted => done(counted.target.result); })");
}
