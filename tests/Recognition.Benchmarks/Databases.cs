using Npgsql;

namespace Recognition.Benchmarks;

/// <summary>Both databases in turn: SQLite in a file of its own, and the PostgreSQL that RECOGNITION_POSTGRES names, in an empty database that is dropped afterwards.</summary>
internal static class Databases
{
    public static async Task Each(string measure, Func<Site, string, Task> work)
    {
        await using (var site = await Site.Start()) await work(site, "SQLite");
        if (Environment.GetEnvironmentVariable("RECOGNITION_POSTGRES") is not { } server)
        {
            Console.WriteLine($"{measure}: PostgreSQL left out; name a server in RECOGNITION_POSTGRES, such as Host=127.0.0.1;Username=postgres");
            return;
        }

        var name = $"bench_{Guid.NewGuid():N}";
        await Execute(server, $"CREATE DATABASE {name}");
        try
        {
            await using var site = await Site.Start("postgres", $"{server};Database={name};Maximum Pool Size=50");
            await work(site, "PostgreSQL");
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await Execute(server, $"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task Execute(string server, string sql)
    {
        await using var connection = new NpgsqlConnection($"{server};Database=postgres;Pooling=False");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
