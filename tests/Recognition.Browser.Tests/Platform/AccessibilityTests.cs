namespace Recognition.Browser.Tests.Platform;

/// <summary>What looks at pages for others must itself see what is wrong.</summary>
public sealed class AccessibilityTests(Chrome chrome)
{
    [Fact]
    public async Task Faint_text_and_a_nameless_field_are_told()
    {
        var page = await chrome.Browser.NewPageAsync();
        await page.SetContentAsync("<html lang=en><title>A page</title><main><h1>A page</h1><p style='color:#999'>Faint</p><input></main></html>");

        var barriers = await page.Barriers();
        Assert.Contains(barriers, barrier => barrier.StartsWith("color-contrast", StringComparison.Ordinal));
        Assert.Contains(barriers, barrier => barrier.StartsWith("label", StringComparison.Ordinal));
        await page.CloseAsync();
    }
}
