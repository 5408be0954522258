using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
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
}
