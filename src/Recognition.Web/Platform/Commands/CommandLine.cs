namespace Recognition.Web.Platform.Commands;

/// <summary>What <c>dotnet run --project src/Recognition.Web -- COMMAND</c> does besides serving the portal.</summary>
internal static class CommandLine
{
    /// <returns>The exit code, or null where the arguments name no command and the portal is to be served.</returns>
    public static async Task<int?> Run(string[] args)
    {
        await Task.CompletedTask;
        return args.FirstOrDefault() switch
        {
            _ => null,
        };
    }

    /// <summary>How the portal is served: <c>--demo</c> stands for the setting <c>Demo=true</c>; all else is a setting with its value.</summary>
    public static WebApplicationOptions Settings(string[] args) => new()
    {
        Args = [.. args.Select(arg => arg == "--demo" ? "--Demo=true" : arg)],
        ContentRootPath = AppContext.BaseDirectory,
    };
}
