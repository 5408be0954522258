using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;

namespace Recognition.Browser.Tests;

/// <summary>
/// The pictures of the guides in docs/guides. Each is taken anew into artifacts/guides, so that a step that a guide tells is one that can still be
/// taken; docs/guides/README.md says how they come beside the guides.
/// </summary>
public sealed partial class GuidesTests(Chrome chrome, Portals portals)
{
    // Where a page has no address of its own, the first link of each selector leads on to it.
    private static readonly Picture[] All =
    [
        new("builder", "Hana Reyes", "/shops/forms") { Button = "Begin the next version of Phone shop" },
        new("plan", "Hana Reyes", "/shops/rounds?state=plan", "tbody a[href^='/shops/rounds/']", "a[href$='/plan']"),
        new("review", "Hana Reyes", "/shops/review", "tbody a[href^='/shops/review/']"),
        new("city", "Mara Quill", "/results/city"),
        new("department", "Wilma Torres", "/results", "tbody a[href^='/results/']"),
        new("shop", "Finn Oakes", "/shops", ".tasks a[href^='/shops/mine/']") { Width = Someone.Phone },
        new("form", "Finn Oakes", "/shops", ".tasks a[href^='/shops/mine/']", "a[href$='/form']") { Width = Someone.Phone },
    ];

    private static string Guides => Path.Combine(Pictures.Root(), "docs", "guides");

    public static TheoryData<string> Names => [.. All.Select(picture => picture.Name)];

    [Fact]
    public void The_guides_show_the_pictures_that_are_taken_and_no_others()
    {
        var shown = Directory.GetFiles(Guides, "*.md").SelectMany(guide => Shown().Matches(File.ReadAllText(guide))).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(shown);
        Assert.Equal(All.Select(picture => picture.Name).Order(StringComparer.Ordinal), shown);
        Assert.Equal(shown, Directory.GetFiles(Path.Combine(Guides, "pictures")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task The_picture_of_a_guide_can_be_taken(string name)
    {
        var picture = All.Single(one => one.Name == name);
        await using var city = picture.Button is null ? null : await portals.Fresh(); // what is pressed changes something
        var portal = city ?? await portals.Shared();
        await using var someone = await Someone.At(chrome, portal, picture.Who, picture.Width);
        await someone.Page.GotoAsync(picture.Address);
        if (picture.Button is { } button) await Leave(someone.Page, page => page.Press(button));
        foreach (var link in picture.Links) await Leave(someone.Page, page => page.Locator(link).First.ClickAsync());

        // A desk is drawn before its connection stands.
        await Assertions.Expect(someone.Page.Locator("fieldset:is(.desk, .plan-desk)[disabled]")).ToHaveCountAsync(0);
        if (picture.Width == Someone.Desk) await someone.Page.SetViewportSizeAsync(1100, 800);
        await Assertions.Expect(someone.Page.Locator("h1")).ToHaveCountAsync(1);
        await someone.Page.ScreenshotAsync(new() { Path = Path.Combine(Directory.CreateDirectory(Path.Combine(Pictures.Root(), "artifacts", "guides")).FullName, name + ".png") });
    }

    private static async Task Leave(IPage page, Func<IPage, Task> step)
    {
        var before = page.Url;
        await step(page);
        await Assertions.Expect(page).Not.ToHaveURLAsync(before);
    }

    private sealed record Picture(string Name, string? Who, string Address, params string[] Links)
    {
        public int Width { get; init; } = Someone.Desk;

        /// <summary>Pressed first; null for none.</summary>
        public string? Button { get; init; }
    }

    [GeneratedRegex(@"\]\(pictures/([a-z-]+)\.png\)")]
    private static partial Regex Shown();
}
