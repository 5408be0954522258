using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Recognition.Browser.Tests.Platform;

internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>What stands against WCAG 2.2 A and AA on the page as it is now, a line each; empty where axe finds nothing.</summary>
    /// <remarks>axe is brought into a page once and answers in lines: to bring it anew for every question, and all of its findings back, took most of the tests' time.</remarks>
    public static Task<IReadOnlyList<string>> Barriers(this IPage page) => page.Barriers("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static async Task<IReadOnlyList<string>> Barriers(this IPage page, string type, params string[] values)
    {
        if (await page.EvaluateAsync<bool>("!window.axe")) await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>("""
            async runOnly => {
              // What a bar that stays in view happens to cover, the next scroll uncovers.
              const bars = [...document.querySelectorAll("*")].filter(it => getComputedStyle(it).position === "sticky");
              for (const bar of bars) bar.style.position = "static";
              const { violations } = await axe.run(document, { runOnly, resultTypes: ["violations"], elementRef: false });
              for (const bar of bars) bar.style.position = "";
              return violations.map(it => `${it.id}: ${it.help}: ${it.nodes.slice(0, 3).map(node => node.html).join(" | ")}`);
            }
            """, new { type, values });
    }

    /// <summary>Pixels by which the page is wider than the window; 0 where nobody has to scroll sideways.</summary>
    public static Task<int> TooWide(this IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Looks at the page as it is now in both themes, at the desk, on a phone and at 400 % zoom, and says what is wrong with it, a line each.</summary>
    public static async Task<IReadOnlyList<string>> CloseLook(this IPage page, string picture)
    {
        var flaws = new List<string>();
        foreach (var theme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            foreach (var width in (int[])[Someone.Desk, Someone.Phone])
            {
                await page.SetViewportSizeAsync(width, width == Someone.Desk ? 900 : 844);
                // The dark theme changes colors alone, and the same ones at every width.
                var barriers = theme == ColorScheme.Light ? await page.Barriers() : width == Someone.Desk ? await page.Barriers("rule", "color-contrast") : [];
                flaws.AddRange(barriers.Select(barrier => $"{width} px, {theme}: {barrier}"));
                if (await page.TooWide() is var wide && wide > 0) flaws.Add($"{wide} px too wide at {width} px");
                await page.Keep($"{picture}-{width}-{theme}");
            }
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(Someone.Phone, 844);
        flaws.AddRange((await page.CutTables()).Select(table => $"The table “{table}” is cut at {Someone.Phone} px"));
        flaws.AddRange((await page.SmallTargets()).Select(target => $"Too small to be pressed at {Someone.Phone} px: {target}"));
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        if (await page.TooWide() is var large && large > 0) flaws.Add($"{large} px too wide at {Someone.Phone} px and twice the text's size");
        await page.EvaluateAsync("document.documentElement.style.fontSize = ''");
        await page.SetViewportSizeAsync(Someone.Zoomed, 640);
        if (await page.TooWide() is var zoomed && zoomed > 0) flaws.Add($"{zoomed} px too wide at {Someone.Zoomed} px");
        await page.SetViewportSizeAsync(Someone.Desk, 900);
        return flaws;
    }

    // A table that is read in two dimensions scrolls in itself, as WCAG 1.4.10 leaves it to.
    private static Task<string[]> CutTables(this IPage page) =>
        page.EvaluateAsync<string[]>("[...document.querySelectorAll('.table-wrap:not(:has(> table.heat))')].filter(wrap => wrap.scrollWidth > wrap.clientWidth).map(wrap => wrap.ariaLabel)");

    // 44 px high; a link within a sentence or a cell, and what a label or a card makes larger, is excepted as in WCAG 2.5.5.
    private static Task<string[]> SmallTargets(this IPage page) => page.EvaluateAsync<string[]>("""
        [...document.querySelectorAll("a, button, select, summary, input:not([type=hidden])")]
          .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest("p, dd, td, th, label, .card, .skip, .visually-hidden, .mistakes"))
          .filter(e => e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 120))
        """);
}
