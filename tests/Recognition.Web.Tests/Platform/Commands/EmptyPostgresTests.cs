using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Tests.Platform.Commands;

/// <summary>The first start of a city that chose PostgreSQL.</summary>
public sealed class EmptyPostgresTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_start_makes_the_tables_and_logs_no_error(bool isThere)
    {
        if (Postgres.Missing is { } missing) Assert.Skip(missing);
        var name = $"empty_{Guid.NewGuid():N}";
        if (isThere) await Postgres.Execute($"CREATE DATABASE {name}");
        using var log = new LogBook();
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([new("Database:Provider", "postgres"), new("Database:Connection", Postgres.Connection(name) + ";Pooling=False")]);
        builder.Logging.ClearProviders().AddProvider(log);
        builder.AddDatabase();
        await using var app = builder.Build();
        await app.PrepareDatabase();
        await app.PrepareDatabase(); // the second start
        if (isThere) Assert.DoesNotContain(log.Lines, line => line.Level >= LogLevel.Error);
        await Postgres.Execute($"DROP DATABASE {name} WITH (FORCE)");
    }
}
