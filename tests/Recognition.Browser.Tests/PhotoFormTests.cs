using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;
using Recognition.Database;
using Recognition.Domain.Shops;
using static Microsoft.Playwright.Assertions;

namespace Recognition.Browser.Tests;

/// <summary>Pictures are drawn anew on the phone, kept there without a connection, and sent by themselves, once.</summary>
public sealed class PhotoFormTests(Chrome chrome, Portals portals)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_picture_taken_off_line_outlives_a_closed_tab_and_reaches_the_server_once(string provider)
    {
        await using var portal = await portals.Fresh(provider);
        var shop = await Pictured(portal);
        await using var finn = await Someone.At(chrome, portal, "Finn Oakes", Someone.Phone);
        var picture = new FilePayload { Name = "counter.png", MimeType = "image/png", Buffer = await finn.Page.ScreenshotAsync(new() { FullPage = true }) };
        var address = $"/shops/mine/{shop}/form";
        await finn.Page.GotoAsync(address);
        await Expect(finn.Page.Locator("html[data-aside]")).ToBeAttachedAsync();

        await finn.Context.SetOfflineAsync(true);
        await finn.Page.Locator("[data-photos] input[type=file]").First.SetInputFilesAsync(picture);
        await Expect(finn.Page.Locator("#shop-photos")).ToContainTextAsync("One picture is on this phone");
        await finn.Page.CloseAsync();
        var page = await finn.Context.NewPageAsync();
        await page.GotoAsync(address);
        await Expect(page.Locator(".photo-list li")).ToHaveCountAsync(1);
        await Expect(page.Locator("#shop-photos")).ToContainTextAsync("not yet on the server");
        await page.Press("Check and submit");
        await Expect(page.Locator("#shop-status")).ToContainTextAsync("A picture is still on this phone");

        await finn.Context.SetOfflineAsync(false);
        await Expect(page.Locator(".photo-list li")).ToContainTextAsync("On the server");
        await Expect(page.Locator("#shop-photos")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Expect(page.Locator(".photo-list li")).ToContainTextAsync("Picture on the server");
        await using (var db = await Db(portal))
        {
            var kept = await db.ShopPhotos.SingleAsync(photo => photo.ShopId == shop, Cancel);
            Assert.InRange(Math.Max(kept.Width, kept.Height), 1, 1600);
            Assert.Equal(kept.Bytes, Jpeg.Strip(kept.Bytes).Bytes);
        }

        Assert.Empty(await page.CloseLook($"form-with-picture-{provider}"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove picture" }).ClickAsync();
        await Expect(page.Locator(".photo-list li")).ToHaveCountAsync(0);
        await using (var db = await Db(portal)) Assert.False(await db.ShopPhotos.AnyAsync(photo => photo.ShopId == shop, Cancel));
    }

    [Fact]
    public async Task A_picture_waits_on_the_phone_while_the_sign_in_has_ended_and_two_devices_keep_both()
    {
        await using var portal = await portals.Fresh();
        var shop = await Pictured(portal);
        await using var phone = await Someone.At(chrome, portal, "Finn Oakes", Someone.Phone);
        await using var tablet = await Someone.At(chrome, portal, "Finn Oakes");
        var picture = new FilePayload { Name = "counter.png", MimeType = "image/png", Buffer = await phone.Page.ScreenshotAsync() };
        foreach (var device in (Someone[])[phone, tablet]) await device.Page.GotoAsync($"/shops/mine/{shop}/form");
        await phone.Context.ClearCookiesAsync(new() { Name = "portal" });
        await phone.Page.Locator("[data-photos] input[type=file]").First.SetInputFilesAsync(picture);
        await tablet.Page.Locator("[data-photos] input[type=file]").First.SetInputFilesAsync(picture);
        await Expect(tablet.Page.Locator(".photo-list li")).ToContainTextAsync("On the server");
        await Expect(phone.Page.Locator("#shop-photos")).ToContainTextAsync("One picture is on this phone");
        await phone.SignIn("Finn Oakes");
        await phone.Page.GotoAsync($"/shops/mine/{shop}/form");
        await Expect(phone.Page.Locator("#shop-photos")).ToBeHiddenAsync();
        await Expect(phone.Page.Locator(".photo-list li")).ToHaveCountAsync(2);
        await using var db = await Db(portal);
        Assert.Equal(2, await db.ShopPhotos.CountAsync(photo => photo.ShopId == shop, Cancel));
    }

    // The first shop that Finn has to make, on a form that takes a picture beside its first question.
    private static async Task<Guid> Pictured(Portal portal)
    {
        await using var db = await Db(portal);
        var finn = await db.Employees.Where(e => e.Name == "Finn Oakes").Select(e => e.Id).SingleAsync(Cancel);
        var shop = await db.Shops.StillOut().Where(s => s.State != ShopState.Returned && db.Shoppers.Any(p => p.Id == s.ShopperId && p.EmployeeId == finn)).OrderBy(s => s.Id).FirstAsync(Cancel);
        var form = (await db.FormVersions.SingleAsync(f => f.Id == shop.FormVersionId, Cancel)).Form;
        var (first, others) = (form.Sections[0].Questions[0], form.Sections[0].Questions.Skip(1));
        var with = form with { Version = form.Version + 1, Sections = [form.Sections[0] with { Questions = [first with { Photo = Evidence.Optional }, .. others] }, .. form.Sections.Skip(1)] };
        var version = new FormVersion(Guid.NewGuid(), shop.Channel, FormJson.Write(with), portal.Clock.GetUtcNow().UtcDateTime);
        db.Add(version);
        db.Entry(shop).Property(s => s.FormVersionId).CurrentValue = version.Id;
        await db.SaveChangesAsync(Cancel);
        return shop.Id;
    }

    private static Task<RecognitionDb> Db(Portal portal) => portal.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync(Cancel);
}
