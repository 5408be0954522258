using System.Data.Common;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Access;

namespace Recognition.Web.Tests.Platform;

/// <summary>
/// A small city in a database of its own, with the portal's own services around it and the named <see cref="Cast"/> in it.
/// The first city on each database is migrated and settled once; the others are copies of it.
/// </summary>
public sealed class City : IAsyncDisposable
{
    private static readonly SemaphoreSlim Founding = new(1, 1);
    private static readonly Dictionary<(string Provider, bool Full), (string Name, DateTime Now)> Templates = [];

    private City(string provider, string database)
    {
        (Provider, Database) = (provider, database);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Testing", ContentRootPath = AppContext.BaseDirectory, Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.AddPortal();
        Services = builder.Services.BuildServiceProvider(validateScopes: true);
    }

    public const string PortalAddress = "https://portal.city.example";

    public string Provider { get; }

    public TestClock Clock { get; } = new();

    public ServiceProvider Services { get; }

    /// <summary>What a host needs to serve this very city; its recurring jobs do not run by themselves.</summary>
    public Dictionary<string, string?> Settings => new() { ["Database:Provider"] = Provider, ["Database:Connection"] = Connection, ["Jobs:Run"] = "false", ["Portal:Address"] = PortalAddress };

    private string Database { get; }

    private string Connection => Provider == "sqlite" ? $"Data Source={Database}" : Postgres.Connection(Database) + ";Maximum Pool Size=60;Timeout=60;Connection Idle Lifetime=5;Connection Pruning Interval=2";

    /// <param name="full">In the middle of everything, as <see cref="FullCity"/> settles it.</param>
    public static async Task<City> Found(string provider, bool full = false)
    {
        await Founding.WaitAsync();
        try
        {
            var (template, now) = await Template(provider, full);
            var city = new City(provider, await Copy(provider, template));
            city.Clock.Now = now;
            return city;
        }
        finally
        {
            Founding.Release();
        }
    }

    /// <summary>This very city as another process serves it. It owns no more than its <see cref="Services"/>: these are to be disposed of, not the city.</summary>
    public City Twin() => new(Provider, Database);

    /// <summary>A context of its own, to look at what was saved or to set a scene.</summary>
    public RecognitionDb Db() => Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContext();

    /// <summary>As <see cref="Db()"/>, and before each of its queries something else is done.</summary>
    public RecognitionDb Db(Func<Task> before) => Provider == "sqlite"
        ? new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(Connection).AddInterceptors(new Before(before)).Options)
        : new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(Connection).AddInterceptors(new Before(before)).Options);

    /// <summary>Lets somebody do something: a turn of its own, as a request would be. Null: nobody is signed in.</summary>
    public async Task As<TUseCase>(Guid? person, Func<TUseCase, Task> deed) where TUseCase : notnull =>
        await As<TUseCase, bool>(person, async useCase =>
        {
            await deed(useCase);
            return true;
        });

    /// <inheritdoc cref="As{TUseCase}(Guid?, Func{TUseCase, Task})"/>
    public async Task<TResult> As<TUseCase, TResult>(Guid? person, Func<TUseCase, Task<TResult>> deed) where TUseCase : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Is(Principal(person));
        return await deed(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>Lets the portal itself do something, as its start and its jobs would.</summary>
    public async Task AsPortal<TUseCase>(Permission permission, Func<TUseCase, Task> deed) where TUseCase : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().IsJob(Person.Job("The portal", permission));
        await deed(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (Provider == "sqlite")
        {
            SqliteConnection.ClearAllPools();
            foreach (var part in Directory.GetFiles(Path.GetDirectoryName(Database)!, Path.GetFileName(Database) + "*").Where(file => !file.Contains(".template", StringComparison.Ordinal)))
                File.Delete(part);
        }
        else
        {
            await using (var pool = new NpgsqlConnection(Connection)) NpgsqlConnection.ClearPool(pool);
            await Postgres.Execute($"DROP DATABASE IF EXISTS {Database} WITH (FORCE)");
        }
    }

    private sealed class Before(Func<Task> deed) : DbCommandInterceptor
    {
        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            await deed();
            return result;
        }
    }

    private static ClaimsPrincipal Principal(Guid? person) =>
        person is null ? new ClaimsPrincipal(new ClaimsIdentity()) : new ClaimsPrincipal(new ClaimsIdentity([new Claim(Caller.EmployeeClaim, person.Value.ToString())], "test"));

    private static async Task<(string Name, DateTime Now)> Template(string provider, bool full)
    {
        if (Templates.TryGetValue((provider, full), out var known)) return known;
        var name = full ? await Copy(provider, (await Template(provider, full: false)).Name, ".template") : Name(provider, ".template");
        var first = new City(provider, name);
        if (full) await FullCity.Settle(first);
        else await Migrate(first);

        // The template stays; only what is open on it ends here, since PostgreSQL copies no database that is in use.
        await first.Services.DisposeAsync();
        if (provider == "sqlite") SqliteConnection.ClearAllPools();
        else NpgsqlConnection.ClearAllPools();
        return Templates[(provider, full)] = (name, first.Clock.Now);
    }

    private static async Task Migrate(City first)
    {
        await using var db = first.Db();
        await db.BringUpToDate();
        Cast.Settle(db);
        await db.SaveChangesAsync();
    }

    private static string Name(string provider, string kind = "") =>
        provider == "sqlite" ? Path.Combine(Path.GetTempPath(), $"city-{Guid.NewGuid():N}.db{kind}") : $"city_{Guid.NewGuid():N}{kind.Replace('.', '_')}";

    private static async Task<string> Copy(string provider, string template, string kind = "")
    {
        var name = Name(provider, kind);
        if (provider == "sqlite") File.Copy(template, name);
        else await Postgres.Execute($"CREATE DATABASE {name} TEMPLATE {template}");
        return name;
    }
}
