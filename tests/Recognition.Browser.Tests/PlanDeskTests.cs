using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace Recognition.Browser.Tests;

/// <summary>The planner's desk: by plain lists, by drag, with a refusal that names its rule, until the round is sent and a shopper takes what was offered.</summary>
public sealed class PlanDeskTests(Chrome chrome, Portals portals)
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_plan_is_mended_by_hand_and_by_drag_and_then_sent(string provider)
    {
        await using var portal = await portals.Fresh(provider);
        await using var hana = await Someone.At(chrome, portal, "Hana Reyes");
        var page = hana.Page;
        await Open(page);

        // By plain lists: an hour at which the department is open.
        await page.Locator(".plan-shop").First.ClickAsync();
        await Expect(page.Locator("#plan-shop")).ToBeFocusedAsync();
        await page.Locator("#plan-time").SelectOptionAsync("10:30");
        await page.Press("Save this shop");
        await Expect(page.Locator(".plan-shop.pinned").Or(page.Locator("#refused"))).ToHaveCountAsync(1);
        Assert.Equal("", await page.Locator("#refused").CountAsync() == 0 ? "" : await page.Locator("#refused").InnerTextAsync());

        // By drag, to a day on which its shopper has no other.
        var (shop, day) = await Movable(page);
        await shop.DragToAsync(day);
        await Expect(page.Locator(".plan-shop.pinned").Nth(1).Or(page.Locator("#refused"))).ToBeVisibleAsync();
        Assert.Equal("", await page.Locator("#refused").CountAsync() == 0 ? "" : await page.Locator("#refused").InnerTextAsync());

        // Who works in the department is refused, by name of the rule.
        await page.Locator(".plan-shop.pinned").First.ClickAsync();
        var barred = page.Locator("#plan-shopper option").Filter(new() { HasTextString = " works in " }).First;
        await page.Locator("#plan-shopper").SelectOptionAsync((await barred.GetAttributeAsync("value"))!);
        await page.Press("Save this shop");
        await Expect(page.Locator("#refused")).ToContainTextAsync("works in");
        Assert.Equal(0, await page.TooWide());

        // One more by the rules, and another out.
        var shops = await page.Locator(".plan-shop").CountAsync();
        await page.Locator("summary").Filter(new() { HasTextString = "Add a shop" }).ClickAsync();
        await page.Press("Add this shop");
        await Expect(page.Locator(".plan-shop")).ToHaveCountAsync(shops + 1);
        await page.Locator(".plan-shop:not(.pinned)").First.ClickAsync();
        await Expect(page.Locator("#plan-shop")).ToBeFocusedAsync();
        await page.Locator("summary").Filter(new() { HasTextString = "Take it out of the plan" }).ClickAsync();
        await page.Locator(".plan-panel button.danger").ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("out of the plan");
        await Expect(page.Locator(".plan-shop")).ToHaveCountAsync(shops);

        await page.Press("Propose the rest again");
        await Expect(page.Locator(".notice")).ToContainTextAsync("drawn again");
        await Expect(page.Locator(".plan-shop.pinned")).ToHaveCountAsync(2);
        await page.Press("Send the round");
        await page.Press("Not yet");
        await Expect(page.Locator("#plan-send")).ToHaveCountAsync(0);
        await page.Press("Send the round");
        await Expect(page.Locator("#plan-send")).ToBeFocusedAsync();
        await page.Press("Send it: offer ");
        await page.WaitForURLAsync(url => !url.EndsWith("/plan", StringComparison.Ordinal));
        await Expect(page.Locator("tbody .state").First).ToHaveTextAsync("Offered");
        Assert.Empty(hana.Complaints);
    }

    [Fact]
    public async Task The_desk_can_be_used_on_a_phone()
    {
        var portal = await portals.Shared();
        await using var hana = await Someone.At(chrome, portal, "Hana Reyes", Someone.Phone);
        await Open(hana.Page);
        await hana.Page.Press("Table");
        await hana.Page.GetByRole(AriaRole.Button, new() { NameString = "Change " }).First.ClickAsync();
        await Expect(hana.Page.Locator("#plan-shop")).ToBeFocusedAsync();
        Assert.Equal(0, await hana.Page.TooWide());
        await hana.Page.Press("Leave it as it was");
        Assert.Empty(hana.Complaints);
    }

    private static async Task<(ILocator Shop, ILocator Day)> Movable(IPage page)
    {
        var places = await page.EvaluateAsync<int[]>("""
            () => {
              const shops = [...document.querySelectorAll(".plan-shop:not(.pinned)")], days = [...document.querySelectorAll("td[data-day]")]
              const shopper = shop => shop.querySelector(".meta:last-child").textContent
              for (const [s, shop] of shops.entries()) for (const [d, day] of days.entries())
                if ([...day.querySelectorAll(".plan-shop")].every(other => shopper(other) !== shopper(shop))) return [s, d]
            }
            """);
        return (page.Locator(".plan-shop:not(.pinned)").Nth(places[0]), page.Locator("td[data-day]").Nth(places[1]));
    }

    private static async Task Open(IPage page)
    {
        await page.GotoAsync("/shops/rounds?state=plan");
        await page.Locator("tbody a[href^='/shops/rounds/']").First.ClickAsync();
        await page.Follow("Open the plan");
        await Expect(page.Locator("fieldset.plan-desk:not([disabled]) .plan-shop").First).ToBeVisibleAsync(); // it is drawn before its connection stands
    }
}
