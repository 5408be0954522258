using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Recognition.Browser.Tests.Platform;

internal static class Accessibility
{
    private static readonly AxeRunOptions Standard = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>What stands against WCAG 2.2 A and AA on the page as it is now, a line each; empty where axe finds nothing.</summary>
    public static async Task<IReadOnlyList<string>> Barriers(this IPage page) =>
        [.. (await page.RunAxe(Standard)).Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")];

    /// <summary>Pixels by which the page is wider than the window; 0 where nobody has to scroll sideways.</summary>
    public static Task<int> TooWide(this IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
