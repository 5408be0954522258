using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Database.Seed;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Logs;
using Recognition.Web.Settings;

namespace Recognition.Web.Demo;

internal static class DemoFeature
{
    public static void AddDemo(this IServiceCollection services) => services.AddScoped<DemoDirectory>();

    /// <summary>Loads the demo city at the first start with <c>--demo</c>; a city's own portal has nothing of it.</summary>
    /// <exception cref="RuleBroken">A demo database in production, a city's own database in the demo, or a demo that was not loaded to its end.</exception>
    public static async Task PrepareDemo(this WebApplication app)
    {
        var (begun, whole) = await Mark(app.Services);
        // Its people are invented and anybody became anybody: nothing in it may be taken for a city's records.
        if (begun && app.Environment.IsProduction())
            throw new RuleBroken("This database holds the demo city, so the portal does not start on it in production. Give it a database of its own.");
        if (begun && !whole) throw new RuleBroken("The portal was stopped while it loaded the demo city. Delete the demo's database (data/recognition.db where nothing else is set) and start again.");
        if (!app.Configuration.IsDemo() || begun) return;
        app.Say("Making the demo city, once: half a year of about 1,500 invented people. It takes about a minute, and some on a slow machine …");
        await Tell(app.Services, month => app.Say($"  it has reached {month:MMMM yyyy}"));
    }

    private static async Task<(bool Begun, bool Whole)> Mark(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync();
        var deeds = await db.AuditEntries.Where(e => e.Deed == nameof(LoadDemoCity) || e.Deed == nameof(FinishDemoCity)).Select(e => e.Deed).ToListAsync();
        return (deeds.Contains(nameof(LoadDemoCity)), deeds.Contains(nameof(FinishDemoCity)));
    }

    private static async Task Tell(IServiceProvider services, Action<DateTime> reached)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var usual = new CitySettings([], new BusinessCalendar([]), DateOnly.FromDateTime(now));
        var today = usual.Zone.DateOf(now);
        var dawn = DemoTown.Dawn(today);
        var first = usual.Zone.Utc(dawn, usual.Opens);

        var stage = new DemoStage(services, now);
        stage.ByItself<LoadReferenceData>(first, Permission.ManageSettings, load => load.Run(ReferenceData.Own, default));
        stage.ByItself<LoadDemoCity>(first.AddMinutes(30), Permission.ManagePeople, load => load.Run(today, default));
        await stage.Play();

        await using (var db = await services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync())
        {
            var town = new DemoTown(await services.GetRequiredService<CurrentSettings>().Get(), await db.Departments.AsNoTracking().ToListAsync(), now, dawn);
            new DemoNotice(stage, town).Tell(dawn);
            new DemoShops(stage, town).Tell(dawn);
            new DemoAwards(stage, town).Tell();
            new DemoLeave(stage, town).Tell(dawn);
            new DemoReviews(stage, town).Tell(dawn);
        }

        await stage.Play(reached);
        stage.ByItself<FinishDemoCity>(now.AddTicks(-1), Permission.ManageSettings, finish => finish.Run(default));
        await stage.Play();
    }
}
