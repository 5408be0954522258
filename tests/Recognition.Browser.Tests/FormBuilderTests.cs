using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace Recognition.Browser.Tests;

/// <summary>Human Resources builds the next version of a form at its desk, tries it, and publishes it.</summary>
public sealed class FormBuilderTests(Chrome chrome, Portals portals)
{
    private const string Question = "Did the person thank you for calling?";

    [Fact]
    public async Task A_draft_is_given_up_once_however_often_the_button_is_pressed()
    {
        await using var portal = await portals.Fresh();
        await using var hr = await Someone.At(chrome, portal, "Hana Reyes");
        var page = hr.Page;
        await Begin(page);
        await page.GotoAsync(page.Url.TrimEnd('/') + "/publish");
        await page.GetByText("Give this draft up").ClickAsync();
        // The first press has reached the portal, and its answer is on its way.
        await page.RouteAsync("**/publish", async route =>
        {
            var answer = await route.FetchAsync(new() { MaxRedirects = 0 });
            await Task.Delay(500);
            await route.FulfillAsync(new() { Response = answer });
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Give up the draft" }).DblClickAsync(new() { Delay = 50 });
        await Expect(page.Locator(".notice")).ToContainTextAsync("is given up");
        Assert.Empty(hr.Complaints);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_question_is_added_moved_tried_and_published(string provider)
    {
        await using var portal = await portals.Fresh(provider);
        await using var hr = await Someone.At(chrome, portal, "Hana Reyes");
        var page = hr.Page;
        await Begin(page);
        await Expect(page.Locator(".outline")).ToContainTextAsync("Access access");

        await Part(page, "A1").ClickAsync();
        await Expect(page.GetByLabel("What is counted", new() { Exact = true })).ToHaveValueAsync("Rings");
        await Part(page, "G3").ClickAsync();
        await Expect(page.GetByLabel("This answer names whoever served: it is read from excellent shops alone")).ToBeCheckedAsync();

        await Part(page, "Closing").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add question" }).ClickAsync();
        await Type(page, "Question", Question);
        await page.GetByLabel("Comment", new() { Exact = true }).SelectOptionAsync("UnlessTop");
        await page.GetByLabel("Photo", new() { Exact = true }).SelectOptionAsync("Required");
        await Expect(Status(page)).ToContainTextAsync("Saved");
        await page.Keep($"builder-{provider}-1440");

        // By the keyboard alone: up by one, and the finger stays on it.
        await page.GetByRole(AriaRole.Button, new() { Name = "Move F3 up" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("F3 is now 2 of 3 in Closing.")).ToBeAttachedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("F3 is now 1 of 3 in Closing.")).ToBeAttachedAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Move F3 up" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo: moved F3" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Try it on a phone" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fill in the best" }).ClickAsync();
        await Expect(page.Locator(".tried .reach")).ToHaveTextAsync("100.00 %");
        var (asked, open) = (page.Locator("fieldset[data-key=F3]"), page.Locator(".tried .meta"));
        await Expect(open).ToContainTextAsync("Still open: 1 picture.");
        await asked.GetByLabel("Take a picture").CheckAsync();
        await Expect(open).ToHaveTextAsync("Nothing that the form demands is open.");
        await asked.GetByText("No", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".tried .reach")).Not.ToHaveTextAsync("100.00 %");
        await Expect(open).ToContainTextAsync("Still open: 1 comment.");
        await page.Named("c.F3").FillAsync("Nobody said a word.");
        await page.Named("c.F3").BlurAsync();
        await Expect(open).ToHaveTextAsync("Nothing that the form demands is open.");
        await page.GetByRole(AriaRole.Button, new() { Name = "It rang" }).ClickAsync();
        await Expect(page.Named("a.A1")).ToHaveValueAsync("4");
        await Expect(page.Locator(".tried li").First).Not.ToContainTextAsync("100.00 %");
        await page.Keep($"builder-try-{provider}-1440");
        Assert.Empty(await page.Barriers());

        await page.GetByRole(AriaRole.Link, new() { Name = "Compare and publish" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish Phone shop" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Phone shop, version 3");
        await Expect(page.GetByText(Question).First).ToBeVisibleAsync();
        Assert.Empty(hr.Complaints);
    }

    [Fact]
    public async Task A_question_is_dragged_to_another_place()
    {
        await using var portal = await portals.Fresh();
        await using var hr = await Someone.At(chrome, portal, "Hana Reyes");
        var page = hr.Page;
        await Begin(page);
        await Drag(page, "F2", "F1");
        await Expect(page.GetByText("F2 is now 1 of 2 in Closing.")).ToBeAttachedAsync();
        await Expect(Status(page)).ToContainTextAsync("Saved");
        await page.ReloadAsync();
        await Ready(page);
        await Expect(page.Locator(".outline > ol > li").Filter(new() { HasText = "Closing" }).Locator("li.row").First).ToContainTextAsync("F2"); // it was saved
        Assert.Empty(hr.Complaints);
    }

    [Fact]
    public async Task What_can_never_be_asked_is_refused_in_words_that_lead_to_it()
    {
        await using var portal = await portals.Fresh();
        await using var hr = await Someone.At(chrome, portal, "Hana Reyes", Someone.Phone);
        var page = hr.Page;
        await Begin(page);
        await Part(page, "A3").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete A3" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Check: " }).ClickAsync();
        await Expect(page.GetByText("B1: it waits for A3, which is no question of this form, so it is never asked.")).ToBeVisibleAsync();
        Assert.Equal(0, await page.TooWide());
        Assert.Empty(await page.Barriers());
        await page.Keep("builder-check-390");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo: deleted A3" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Check: ready" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Two_who_build_at_once_are_told()
    {
        await using var portal = await portals.Fresh();
        await using var hr = await Someone.At(chrome, portal, "Hana Reyes");
        await Begin(hr.Page);
        await Ready(hr.Page);
        var second = await hr.Context.NewPageAsync();
        await second.GotoAsync(hr.Page.Url);
        await Ready(second);
        await Section(second, "Greeting").ClickAsync();
        await Type(second, "Title", "Hello");
        await Expect(Status(second)).ToContainTextAsync("Saved");
        await Section(hr.Page, "Greeting").ClickAsync();
        await Type(hr.Page, "Title", "Good day");
        await Expect(hr.Page.GetByText("changed this draft at")).ToBeVisibleAsync();
        await hr.Page.GetByRole(AriaRole.Button, new() { Name = "Show what Hana Reyes saved" }).ClickAsync();
        await Expect(Part(hr.Page, "Hello")).ToBeVisibleAsync();
    }

