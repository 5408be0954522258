using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Recognition.Browser.Tests.Platform;

/// <summary>Pictures of the pages, in artifacts/pictures, for somebody to look at; taken where RECOGNITION_PICTURES is set, for they take a third of the tests' time.</summary>
internal static partial class Pictures
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "pictures")).FullName;

    /// <summary>Beside them, whatever the portals of the tests logged as an error.</summary>
    public static readonly string Log = Path.Combine(Folder, "portal.log");

    private static readonly bool Wanted = Environment.GetEnvironmentVariable("RECOGNITION_PICTURES") is not null;

    /// <summary>Keeps the whole page as it is now.</summary>
    public static Task Keep(this IPage page, string name) => Wanted ? page.ScreenshotAsync(new() { Path = For(name), FullPage = true }) : Task.CompletedTask;

    private static string For(string name) => Path.Combine(Folder, Odd().Replace(name.Replace('/', '_'), "-") + ".png");

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Recognition.sln"))) folder = folder.Parent;
        return folder?.FullName ?? Path.GetTempPath();
    }

    [GeneratedRegex("[^A-Za-z0-9_{}-]+")]
    private static partial Regex Odd();
}
