using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Recognition.Web.Platform.Commands;

namespace Recognition.Web.Platform.Data;

/// <summary>Where the portal keeps everything: "sqlite" (default) or "postgres", and how to reach it.</summary>
/// <param name="Place">For people: the file's full path, or server and name. No password stands in it.</param>
internal sealed record DatabasePlace(string Provider, string Connection, string Place)
{
    private const int PoolSize = 30;

    /// <summary>The SQLite file; null where there is none, as on PostgreSQL or in memory.</summary>
    public string? File => Provider == "sqlite" && Path.IsPathRooted(Place) ? Place : null;

    /// <exception cref="SettingWrong">The settings name no database that there could be.</exception>
    public static DatabasePlace Of(IConfiguration configuration)
    {
        var (provider, connection) = (configuration["Database:Provider"] ?? "sqlite", configuration["Database:Connection"] ?? "Data Source=data/recognition.db");
        try
        {
            return provider switch
            {
                "sqlite" => Sqlite(new SqliteConnectionStringBuilder(connection)),
                "postgres" => Postgres(connection),
                _ => throw new SettingWrong($"Database:Provider is “{provider}”: say sqlite or postgres."),
            };
        }
        catch (ArgumentException wrong)
        {
            throw new SettingWrong($"Database:Connection cannot be read: {wrong.Message} Say \"Data Source=FILE\" for sqlite, \"Host=…;Database=…;Username=…;Password=…\" for postgres.");
        }
    }

    /// <summary>Whether the database cannot be reached, opened or written as a whole: a matter of its place, not of what was asked.</summary>
    public static bool IsUnreachable(Exception failure) => (failure.Chain().OfType<DbException>().FirstOrDefault() ?? failure) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 3 or 8 or 10 or 13 or 14 or 26, // SQLITE_PERM, READONLY, IOERR, FULL, CANTOPEN, NOTADB
        PostgresException postgres => postgres.SqlState is ['2', '8', ..] or ['3', 'D', ..] or ['0', '8', ..] or ['5', '3', ..] or ['5', '7', ..],
        NpgsqlException or IOException or UnauthorizedAccessException => true,
        _ => false,
    };

    private static DatabasePlace Sqlite(SqliteConnectionStringBuilder connection)
    {
        if (connection.DataSource is { Length: > 0 } file && file != ":memory:" && !file.StartsWith("file:", StringComparison.Ordinal) && connection.Mode != SqliteOpenMode.Memory)
            connection.DataSource = ProgramFolder.FullPath(file);
        return new("sqlite", connection.ToString(), connection.DataSource);
    }

    private static DatabasePlace Postgres(string connection)
    {
        var server = new NpgsqlConnectionStringBuilder(connection);
        // The server's connections are for the other nodes, the backup and the audit's check too.
        if (!server.ShouldSerialize("Maximum Pool Size")) server.MaxPoolSize = PoolSize;
        return new("postgres", server.ConnectionString, $"{server.Host}, {server.Database}");
    }
}
