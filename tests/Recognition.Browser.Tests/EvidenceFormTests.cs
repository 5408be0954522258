using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;
using Recognition.Database;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Web.Settings;
using static Microsoft.Playwright.Assertions;

namespace Recognition.Browser.Tests;

/// <summary>Pictures and recordings are drawn anew on the phone, kept there without a connection, and sent by themselves, once.</summary>
public sealed class EvidenceFormTests(Chrome chrome, Portals portals)
{
    private const int Pictures = 4;

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
        await finn.Page.Locator("[data-kind=Photo] input[type=file]").First.SetInputFilesAsync(picture);
        await Expect(finn.Page.Locator("#shop-evidence")).ToContainTextAsync("One picture is on this phone");
        await finn.Page.CloseAsync();
        var page = await finn.Context.NewPageAsync();
        await page.GotoAsync(address);
        await Expect(page.Locator(".evidence-list li")).ToHaveCountAsync(1);
        await Expect(page.Locator("#shop-evidence")).ToContainTextAsync("not yet on the server");
        await page.Press("Check and submit");
        await Expect(page.Locator("#shop-status")).ToContainTextAsync("Still on this phone, being sent: one picture");

        await finn.Context.SetOfflineAsync(false);
        await Expect(page.Locator(".evidence-list li")).ToContainTextAsync("On the server");
        await Expect(page.Locator("#shop-evidence")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Expect(page.Locator(".evidence-list li")).ToContainTextAsync("Picture on the server");
        await using (var db = await Db(portal))
        {
            var kept = await db.ShopEvidence.SingleAsync(it => it.ShopId == shop, Cancel);
            Assert.InRange(Math.Max(kept.Width, kept.Height), 1, 1600);
            Assert.Equal(kept.Bytes, Jpeg.Strip(kept.Bytes).Bytes);
        }

        Assert.Empty(await page.CloseLook($"form-with-picture-{provider}"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove picture" }).ClickAsync();
        await Expect(page.Locator(".evidence-list li")).ToHaveCountAsync(0);
        await using (var db = await Db(portal)) Assert.False(await db.ShopEvidence.AnyAsync(it => it.ShopId == shop, Cancel));
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
        await phone.Page.Locator("[data-kind=Photo] input[type=file]").First.SetInputFilesAsync(picture);
        await tablet.Page.Locator("[data-kind=Photo] input[type=file]").First.SetInputFilesAsync(picture);
        await Expect(tablet.Page.Locator(".evidence-list li")).ToContainTextAsync("On the server");
        await Expect(phone.Page.Locator("#shop-evidence")).ToContainTextAsync("One picture is on this phone");
        await Expect(phone.Page.Locator("#signed-out")).ToBeVisibleAsync();
        await phone.SignIn("Finn Oakes");
        await phone.Page.GotoAsync($"/shops/mine/{shop}/form");
        await Expect(phone.Page.Locator("#shop-evidence")).ToBeHiddenAsync();
        await Expect(phone.Page.Locator(".evidence-list li").Filter(new() { HasTextRegex = new("on the server", RegexOptions.IgnoreCase) })).ToHaveCountAsync(2);
        await using var db = await Db(portal);
        Assert.Equal(2, await db.ShopEvidence.CountAsync(it => it.ShopId == shop, Cancel));
    }

    [Fact]
    public async Task A_recording_made_off_line_reaches_the_server_as_telephone_sound_without_what_the_device_wrote()
    {
        await using var portal = await portals.Fresh();
        var shop = await Pictured(portal, question => question with { Sound = Evidence.Required });
        await using (var db = await Db(portal))
        {
            db.Add(new Setting(Guid.NewGuid(), SettingDefinition.Sound, new DateOnly(2026, 1, 1), "yes"));
            await db.SaveChangesAsync(Cancel);
        }

        await using var finn = await Someone.At(chrome, portal, "Finn Oakes", Someone.Phone);
        var (page, address) = (finn.Page, $"/shops/mine/{shop}/form");
        await page.GotoAsync(address);
        await Expect(page.Locator("html[data-aside]")).ToBeAttachedAsync();
        var chooser = page.Locator("[data-kind=Sound] input[type=file]");
        await chooser.SetInputFilesAsync(new FilePayload { Name = "song.mp3", MimeType = "audio/mpeg", Buffer = [.. "no sound at all"u8] });
        await Expect(page.Locator("[data-kind=Sound] .mistake")).ToContainTextAsync("cannot read that recording");
        await chooser.SetInputFilesAsync(Stereo(301, 8000));
        await Expect(page.Locator("[data-kind=Sound] .mistake")).ToContainTextAsync("longer than 5 minutes");

        await finn.Context.SetOfflineAsync(true);
        await chooser.SetInputFilesAsync(Stereo(2));
        await Expect(page.Locator("#shop-evidence")).ToContainTextAsync("One recording is on this phone");
        await Expect(page.Locator("[data-kind=Sound] .mistake")).ToBeHiddenAsync();
        await page.CloseAsync();
        page = await finn.Context.NewPageAsync();
        await page.GotoAsync(address);
        await Expect(page.Locator(".evidence-list li")).ToHaveCountAsync(1);
        await finn.Context.SetOfflineAsync(false);
        await Expect(page.Locator(".evidence-list li")).ToContainTextAsync("On the server");
        await Expect(page.Locator("#shop-evidence")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Expect(page.Locator(".evidence-list li")).ToContainTextAsync("Recording on the server, 0:02");
        Assert.Empty(await page.CloseLook("form-with-recording"));

        await using var kept = await Db(portal);
        var piece = await kept.ShopEvidence.SingleAsync(it => it.ShopId == shop, Cancel);
        Assert.Equal((EvidenceKind.Sound, 2, 32_044), (piece.Kind, piece.Seconds, piece.Bytes.Length));
        Assert.Equal(piece.Bytes, Wav.Strip(piece.Bytes).Bytes);
        Assert.Contains(piece.Bytes[44..], sample => sample != 0); // it is heard
    }

    // A tone on two channels with a device written into it.
    private static FilePayload Stereo(int seconds, int rate = 44_100)
    {
        byte[] head = [.. "RIFF"u8, 0, 0, 0, 0, .. "WAVE"u8, .. "LIST"u8, 6, 0, 0, 0, .. "Phone!"u8, .. "fmt "u8, 16, 0, 0, 0, 1, 0, 2, 0, .. BitConverter.GetBytes(rate), .. BitConverter.GetBytes(rate * 4), 4, 0, 16, 0, .. "data"u8];
        var samples = new byte[rate * 4 * seconds];
        for (var i = 0; i < samples.Length; i += 2) BitConverter.TryWriteBytes(samples.AsSpan(i), (short)(8000 * Math.Sin(i / 4 * Math.Tau * 440 / rate)));
        byte[] file = [.. head, .. BitConverter.GetBytes(samples.Length), .. samples];
        BitConverter.TryWriteBytes(file.AsSpan(4), file.Length - 8);
        return new FilePayload { Name = "call.wav", MimeType = "audio/wav", Buffer = file };
    }

    [Fact]
    public async Task Comments_evidence_and_answers_of_integrity_go_through_the_page_to_the_reviewer()
    {
        await using var portal = await portals.Fresh();
        var shop = await Pictured(portal, first => first,
            new Question("X1", "Was the counter staffed?", QuestionKind.YesNo) { Required = true, Comment = CommentRule.UnlessTop, Photo = Evidence.Required, Document = Evidence.Required },
            new Question("X2", "Were you recognized as a shopper?", QuestionKind.YesNo) { Required = true, Integrity = true, Comment = CommentRule.Optional });
        var city = await portal.Services.GetRequiredService<CurrentSettings>().Get(Cancel);
        await using var finn = await Someone.At(chrome, portal, "Finn Oakes", Someone.Phone);
        var page = finn.Page;
        await page.GotoAsync($"/shops/mine/{shop}/form");
        await page.AnswerEverything(city.Calendar.Subtract(city.Zone.DateOf(portal.Clock.GetUtcNow().UtcDateTime), 1).ToDateTime(new TimeOnly(10, 0)));
        await page.Locator("input[name='a.X1'][value=no]").CheckAsync();
        await Expect(page.Locator("#shop-status")).ToContainTextAsync("Saved");
        await page.Press("Check and submit");
        await Expect(page.Locator(".mistakes")).ToContainTextAsync("say in a few words why it was not the best answer");
        await Expect(page.Locator(".mistakes")).ToContainTextAsync("add a picture, and wait until it is on the server");
        await Expect(page.Locator(".mistakes")).ToContainTextAsync("add a document page, and wait until it is on the server");

        await page.Named("c.X1").FillAsync("Nobody stood there for ten minutes.");
        await page.Named("c.X2").FillAsync("The clerk winked.");
        var field = page.Locator("[data-evidence=X1][data-kind=Photo]");
        await field.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "counter.png", MimeType = "image/png", Buffer = await page.ScreenshotAsync() });
        await Expect(field.Locator("li")).ToContainTextAsync("On the server");
        var leaflet = page.Locator("[data-evidence=X1][data-kind=Document]");
        await leaflet.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "leaflet.pdf", MimeType = "application/pdf", Buffer = [.. "%PDF-1.7"u8] });
        await Expect(leaflet.Locator(".mistake")).ToContainTextAsync("This page could not be read. Photograph it anew.");
        await leaflet.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "leaflet.png", MimeType = "image/png", Buffer = await page.ScreenshotAsync() });
        await Expect(leaflet.Locator("li")).ToContainTextAsync("On the server");
        await Expect(page.Locator("#shop-status")).ToContainTextAsync("Saved");
        await page.Press("Check and submit");
        await page.Press("Submit");
        await Expect(page.Locator(".notice")).ToBeVisibleAsync();
        Assert.Empty(finn.Complaints);

        await using var hana = await Someone.At(chrome, portal, "Hana Reyes");
        await hana.Page.GotoAsync("/shops/review");
        await Expect(hana.Page.Locator("table").First).ToContainTextAsync("Flags");
        Assert.Empty(await hana.Page.CloseLook("review-list"));
        await hana.Page.GotoAsync($"/shops/review/{shop}");
        foreach (var said in (string[])["Nobody stood there for ten minutes.", "Were you recognized as a shopper?", "The clerk winked."]) await Expect(hana.Page.Locator("main")).ToContainTextAsync(said);
        var picture = hana.Page.Locator("img[alt^='Picture for X1.']");
        await picture.ScrollIntoViewIfNeededAsync();
        await hana.Page.WaitForFunctionAsync("picture => picture.complete && picture.naturalWidth > 0", await picture.ElementHandleAsync());
        await Expect(hana.Page.GetByRole(AriaRole.Heading, new() { Name = "Document pages" })).ToBeVisibleAsync();
        await Expect(hana.Page.Locator("img[alt^='Document page for X1.']")).ToHaveCountAsync(1);
        Assert.Empty(await hana.Page.CloseLook("review-with-picture"));
    }

    [Fact]
    public async Task Pictures_that_are_being_sent_while_the_server_is_killed_are_there_once_each()
    {
        var database = await portals.Beside();
        await using var server = new ServerProcess(database);
        await using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"{database};Default Timeout=30").Options);
        var shop = await Pictured(db, DateTime.UtcNow, question => question with { Photo = Evidence.Optional }, []);
        await server.Start();
        await using var finn = await Someone.At(chrome, server.Address, "Finn Oakes", Someone.Phone);
        var page = finn.Page;
        await page.GotoAsync($"/shops/mine/{shop}/form");
        await Expect(page.Locator("html[data-aside]")).ToBeAttachedAsync();
        await finn.Context.SetOfflineAsync(true);
        for (var taken = 1; taken <= Pictures; taken++)
        {
            await page.Locator("[data-kind=Photo] input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "counter.png", MimeType = "image/png", Buffer = await page.ScreenshotAsync(new() { Clip = new() { Width = 300, Height = 100 + taken } }) });
            await Expect(page.Locator(".evidence-list").First.Locator("li")).ToHaveCountAsync(taken);
        }

        await finn.Context.SetOfflineAsync(false);
        while (!await db.ShopEvidence.AnyAsync(it => it.ShopId == shop, Cancel)) await Task.Delay(2, Cancel);
        await server.Kill();
        await Expect(page.Locator("#shop-evidence")).ToContainTextAsync("on this phone");
        await server.Start();
        await Expect(page.Locator("#shop-evidence")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        Assert.Equal(Pictures, await db.ShopEvidence.CountAsync(it => it.ShopId == shop, Cancel));
        Assert.Equal(Pictures, await db.ShopEvidence.Where(it => it.ShopId == shop).Select(it => it.Height).Distinct().CountAsync(Cancel));
    }

    internal static Task<Guid> Pictured(Portal portal) => Pictured(portal, question => question with { Photo = Evidence.Optional });

    internal static async Task<Guid> Pictured(Portal portal, Func<Question, Question> taking, params Question[] more)
    {
        await using var db = await Db(portal);
        return await Pictured(db, portal.Clock.GetUtcNow().UtcDateTime, taking, more);
    }

    // The first shop that Finn has to make and that Human Resources reviews, on a form that takes something beside its first question and asks more in its first section.
    private static async Task<Guid> Pictured(RecognitionDb db, DateTime now, Func<Question, Question> taking, Question[] more)
    {
        var finn = await db.Employees.Where(e => e.Name == "Finn Oakes").Select(e => e.Id).SingleAsync(Cancel);
        var shop = await db.Shops.StillOut().Where(s => s.State != ShopState.Returned && db.Shoppers.Any(p => p.Id == s.ShopperId && p.EmployeeId == finn))
            .Join(db.Departments.Where(d => d.Code != "HR"), s => s.DepartmentId, d => d.Id, (shop, department) => new { shop, department.Code })
            .OrderBy(it => it.Code).ThenBy(it => it.shop.Channel).Select(it => it.shop).FirstAsync(Cancel);
        var form = (await db.FormVersions.SingleAsync(f => f.Id == shop.FormVersionId, Cancel)).Form;
        var (first, others) = (form.Sections[0].Questions[0], form.Sections[0].Questions.Skip(1));
        var with = form with { Version = form.Version + 1, Sections = [form.Sections[0] with { Questions = [taking(first), .. others, .. more] }, .. form.Sections.Skip(1)] };
        var version = new FormVersion(Guid.NewGuid(), shop.Channel, FormJson.Write(with), now);
        db.Add(version);
        db.Entry(shop).Property(s => s.FormVersionId).CurrentValue = version.Id;
        await db.SaveChangesAsync(Cancel);
        return shop.Id;
    }

    private static Task<RecognitionDb> Db(Portal portal) => portal.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync(Cancel);
}
