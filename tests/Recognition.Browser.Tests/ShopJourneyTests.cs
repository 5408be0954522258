using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;
using Recognition.Domain.Settings;
using Recognition.Web.Settings;
using static Microsoft.Playwright.Assertions;

namespace Recognition.Browser.Tests;

/// <summary>The main work of the portal, once through, by those who do it, at the desk and on the phone.</summary>
public sealed class ShopJourneyTests(Chrome chrome, Portals portals)
{
    private const string Round = "A round of one shop";

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_round_goes_from_its_schedule_to_the_director_who_reads_it(string provider)
    {
        await using var portal = await portals.Fresh(provider);
        var city = await portal.Services.GetRequiredService<CurrentSettings>().Get(TestContext.Current.CancellationToken);
        var opens = city.Calendar.Add(city.Zone.DateOf(portal.Clock.GetUtcNow().UtcDateTime), 1);

        var shopper = await Schedule(portal, city, opens);
        portal.Clock.Reach(city.Zone.Utc(opens, new TimeOnly(16, 0)));
        await Fill(portal, shopper, opens.ToDateTime(new TimeOnly(9, 30)));
        await Accept(portal);
        Assert.DoesNotContain(Round, await Results(portal), StringComparison.Ordinal);

        portal.Clock.Reach(city.Zone.Utc(city.Calendar.Add(opens, 4 + city.ReleaseDays), new TimeOnly(18, 0)));
        await Release(portal);
        Assert.Contains(Round, await Results(portal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shopper_fills_in_and_submits_without_any_script()
    {
        await using var portal = await portals.Fresh();
        var city = await portal.Services.GetRequiredService<CurrentSettings>().Get(TestContext.Current.CancellationToken);
        await using var finn = await Someone.At(chrome, portal, "Finn Oakes", Someone.Phone, script: false);
        await OpenForm(finn.Page, new Regex("."));
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        await finn.Page.AnswerEverything(city.Calendar.Subtract(city.Zone.DateOf(now), 1).ToDateTime(new TimeOnly(10, 0)));
        await finn.Page.Press("Check and submit");
        await finn.Page.Press("Submit");
        await Expect(finn.Page.Locator(".notice")).ToBeVisibleAsync();
    }

    /// <returns>Who was drawn.</returns>
    private async Task<string> Schedule(Portal portal, CitySettings city, DateOnly opens)
    {
        await using var hana = await Someone.At(chrome, portal, "Hana Reyes");
        var page = hana.Page;
        await page.GotoAsync("/shops/rounds/new");
        await page.Named("Input.Name").FillAsync(Round);
        await page.Named("Input.Opens").FillAsync(opens.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.Named("Input.Closes").FillAsync(city.Calendar.Add(opens, 4).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var number in await page.Locator("input[name^='Input.Phone'], input[name^='Input.InPerson']").AllAsync()) await number.FillAsync("0");
        await page.GetByRole(AriaRole.Row, new() { Name = "Water Services" }).Locator("input").First.FillAsync("1");
        await page.Press("Show who would be drawn");
        var shopper = await page.Locator(".preview tbody th").InnerTextAsync();
        await page.Press("Schedule one shop");
        await Expect(page.Locator(".notice")).ToBeVisibleAsync();
        Assert.Empty(hana.Complaints);
        return shopper;
    }

    private async Task Fill(Portal portal, string shopper, DateTime performed)
    {
        await using var someone = await Someone.At(chrome, portal, shopper, Someone.Phone);
        await OpenForm(someone.Page, new Regex("^Water Services"));
        await Expect(someone.Page.Locator("html[data-aside]")).ToBeAttachedAsync(); // the form's script has begun
        await someone.Page.AnswerEverything(performed);
        await Expect(someone.Page.Locator("#shop-status")).ToContainTextAsync("Saved");
        await someone.Page.Press("Check and submit");
        Assert.Equal(0, await someone.Page.TooWide());
        await someone.Page.Press("Submit");
        await Expect(someone.Page.Locator(".notice")).ToBeVisibleAsync();
        Assert.Empty(someone.Complaints);
    }

    private static async Task OpenForm(IPage page, Regex department)
    {
        await page.GotoAsync("/shops");
        await page.Locator(".tasks a[href^='/shops/mine/']").Filter(new() { HasTextRegex = department }).First.ClickAsync();
        await page.Locator("a[href$='/form']").First.ClickAsync();
    }

    private async Task Accept(Portal portal)
    {
        await using var hana = await Someone.At(chrome, portal, "Hana Reyes");
        await hana.Page.GotoAsync("/shops/rounds");
        await hana.Page.Follow(Round);
        await hana.Page.Locator("tbody").GetByRole(AriaRole.Link, new() { Name = "Water Services" }).ClickAsync();
        await Expect(hana.Page.GetByRole(AriaRole.Button, new() { Name = "Accept shop" })).ToBeVisibleAsync(); // the last thing on the page
        // The test fills in as nobody would: what points at that asks for a reason.
        if (await hana.Page.Locator("textarea[data-key=a]").CountAsync() > 0) await hana.Page.Locator("textarea[data-key=a]").FillAsync("It is a test.");
        await hana.Page.Press("Accept shop");
        await Expect(hana.Page.Locator(".notice")).ToBeVisibleAsync();
    }

    private async Task Release(Portal portal)
    {
        await using var hana = await Someone.At(chrome, portal, "Hana Reyes");
        await hana.Page.GotoAsync("/shops/rounds");
        await hana.Page.Follow(Round);
        await hana.Page.Follow("Release one result");
        await hana.Page.Press("Release one result");
        await Expect(hana.Page.Locator(".notice")).ToBeVisibleAsync();
        Assert.Empty(hana.Complaints);
    }

    /// <summary>What the director reads of Water Services in the quarter of today, and in the one before where the quarter has just turned.</summary>
    private async Task<string> Results(Portal portal)
    {
        await using var wilma = await Someone.At(chrome, portal, "Wilma Torres");
        await wilma.Page.GotoAsync("/results");
        var text = "";
        foreach (var option in await wilma.Page.Locator("select option").EvaluateAllAsync<string[]>("options => options.map(o => o.value)"))
        {
            await wilma.Page.GotoAsync($"/results?quarter={option}");
            if (await wilma.Page.Locator("tbody a[href^='/results/']").CountAsync() == 0) continue;
            await wilma.Page.Locator("tbody a[href^='/results/']").First.ClickAsync();
            text += await wilma.Page.Text();
        }

        return text;
    }
}
