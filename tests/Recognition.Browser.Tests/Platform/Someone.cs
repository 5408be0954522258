using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Recognition.Web.Demo;

namespace Recognition.Browser.Tests.Platform;

/// <summary>Somebody at a browser of their own. What the browser complained of is kept.</summary>
public sealed partial class Someone : IAsyncDisposable
{
    public const int Desk = 1440, Phone = 390, Zoomed = 320;

    private Someone(IBrowserContext context, IPage page, List<string> complaints) => (Context, Page, Complaints) = (context, page, complaints);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Errors on the console: broken scripts, and whatever the content policy stopped.</summary>
    public IReadOnlyList<string> Complaints { get; }

    /// <param name="name">Somebody of the demo city; null for somebody who is not signed in.</param>
    public static Task<Someone> At(Chrome chrome, Portal portal, string? name, int width = Desk, bool script = true) => At(chrome, portal.Address, name, width, script);

    /// <inheritdoc cref="At(Chrome, Portal, string?, int, bool)"/>
    public static async Task<Someone> At(Chrome chrome, string address, string? name, int width = Desk, bool script = true)
    {
        var context = await chrome.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            ViewportSize = new ViewportSize { Width = width, Height = width == Desk ? 900 : 844 },
            JavaScriptEnabled = script,
            Locale = "en-US",
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, line) => { if (line.Type == "error") lock (complaints) complaints.Add($"{page.Url}: {line.Text}"); };
        page.PageError += (_, error) => { lock (complaints) complaints.Add($"{page.Url}: {error}"); };
        var someone = new Someone(context, page, complaints);
        if (name is not null) await someone.SignIn(name);
        return someone;
    }

    public static IEnumerable<string> Cast => DemoCast.All.Select(member => member.Name);

    public async Task SignIn(string name)
    {
        await Page.GotoAsync(Cast.Contains(name) ? "/sign-in" : $"/sign-in?find={Uri.EscapeDataString(name)}");
        await Page.GetByRole(AriaRole.Button, new() { Name = $"Become {name}", Exact = true }).ClickAsync();
        // Not WaitForURLAsync: it asks whether the page has loaded and only then begins to listen, and a load in between is waited for in vain.
        await Assertions.Expect(Page).Not.ToHaveURLAsync(SignInPage());
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    [GeneratedRegex("sign-in")]
    private static partial Regex SignInPage();
}
