using System.Globalization;
using Recognition.Browser.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace Recognition.Browser.Tests;

public sealed class LeaveJourneyTests(Chrome chrome, Portals portals)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Hours_are_asked_for_approved_and_taken_from_the_balance_with_script_and_without(bool script)
    {
        await using var portal = await portals.Fresh();
        await using var clara = await Someone.At(chrome, portal, "Clara Nye", Someone.Phone, script);
        await clara.Page.GotoAsync("/leave/ask");
        await clara.Page.Named("Input.Lines[0].Date").FillAsync(portal.Clock.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await clara.Page.Named("Input.Lines[0].Hours").FillAsync("1.30");
        await clara.Page.Press("Ask for these hours");
        await Expect(clara.Page.Locator(".mistakes")).ToContainTextAsync("Choose what the hours are for.");
        await clara.Page.Locator("[name='Input.Lines[0].Use']").First.CheckAsync();
        await clara.Page.Named("Input.Lines[0].Organization").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await clara.Page.Press("Ask for these hours");
        await Expect(clara.Page.Locator(".mistakes")).ToContainTextAsync("quarters");
        await clara.Page.Named("Input.Lines[0].Hours").FillAsync("1.25");
        await clara.Page.Press("Ask for these hours");
        await Expect(clara.Page.Locator(".notice")).ToBeVisibleAsync();

        await using var sven = await Someone.At(chrome, portal, "Sven Lund", script: script);
        await sven.Page.GotoAsync("/leave/queue");
        await sven.Page.Locator("main a").Filter(new() { HasText = "Clara Nye" }).First.ClickAsync();
        await sven.Page.Locator("input[value=Approve]").CheckAsync();
        await sven.Page.Press("Send the decision");
        await Expect(sven.Page.Locator(".notice")).ToBeVisibleAsync();

        await clara.Page.GotoAsync("/leave");
        await Expect(clara.Page.Locator("main")).ToContainTextAsync("1.25 h on");
        await Expect(clara.Page.Locator("main .state").Filter(new() { HasText = "Approved" }).First).ToBeVisibleAsync();
        await Expect(clara.Page.Locator("table tbody tr").First).ToContainTextAsync("4.25 h"); // 3.00 h were approved before
    }
}
