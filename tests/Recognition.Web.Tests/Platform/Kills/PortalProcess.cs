using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;

namespace Recognition.Web.Tests.Platform.Kills;

/// <summary>The portal with the demo city as a process of its own, which a test kills without a warning and starts again on the same database.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kills-");
    private readonly string[] settings;
    private readonly string provider, connection;
    private Process? process;

    private PortalProcess(string provider, string connection, string[] settings)
    {
        (this.provider, this.connection, this.settings) = (provider, connection.Replace("{folder}", folder.FullName, StringComparison.Ordinal), settings);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    public Uri Address { get; }

    public static async Task<PortalProcess> Over(string provider, params string[] settings)
    {
        if (provider == "sqlite") return new PortalProcess(provider, "Data Source={folder}/portal.db", settings);
        Assert.SkipWhen(Postgres.Missing is not null, Postgres.Missing ?? "");
        var database = $"kills_{Guid.NewGuid():N}";
        await Postgres.Execute($"CREATE DATABASE {database}");
        return new PortalProcess(provider, Postgres.Connection(database), settings);
    }

    public async Task Start()
    {
        var dll = typeof(App).Assembly.Location;
        process = Process.Start(new ProcessStartInfo("dotnet", [dll, "--demo", "--environment", "Development", "--urls", $"{Address}",
            "--Database:Provider", provider, "--Database:Connection", connection, "--Mail:Pickup", Path.Combine(folder.FullName, "mail"), .. settings])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = Address };
        for (var tries = 0; ; tries++)
        {
            try
            {
                if ((await http.GetAsync("/health/live")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (tries < 3000 && !process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>The database as the process left it.</summary>
    public RecognitionDb Db() => provider == "sqlite"
        ? new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection + ";Default Timeout=30").Options)
        : new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connection).Options);

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await Kill();
        process?.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
