namespace Recognition.Web.Platform.Commands;

/// <summary>
/// Where the settings' relative paths begin, from whatever folder the portal is started: at the program's own folder, beside its
/// appsettings.json; while developing at the repository's root, since a clean build empties the program's folder.
/// </summary>
internal static class ProgramFolder
{
    public static readonly string Path = Repository() ?? AppContext.BaseDirectory;

    public static string FullPath(string path) => System.IO.Path.GetFullPath(path, Path);

    private static string? Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Recognition.sln"))) folder = folder.Parent;
        return folder?.FullName;
    }
}
