using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

[assembly: AssemblyFixture(typeof(Recognition.Web.Tests.Platform.Postgres))]

namespace Recognition.Web.Tests.Platform;

/// <summary>
/// A real PostgreSQL for the whole run: the server that the variable RECOGNITION_POSTGRES names, else one of our own in a temporary
/// folder, by the machine's own binaries. Where neither can be had, the tests that need it are skipped and say so.
/// </summary>
public sealed class Postgres : IAsyncLifetime
{
    private static string? server;

    private DirectoryInfo? folder;

    /// <summary>Why there is no PostgreSQL; null where there is one.</summary>
    public static string? Missing { get; private set; } = "The PostgreSQL of the tests was not started.";

    /// <summary>The connection to a database of this name.</summary>
    public static string Connection(string database) => $"{server};Database={database}";

    public async ValueTask InitializeAsync()
    {
        try
        {
            server = Environment.GetEnvironmentVariable("RECOGNITION_POSTGRES") ?? await StartOwn();
            await Execute("SELECT 1");
            Missing = null;
        }
        catch (Exception broken) when (broken is NpgsqlException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Missing = $"No PostgreSQL: {broken.Message}";
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (folder is null) return;
        NpgsqlConnection.ClearAllPools();
        await Run("pg_ctl", "-D", Path.Combine(folder.FullName, "data"), "-m", "immediate", "stop");
        folder.Delete(recursive: true);
    }

    public static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> StartOwn()
    {
        folder = Directory.CreateTempSubdirectory("postgres-");
        var (data, port) = (Path.Combine(folder.FullName, "data"), FreePort());
        if (Environment.IsPrivilegedProcess) await Run("chown", "postgres", folder.FullName);
        await Run("initdb", "-D", data, "-U", "postgres", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C");
        await Run("pg_ctl", "-D", data, "-w", "-l", Path.Combine(folder.FullName, "log"), "-o",
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder.FullName} -c fsync=off -c max_connections=1000", "start");
        return $"Host=127.0.0.1;Port={port};Username=postgres;Include Error Detail=true";
    }

    // PostgreSQL refuses to run as root: there its own account runs it.
    private static async Task Run(string program, params string[] arguments)
    {
        var binary = program == "chown" ? program : Binary(program);
        var asRoot = Environment.IsPrivilegedProcess && program != "chown";
        var start = new ProcessStartInfo(asRoot ? "runuser" : binary, asRoot ? ["-u", "postgres", "--", binary, .. arguments] : arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        // The server inherits the pipes and would hold them open for ever: only the program itself is waited for.
        var said = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed: {await said}");
    }

    private static string Binary(string program) =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")) : [])
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        .Select(place => Path.Combine(place, program)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"{program} was not found; ./test installs it, or name a server in RECOGNITION_POSTGRES.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
