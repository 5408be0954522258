using Microsoft.Extensions.Configuration.Memory;
using Recognition.Web.Platform.Access;

namespace Recognition.Web.Platform.Logs;

internal static class LogsFeature
{
    // The weakest source: what a city sets under Logging wins. Frameworks log addresses with their queries at Information; nobody asked for those.
    private static readonly Dictionary<string, string?> Levels = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
        ["Logging:LogLevel:Quartz"] = "Warning",
        ["Logging:LogLevel:System"] = "Warning",
    };

    private static readonly Dictionary<string, string?> Quiet = new() { ["Logging:LogLevel:Default"] = "Warning" };

    /// <summary>One JSON object a line in production; on a developer's console only what is wrong.</summary>
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        var levels = builder.Environment.IsProduction() ? Levels : Quiet;
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = levels });
        builder.Logging.ClearProviders();
        if (builder.Environment.IsProduction())
        {
            builder.Logging.AddJsonConsole(json =>
            {
                json.IncludeScopes = true;
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "O";
            });
        }
        else
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }
    }

    /// <summary>Tells whoever started the demo where to look.</summary>
    public static void SayWhereToLook(this WebApplication app)
    {
        if (app.Configuration.IsDemo())
            app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"The demo city is at {app.Urls.FirstOrDefault()} – look there and become whoever you like. Ctrl+C ends it."));
    }
}
