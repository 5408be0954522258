using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;
using Recognition.Database;
using Recognition.Domain.Shops;
using static Microsoft.Playwright.Assertions;

namespace Recognition.Browser.Tests;

/// <summary>What the script of the shopper's form tells: that another device was here, and how far the shopper is.</summary>
public sealed partial class ShopFormTests(Chrome chrome, Portals portals)
{
    private const string OnPhone = "Two rings, then a friendly voice.", OnTablet = "Nobody answered until the fifth ring.";

    [Fact]
    public async Task Whoever_types_on_two_devices_is_told_on_the_later_one_and_chooses_what_stays()
    {
        await using var portal = await portals.Fresh();
        var shop = await EvidenceFormTests.Pictured(portal);
        await using var phone = await Someone.At(chrome, portal, "Finn Oakes", Someone.Phone);
        await using var tablet = await Someone.At(chrome, portal, "Finn Oakes");
        foreach (var device in (Someone[])[phone, tablet])
        {
            await device.Page.GotoAsync($"/shops/mine/{shop}/form");
            await Expect(device.Page.Locator("html[data-aside]")).ToBeAttachedAsync();
        }

        await Story(tablet.Page).FillAsync(OnTablet);
        await Expect(Status(tablet.Page)).ToContainTextAsync("Saved");
        await Story(phone.Page).FillAsync(OnPhone);
        await Expect(Other(phone.Page)).ToBeVisibleAsync();
        await Expect(Status(phone.Page)).ToContainTextAsync("another device has saved newer answers");
        await Expect(Story(phone.Page)).ToHaveValueAsync(OnPhone);
        Assert.Contains(OnTablet, await Kept(), StringComparison.Ordinal); // the server's are not written over
        Assert.Empty(await phone.Page.CloseLook("form-on-two-devices"));

        // Neither is lost where the shopper does not choose.
        await phone.Page.ReloadAsync();
        await Expect(Other(phone.Page)).ToBeVisibleAsync();
        await Expect(Story(phone.Page)).ToHaveValueAsync(OnPhone);
        await phone.Page.Press("Keep what is on this phone");
        await Expect(Status(phone.Page)).ToContainTextAsync("Saved");
        await Expect(Other(phone.Page)).ToBeHiddenAsync();
        Assert.Contains(OnPhone, await Kept(), StringComparison.Ordinal);

        await Story(tablet.Page).FillAsync(OnTablet + " Then somebody did.");
        await Expect(Other(tablet.Page)).ToBeVisibleAsync();
        await tablet.Page.Press("Take the newer answers");
        await Expect(Story(tablet.Page)).ToHaveValueAsync(OnPhone);
        await Expect(Other(tablet.Page)).ToBeHiddenAsync();

        async Task<string> Kept()
        {
            await using var db = await portal.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
            return (await db.KeptDrafts.SingleAsync(draft => draft.ShopId == shop, TestContext.Current.CancellationToken)).Text;
        }
    }

    [Fact]
    public async Task A_question_that_is_not_asked_counts_neither_as_open_nor_as_answered()
    {
        await using var portal = await portals.Fresh();
        var shop = await EvidenceFormTests.Pictured(portal, first => first,
            new Question("X1", "Was the counter staffed?", QuestionKind.YesNo) { Required = true },
            new Question("X2", "Was there a sign?", QuestionKind.YesNo) { Required = true, VisibleWhen = new("X1", ["no"]) },
            new Question("X3", "Did the sign say when somebody comes?", QuestionKind.YesNo) { Required = true, VisibleWhen = new("X2", ["yes"]) });
        await using var finn = await Someone.At(chrome, portal, "Finn Oakes", Someone.Phone);
        var page = finn.Page;
        await page.GotoAsync($"/shops/mine/{shop}/form");
        await Expect(page.Locator("#shop-progress")).ToBeVisibleAsync();
        var before = Counted().Match(await page.Locator("#shop-progress").InnerTextAsync());
        var (done, asked) = (int.Parse(before.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(before.Groups[2].ValueSpan, CultureInfo.InvariantCulture));

        await Choose("X1", "no");
        await Expect(page.Locator("#shop-progress")).ToHaveTextAsync($"{done + 1} of {asked + 1} questions answered");
        await Choose("X2", "yes");
        await Expect(page.Locator("#shop-progress")).ToHaveTextAsync($"{done + 2} of {asked + 2} questions answered");
        await Choose("X3", "yes");
        await Expect(page.Locator("#shop-progress")).ToHaveTextAsync($"{done + 3} of {asked + 2} questions answered");

        // What was answered and is asked no more, and what waited for that in its turn.
        await Choose("X1", "yes");
        await Expect(page.Locator("[data-key=X3]")).ToBeHiddenAsync();
        await Expect(page.Locator("#shop-progress")).ToHaveTextAsync($"{done + 1} of {asked} questions answered");

        Task Choose(string question, string answer) => page.Locator($"input[name='a.{question}'][value={answer}]").CheckAsync();
    }

    private static ILocator Story(IPage page) => page.Locator("fieldset.question textarea[name^='a.']").First;

    private static ILocator Status(IPage page) => page.Locator("#shop-status");

    private static ILocator Other(IPage page) => page.Locator("#other-device");

    [GeneratedRegex(@"(\d+) of (\d+) questions")]
    private static partial Regex Counted();
}
