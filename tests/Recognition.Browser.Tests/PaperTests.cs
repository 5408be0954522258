using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;

namespace Recognition.Browser.Tests;

public sealed class PaperTests(Chrome chrome, Portals portals)
{
    [Theory]
    [InlineData("Mara Quill", "/results")]
    [InlineData("Mara Quill", "/packets")]
    [InlineData("Clara Nye", "/leave")]
    [InlineData("Clara Nye", "/wall")]
    [InlineData("Clara Nye", "/standards")]
    public async Task A_page_that_is_read_is_black_on_white_on_paper_and_leads_nowhere(string name, string address)
    {
        await using var someone = await Someone.At(chrome, await portals.Shared(), name);
        var page = someone.Page;
        await page.GotoAsync(address);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await page.SetViewportSizeAsync(Letter, 900);
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('nav, button, .button, select, input')].filter(e => e.checkVisibility()).map(e => e.outerHTML)"));
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).color"));
        Assert.Equal(0, await page.TooWide());
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('td')].every(cell => getComputedStyle(cell).display === 'table-cell')"));
        await page.Keep($"paper{address}");
    }

    // What the margins leave of a sheet, in CSS pixels.
    private const int Letter = 695;
}
