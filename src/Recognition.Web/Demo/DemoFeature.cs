using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Access;

namespace Recognition.Web.Demo;

internal static class DemoFeature
{
    public static void AddDemo(this IServiceCollection services) => services.AddScoped<DemoDirectory>();

    /// <summary>Loads the demo city at the first start with <c>--demo</c>; a city's own portal has nothing of it.</summary>
    /// <exception cref="RuleBroken">A demo database in production, or a city's own database in the demo.</exception>
    public static async Task PrepareDemo(this WebApplication app)
    {
        if (app.Environment.IsProduction()) await Refuse(app.Services);
        if (!app.Configuration.IsDemo()) return;
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().IsJob(Person.Job("The demo", Permission.ManagePeople));
        await scope.ServiceProvider.GetRequiredService<LoadDemoCity>().Run(CancellationToken.None);
    }

    // Its people are invented and anybody became anybody: nothing in it may be taken for a city's records.
    private static async Task Refuse(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync();
        if (await db.AuditEntries.AnyAsync(e => e.Deed == nameof(LoadDemoCity)))
            throw new RuleBroken("This database holds the demo city, so the portal does not start on it in production. Give it a database of its own.");
    }
}
