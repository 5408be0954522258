using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Recognition.Web.Tests.Pacesetter;

/// <summary>
/// Everything that a database holds, as lines of text in the order of storage, with what the storage itself tells: row numbers of SQLite,
/// transaction ids of PostgreSQL (by rank, since their numbers depend on what else the server did).
/// </summary>
internal static partial class Dump
{
    public static async Task<IReadOnlyList<string>> Of(City city)
    {
        await using var db = city.Db();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var connection = db.Database.GetDbConnection();
        var sqlite = city.Provider == "sqlite";
        var tables = (await Rows(connection, sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY name"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_EF%' ORDER BY table_name")).ConvertAll(row => row[0]);
        List<(string Table, string Transaction, string Text)> lines = [];
        foreach (var table in tables)
        {
            var rows = await Rows(connection, sqlite ? $"SELECT '', rowid, * FROM \"{table}\" ORDER BY rowid" : $"SELECT xmin::text, '', * FROM \"{table}\" ORDER BY ctid");
            lines.AddRange(rows.Select(row => (table, row[0], string.Join(" | ", row.Skip(1)))));
        }

        var ranks = lines.Select(line => line.Transaction).Where(id => id.Length > 0).Distinct().OrderBy(id => long.Parse(id, CultureInfo.InvariantCulture)).Select((id, i) => (id, i)).ToDictionary(it => it.id, it => it.i);
        return [.. lines.Select(line => $"{line.Table} {(line.Transaction.Length > 0 ? ranks[line.Transaction] : "")}: {line.Text}")];
    }

    /// <summary>What is random in every run taken out: ids that no test chose, salts, hashes and seeds.</summary>
    public static string WithoutChance(string line) => Hash().Replace(Id().Replace(line, "(id)"), "(hash)");

    private static async Task<List<string[]>> Rows(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string[]> rows = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))]);
        return rows;
    }

    private static string Text(object value) => value switch
    {
        byte[] bytes => $"({bytes.Length} bytes)",
        Array items => string.Join(',', items.Cast<object>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    // The cast's own ids begin with zeros and stay.
    [GeneratedRegex("(?!00000000-)[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();
}
