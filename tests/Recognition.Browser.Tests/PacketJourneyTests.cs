using System.Text;
using Recognition.Browser.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace Recognition.Browser.Tests;

public sealed class PacketJourneyTests(Chrome chrome, Portals portals)
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_packet_is_commented_checked_and_sealed_with_its_pdf(string provider)
    {
        await using var portal = await portals.Fresh(provider);
        await using var wilma = await Someone.At(chrome, portal, "Wilma Torres", Someone.Phone);
        await wilma.Page.Follow("Comment on the packet of Water Services");
        var address = new Uri(wilma.Page.Url).AbsolutePath;
        var quarters = await wilma.Page.Locator("svg .chart-axis.middle").AllTextContentsAsync();
        Assert.NotEmpty(quarters);
        Assert.All(quarters, quarter => Assert.Matches("^FY[0-9]{4} Q[1-4]$", quarter));
        await wilma.Page.Locator("[name='Input.Section']").First.CheckAsync();
        await wilma.Page.Named("Input.Text").FillAsync("The second line is in use since October.");
        await wilma.Page.Press("Add comment");
        await Expect(wilma.Page.Locator("article.packet")).ToContainTextAsync("The second line is in use since October.");

        await using var hana = await Someone.At(chrome, portal, "Hana Reyes");
        await hana.Page.GotoAsync(address);
        await hana.Page.Press("Assemble this packet again");
        await Expect(hana.Page.Locator("body")).ToContainTextAsync("The figures are");
        await hana.Page.Named("CheckInput.Early").CheckAsync();
        await hana.Page.Press("Check the packet");
        await hana.Page.Named("Sure").CheckAsync();
        await hana.Page.Press("Seal the packet");
        await Expect(hana.Page.Locator(".packet-state")).ToContainTextAsync("Sealed", new() { Timeout = 60_000 });

        await wilma.Page.GotoAsync(address);
        var pdf = await (await wilma.Context.APIRequest.GetAsync($"{address}/packet.pdf")).BodyAsync();
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf, 0, 8), StringComparison.Ordinal);
    }
}
