using Microsoft.Extensions.Configuration.Memory;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Commands;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Platform.Logs;

internal static partial class LogsFeature
{
    // The weakest source: what a city sets under Logging wins. Frameworks log addresses with their queries at Information; nobody asked for those.
    internal static readonly Dictionary<string, string?> Levels = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
        ["Logging:LogLevel:Quartz"] = "Warning",
        ["Logging:LogLevel:System"] = "Warning",
    };

    // That a demo's keys lie unencrypted is no news.
    private static readonly Dictionary<string, string?> Quiet = new() { ["Logging:LogLevel:Default"] = "Warning", ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error" };

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
                // A scope holds the whole path and the connection: by one kept-alive connection a shop and its shopper's own pages could be told to be one person's.
                json.IncludeScopes = false;
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "O";
            });
        }
        else
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }
    }

    /// <summary>Tells whoever started the portal where it keeps its data, and in the demo where to look.</summary>
    public static void SayWhereToLook(this WebApplication app)
    {
        var (data, mail) = (app.Services.GetRequiredService<DatabasePlace>().Place, app.Services.GetRequiredService<MailSettings>());
        var letters = mail.Transport == "pickup" ? ProgramFolder.FullPath(mail.Pickup) : mail.Host;
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            Data(app.Logger, data, letters);
            if (app.Services.GetRequiredService<PortalAddress>().Address is null) NoLinks(app.Logger);
            if (app.Environment.IsProduction() && app.Configuration["AllowedHosts"] is null or "" or "*") AnyHost(app.Logger);
            if (app.Configuration.IsDemo())
                Console.WriteLine($"The demo city is at {app.Urls.FirstOrDefault()}\nOpen it in a browser and choose who you want to be: there is no password. Ctrl+C ends it.\nIts data: {data}\nIts mail: {letters}");
        });
    }

    /// <summary>Tells whoever tries the demo what it does before its pages can be opened.</summary>
    public static void Say(this WebApplication app, string line)
    {
        if (app.Configuration.IsDemo()) Console.WriteLine(line);
    }

    [LoggerMessage(LogLevel.Information, "Database: {Data}; mail: {Letters}")]
    private static partial void Data(ILogger log, string data, string letters);

    [LoggerMessage(LogLevel.Warning, "Portal:Address is not set, so letters go out without a link. Set the address under which people reach the portal")]
    private static partial void NoLinks(ILogger log);

    [LoggerMessage(LogLevel.Warning, "AllowedHosts is *, so the portal answers to any name and sends people on to it. Set the names under which people reach the portal")]
    private static partial void AnyHost(ILogger log);
}
