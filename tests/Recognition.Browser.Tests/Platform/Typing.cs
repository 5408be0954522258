using Microsoft.Playwright;

namespace Recognition.Browser.Tests.Platform;

/// <summary>How somebody fills in the portal's pages.</summary>
internal static class Typing
{
    public static ILocator Named(this IPage page, string name) => page.Locator($"[name='{name}']");

    public static Task Press(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    public static Task Follow(this IPage page, string link) => page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public static Task<string> Text(this IPage page) => page.Locator("main").InnerTextAsync();

    /// <summary>Answers every question of the shopper's form that is asked, and those that the answers bring up.</summary>
    public static async Task AnswerEverything(this IPage page, DateTime performed)
    {
        await page.Named("day").FillAsync(performed.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.Named("time").FillAsync(performed.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        var questions = page.Locator("fieldset.question");
        for (var i = 0; i < await questions.CountAsync(); i++)
        {
            var question = questions.Nth(i);
            if (!await question.IsVisibleAsync()) continue;
            var (radio, box) = (question.Locator("input[type=radio]"), question.Locator("input[type=checkbox]"));
            if (await radio.CountAsync() > 0) await radio.First.CheckAsync();
            else if (await question.Locator("textarea").CountAsync() is > 0) await question.Locator("textarea").FillAsync("I asked, was greeted, and had my answer after a short wait.");
            else if (await question.Locator("input[inputmode=decimal]").CountAsync() is > 0) await question.Locator("input[inputmode=decimal]").FillAsync("2");
            else if (await box.CountAsync() > 0) await box.First.CheckAsync();
        }
    }

    /// <summary>Goes on by the Tab key alone until an element that holds this text, or bears this name, has the focus.</summary>
    public static async Task TabTo(this IPage page, string wanted)
    {
        var passed = new List<string>();
        for (var i = 0; i < 150; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = await page.EvaluateAsync<string>("() => { const e = document.activeElement; return e.name || e.textContent.replace(/\\s+/g, ' ').trim().slice(0, 60); }");
            if (Bare(at) == Bare(wanted)) return;
            passed.Add(at);
        }

        // What only screen readers read is a block of its own, which the text of an element shows without a space.
        static string Bare(string text) => text.Replace(" ", "", StringComparison.Ordinal);
        Assert.Fail($"{wanted} cannot be reached by the Tab key on {page.Url}, which passes {string.Join(" | ", passed.Distinct())}.");
    }
}
