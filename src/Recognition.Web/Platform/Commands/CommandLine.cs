using Recognition.Web.Walkthrough;

namespace Recognition.Web.Platform.Commands;

/// <summary>What <c>dotnet run --project src/Recognition.Web -- COMMAND</c> does besides serving the portal.</summary>
internal static class CommandLine
{
    /// <returns>The exit code, or null where the arguments name no command and the portal is to be served.</returns>
    public static async Task<int?> Run(string[] args) => args switch
    {
        ["appoint-first", .. var rest] => await AppointFirstCommand.Run(rest, Console.Out, Console.Error),
        ["recount", .. var rest] => RecountCommand.Run(rest, Console.In, Console.Out, Console.Error),
        ["rescore", .. var rest] => RescoreCommand.Run(rest, Console.In, Console.Out, Console.Error),
        ["verify-audit", .. var rest] => await VerifyAuditCommand.Run(rest, Console.Out, Console.Error),
        ["walkthrough", .. var rest] => await WalkthroughCommand.Run(rest, Console.Out, Console.Error),
        [['-', ..], ..] or [] => null,
        [var unknown, ..] => Unknown(unknown),
    };

    /// <summary>How the portal is served: <c>--demo</c> stands for the setting <c>Demo=true</c>; all else is a setting with its value.</summary>
    public static WebApplicationOptions Settings(string[] args) => new()
    {
        Args = [.. args.Select(arg => arg == "--demo" ? "--Demo=true" : arg)],
        ContentRootPath = AppContext.BaseDirectory,
    };

    private static int Unknown(string command)
    {
        Console.Error.WriteLine($"There is no command “{command}”. The commands are: appoint-first, recount, rescore, verify-audit, walkthrough. Without a command the portal is served.");
        return 2;
    }
}
