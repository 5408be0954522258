using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Settings;

namespace Recognition.Web.Platform.Commands;

/// <summary><c>appoint-first NUMBER NAME DEPARTMENT</c>: makes the first person who may import people and give roles.</summary>
internal static class AppointFirstCommand
{
    /// <returns>0: done. 1: refused. 2: not told whom.</returns>
    public static async Task<int> Run(string[] args, TextWriter stdout, TextWriter stderr, CancellationToken cancel = default)
    {
        if (args is not [[not '-', ..] number, [not '-', ..] name, [not '-', ..] department, .. var settings])
        {
            await stderr.WriteLineAsync("Say whom: appoint-first NUMBER \"NAME\" DEPARTMENT-CODE, such as appoint-first 1001 \"Hana Reyes\" HR.");
            return 2;
        }

        var builder = WebApplication.CreateBuilder(CommandLine.Settings([.. settings, "--Jobs:Run=false"]));
        builder.Logging.ClearProviders();
        builder.AddPortal();
        await using var app = builder.Build();
        await app.Prepare();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().IsJob(Person.Job("Whoever runs the portal", Permission.ManageSettings));
        try
        {
            await stdout.WriteLineAsync($"Database: {app.Services.GetRequiredService<DatabasePlace>().Place}");
            await stdout.WriteLineAsync(await scope.ServiceProvider.GetRequiredService<AppointFirst>().Run(new(number, name, department), cancel));
            return 0;
        }
        catch (RuleBroken refusal)
        {
            await stderr.WriteLineAsync(refusal.Message);
            return 1;
        }
    }
}
