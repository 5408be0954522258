using Recognition.Web.Walkthrough;

namespace Recognition.Web.Platform.Commands;

/// <summary>What <c>dotnet run --project src/Recognition.Web -- COMMAND</c> does besides serving the portal.</summary>
internal static class CommandLine
{
    private const string Usage = """
        What follows the program's name is a command, or settings to serve the portal with:

          (nothing)                           serves the portal
          --demo --environment Development    serves the demo city, on this machine alone
          appoint-first NUMBER "NAME" CODE    makes the first person who keeps people and settings; CODE is a department's
          verify-audit [--anchor HASH]        checks the audit trail; HASH is the head that an earlier check printed
          recount FILE                        counts an exported contest again; - reads standard input
          rescore FILE                        scores exported shops again; - reads standard input
          walkthrough --out FOLDER            runs a quarter of the demo city in a temporary database; its packets come into FOLDER
          help                                says this

        A setting of appsettings.json may be given as --Section:Name VALUE, when serving and to appoint-first and verify-audit.
        Exit codes: 0 done; 1 refused, failed, or the trail is broken; 2 wrongly asked, or the trail cannot be read.
        """;

    /// <returns>The exit code, or null where the arguments name no command and the portal is to be served.</returns>
    public static async Task<int?> Run(string[] args) => args switch
    {
        ["help", ..] => Help(),
        _ when args.Any(arg => arg is "--help" or "-h" or "-?") => Help(),
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

    private static int Help()
    {
        Console.WriteLine(Usage);
        return 0;
    }

    private static int Unknown(string command)
    {
        Console.Error.WriteLine($"There is no command “{command}”.\n{Usage}");
        return 2;
    }
}
