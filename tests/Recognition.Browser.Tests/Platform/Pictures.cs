using System.Text.RegularExpressions;

namespace Recognition.Browser.Tests.Platform;

/// <summary>Pictures of the pages, in artifacts/pictures, for somebody to look at.</summary>
internal static partial class Pictures
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "pictures")).FullName;

    /// <summary>Beside them, whatever the portals of the tests logged as an error.</summary>
    public static readonly string Log = Path.Combine(Folder, "portal.log");

    public static string For(string name) => Path.Combine(Folder, Odd().Replace(name.Replace('/', '_'), "-") + ".png");

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Recognition.sln"))) folder = folder.Parent;
        return folder?.FullName ?? Path.GetTempPath();
    }

    [GeneratedRegex("[^A-Za-z0-9_{}-]+")]
    private static partial Regex Odd();
}
