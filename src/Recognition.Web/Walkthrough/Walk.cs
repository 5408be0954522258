using System.Security.Claims;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.Time;
using Recognition.Web.Demo;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Jobs;
using Recognition.Web.Settings;

namespace Recognition.Web.Walkthrough;

/// <summary>
/// A demo city in a temporary database, with the portal's own services around it and a clock that is moved. Everything in it is done
/// by the use cases, as the person who may; what is looked up in between is read from the tables.
/// </summary>
internal sealed class Walk : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("walkthrough-");
    private readonly WalkClock clock;
    private readonly WebApplication app;
    private readonly TextWriter tell;
    private CityZone zone = null!;

    private Walk(Quarter quarter, DateTime start, TextWriter tell)
    {
        (Quarter, clock, this.tell) = (quarter, new WalkClock(start), tell);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "sqlite",
            ["Database:Connection"] = $"Data Source={Path.Combine(folder.FullName, "city.db")}",
            ["Jobs:Run"] = "false",
        });
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.AddPortal();
        builder.Logging.ClearProviders();
        app = builder.Build();
    }

    /// <summary>The quarter that is walked through.</summary>
    public Quarter Quarter { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>The date in the city.</summary>
    public DateOnly Today => zone.DateOf(clock.GetUtcNow().UtcDateTime);

    public static async Task<Walk> Begin(Quarter quarter, TextWriter tell)
    {
        var walk = new Walk(quarter, quarter.First.ToDateTime(new TimeOnly(14, 0), DateTimeKind.Utc).AddDays(2), tell);
        await walk.app.Prepare();
        walk.zone = (await walk.City()).Zone;
        // The people alone: what they do is the walk's own.
        await walk.Services.GetRequiredService<JobTurn>().Take("The walkthrough", (LoadDemoCity load) => load.Run(walk.Today, CancellationToken.None), Permission.ManagePeople);
        await using var db = walk.Db();
        await walk.Say($"The demo city stands: {await db.Departments.CountAsync()} departments, {await db.Employees.CountAsync()} employees.");
        return walk;
    }

    public RecognitionDb Db() => Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContext();

    /// <summary>Lets a person do something: a turn of its own, as a request would be.</summary>
    public async Task As<TUseCase>(Guid person, Func<TUseCase, Task> deed) where TUseCase : notnull => await As<TUseCase, bool>(person, async useCase =>
    {
        await deed(useCase);
        return true;
    });

    /// <inheritdoc cref="As{TUseCase}(Guid, Func{TUseCase, Task})"/>
    public async Task<TResult> As<TUseCase, TResult>(Guid person, Func<TUseCase, Task<TResult>> deed) where TUseCase : notnull
    {
        clock.Pass();
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Is(new ClaimsPrincipal(new ClaimsIdentity([new Claim(Caller.EmployeeClaim, person.ToString())], "walkthrough")));
        return await deed(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>Moves the clock on to 10 o'clock of a day in the city, unless it is later already.</summary>
    public void MoveTo(DateOnly day) => clock.MoveTo(zone.Utc(day, new TimeOnly(10, 0)));

    public void MoveTo(DateTime utc) => clock.MoveTo(utc);

    public async Task<Domain.Settings.CitySettings> City() => await Services.GetRequiredService<CurrentSettings>().Get();

    public Task Say(string sentence) => tell.WriteLineAsync(sentence);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
