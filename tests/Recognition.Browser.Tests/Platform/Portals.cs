using Microsoft.Data.Sqlite;
using Recognition.Web.Tests.Platform;

[assembly: AssemblyFixture(typeof(Recognition.Browser.Tests.Platform.Portals))]

namespace Recognition.Browser.Tests.Platform;

/// <summary>Portals with the demo city: one that all tests share who only read or leave others' things alone, and fresh ones for the journeys. The city is loaded once on each database, the others are copies.</summary>
public sealed class Portals : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portals-");
    private readonly SemaphoreSlim founding = new(1, 1);
    private readonly Dictionary<string, string> templates = [];
    private Portal? shared;

    /// <summary>The one that nobody changes so that another test would notice.</summary>
    public async Task<Portal> Shared()
    {
        await founding.WaitAsync();
        try
        {
            return shared ??= new Portal("sqlite", Connection("sqlite", await Copy("sqlite")));
        }
        finally
        {
            founding.Release();
        }
    }

    /// <summary>A city for one test alone, which the test disposes.</summary>
    public async Task<Portal> Fresh(string provider = "sqlite")
    {
        if (provider == "postgres") Assert.SkipWhen(Postgres.Missing is not null, Postgres.Missing ?? "");
        await founding.WaitAsync();
        try
        {
            return new Portal(provider, Connection(provider, await Copy(provider)));
        }
        finally
        {
            founding.Release();
        }
    }

    /// <summary>The connection to a fresh demo city, for a portal that runs beside the tests.</summary>
    public async Task<string> Beside(string provider = "sqlite")
    {
        if (provider == "postgres") Assert.SkipWhen(Postgres.Missing is not null, Postgres.Missing ?? "");
        await founding.WaitAsync();
        try
        {
            return Connection(provider, await Copy(provider));
        }
        finally
        {
            founding.Release();
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (shared is not null) await shared.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        founding.Dispose();
    }

    private string Connection(string provider, string name) =>
        provider == "sqlite" ? $"Data Source={Path.Combine(folder.FullName, name)}.db" : Postgres.Connection(name) + ";Maximum Pool Size=20";

    private async Task<string> Copy(string provider)
    {
        var name = $"demo_{Guid.NewGuid():N}";
        if (!templates.TryGetValue(provider, out var template))
        {
            template = $"demo_{provider}_template";
            if (provider == "postgres") await Postgres.Execute($"CREATE DATABASE {template}");
            await using (new Portal(provider, Connection(provider, template))) { }
            SqliteConnection.ClearAllPools();
            Npgsql.NpgsqlConnection.ClearAllPools();
            templates[provider] = template;
        }

        if (provider == "sqlite") System.IO.File.Copy(Path.Combine(folder.FullName, template + ".db"), Path.Combine(folder.FullName, name + ".db"));
        else await Postgres.Execute($"CREATE DATABASE {name} TEMPLATE {template}");
        return name;
    }
}
