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
    public async Task What_hangs_on_a_table_that_is_made_anew_stays()
    {
        var file = Path.Combine(Path.GetTempPath(), $"upgrade-{Guid.NewGuid():N}.db");
        await using (var db = await Db("sqlite", $"Data Source={file};Pooling=False"))
        {
            await db.GetService<IMigrator>().MigrateAsync("20261126022331_AddContactsAndReminders", TestContext.Current.CancellationToken);
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            var columns = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info('Measures') WHERE \"notnull\" = 1 OR name = 'Target'").ToListAsync(TestContext.Current.CancellationToken);
#pragma warning disable EF1002 // the names are the table's own
            await db.Database.ExecuteSqlRawAsync($"PRAGMA foreign_keys=OFF; INSERT INTO Measures ({string.Join(", ", columns.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", columns.Select(_ => "'7'"))}); PRAGMA foreign_keys=ON", TestContext.Current.CancellationToken);
#pragma warning restore EF1002
            await db.BringUpToDate();
            Assert.Equal(1, await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM MeasureTarget").SingleAsync(TestContext.Current.CancellationToken));
            Assert.Equal(1, await db.Database.SqlQuery<int>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync(TestContext.Current.CancellationToken));
        }

        File.Delete(file);
    }

    private static Task<RecognitionDb> Db(string provider, string connection) =>
        new ServiceCollection().AddRecognitionDb(provider, connection).BuildServiceProvider().GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync();
}