    // A browser tells of what is dragged over a place at the second movement there.
    private static async Task Drag(IPage page, string question, string onto)
    {
        await Row(page, question).HoverAsync();
        await page.Mouse.DownAsync();
        await Row(page, onto).HoverAsync();
        await Row(page, onto).HoverAsync();
        await page.Mouse.UpAsync();
    }

    private static async Task Begin(IPage page)
    {
        await page.GotoAsync("/shops/forms");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin the next version of Phone shop" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Phone shop");
        await Ready(page);
    }

    // The desk is drawn before its connection stands.
    private static Task Ready(IPage page) => Expect(page.Locator("fieldset.desk:not([disabled])")).ToBeVisibleAsync();

    private static ILocator Part(IPage page, string name) => page.Locator(".outline").GetByRole(AriaRole.Button, new() { Name = name }).First;

    private static ILocator Row(IPage page, string key) => page.Locator(".outline li.row").Filter(new() { Has = page.GetByText(key, new() { Exact = true }) });

    private static ILocator Section(IPage page, string title) => page.Locator(".outline > ol > li > .row .part").Filter(new() { HasText = title }).First;

    private static ILocator Status(IPage page) => page.Locator(".desk-bar [role=status]");

    private static async Task Type(IPage page, string label, string text)
    {
        await page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
        await page.GetByLabel(label, new() { Exact = true }).BlurAsync();
    }
}
