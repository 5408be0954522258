namespace Recognition.Web.Platform.Pdf;

/// <summary>Which Chromium prints: the one of the setting <c>Pdf:Chromium</c>, else the first that this machine has.</summary>
internal static class ChromiumPath
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private static readonly string[] OnWindows = [@"Microsoft\Edge\Application\msedge.exe", @"Google\Chrome\Application\chrome.exe"];

    /// <returns>Null where there is none.</returns>
    public static string? Find(string? set)
    {
        if (!string.IsNullOrWhiteSpace(set)) return File.Exists(set) ? set : null;
        return Candidates().FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> Candidates()
    {
        if (OperatingSystem.IsWindows())
        {
            return from folder in (Environment.SpecialFolder[])[Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.LocalApplicationData]
                   from program in OnWindows
                   select Path.Combine(Environment.GetFolderPath(folder), program);
        }

        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return from name in Names from path in paths select Path.Combine(path, name);
    }
}
