using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Database;

namespace Recognition.Web.Tests.Platform;

public sealed class ModelTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public void The_migrations_say_what_the_tables_say(string provider)
    {
        using RecognitionDb db = provider == "sqlite"
            ? new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options)
            : new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options);
        Assert.NotEmpty(db.GetService<IMigrationsAssembly>().Migrations);
        Assert.False(db.Database.HasPendingModelChanges(), "Run database/add-migration: the tables changed and the migrations did not.");
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Each_migration_is_one_transaction(string provider)
    {
        await using var db = await Db(provider, provider == "sqlite" ? "Data Source=:memory:" : "Host=localhost");
        var (assembly, generator) = (db.GetService<IMigrationsAssembly>(), db.GetService<IMigrationsSqlGenerator>());
        var commands = assembly.Migrations.Values.Select(type => assembly.CreateMigration(type, db.Database.ProviderName!)).SelectMany(migration =>
            generator.Generate(migration.UpOperations, db.GetService<IModelRuntimeInitializer>().Initialize(migration.TargetModel)));
        Assert.NotEmpty(commands);
        Assert.DoesNotContain(commands, command => command.TransactionSuppressed);
    }

    [Fact]
    public async Task What_hangs_on_a_table_that_is_made_anew_stays() =>
        Assert.Equal("7", await Upgraded("20261126022331_AddContactsAndReminders", "Measures", "Target", "'7'", $"SELECT Value FROM MeasureTarget"));

    [Fact]
    public async Task What_a_plan_lacked_before_keeps_its_cause_without_the_number_of_that_day() =>
        Assert.Equal("Nobody may.", await Upgraded("20261127121143_FillPlans", "RoundGaps", "Sentence", "'Water: 3 shops by phone cannot be made. Nobody may.'", $"SELECT Cause AS Value FROM RoundGaps"));

    [Fact(Timeout = 60_000)]
    public async Task The_lock_of_a_portal_that_was_killed_in_a_migration_is_not_waited_for()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var db = await Db("sqlite", "Data Source=:memory:");
        await db.Database.OpenConnectionAsync(cancel);
        await db.GetService<IMigrator>().MigrateAsync("20261127121143_FillPlans", cancel);
        await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-26')", cancel);
        await db.BringUpToDate();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(cancel));
    }

    // Brings a database of an earlier version up to date that holds one row.
    private static async Task<string> Upgraded(string from, string table, string column, string value, FormattableString read)
    {
        var (file, cancel) = (Path.Combine(Path.GetTempPath(), $"upgrade-{Guid.NewGuid():N}.db"), TestContext.Current.CancellationToken);
        try
        {
            await using var db = await Db("sqlite", $"Data Source={file};Pooling=False");
            await db.GetService<IMigrator>().MigrateAsync(from, cancel);
            await db.Database.OpenConnectionAsync(cancel);
            var columns = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info({table}) WHERE \"notnull\" = 1 OR name = {column}").ToListAsync(cancel);
#pragma warning disable EF1002 // the names are the table's own
            await db.Database.ExecuteSqlRawAsync($"PRAGMA foreign_keys=OFF; INSERT INTO {table} ({string.Join(", ", columns.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", columns.Select(name => name == column ? value : "'7'"))}); PRAGMA foreign_keys=ON", cancel);
#pragma warning restore EF1002
            await db.BringUpToDate();
            Assert.Equal(1, await db.Database.SqlQuery<int>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync(cancel));
            return await db.Database.SqlQuery<string>(read).SingleAsync(cancel);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<RecognitionDb> Db(string provider, string connection) =>
        new ServiceCollection().AddRecognitionDb(provider, connection).BuildServiceProvider().GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync();
}
