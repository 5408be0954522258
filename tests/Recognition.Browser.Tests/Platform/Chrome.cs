using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Recognition.Browser.Tests.Platform.Chrome))]

namespace Recognition.Browser.Tests.Platform;

/// <summary>The machine's own Chromium, started once for all tests; each test opens contexts of its own. Nothing is downloaded.</summary>
public sealed class Chrome : IAsyncLifetime
{
    // The first draws the same pages without a browser's own surfaces, which take more of the processor than the tests.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome.exe", "msedge.exe"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The test is skipped by name where there is no Chromium.</summary>
    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(browser is null, "No Chromium was found; ./test installs it, or name it in the variable CHROMIUM.");
            return browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Executable() is not { } executable) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>CHROMIUM, or the first of the usual names on the PATH.</summary>
    private static string? Executable() =>
        Environment.GetEnvironmentVariable("CHROMIUM")
        ?? (from name in Names
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            select Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
