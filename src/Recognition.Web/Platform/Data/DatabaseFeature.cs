using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recognition.Database;
using Recognition.Database.Seed;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Access;

namespace Recognition.Web.Platform.Data;

internal static class DatabaseFeature
{
    /// <summary>Where the portal keeps everything: "sqlite" (default) or "postgres", and how to reach it.</summary>
    public static (string Provider, string Connection) Database(this IConfiguration configuration) =>
        (configuration["Database:Provider"] ?? "sqlite", configuration["Database:Connection"] ?? "Data Source=data/recognition.db");

    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var (provider, connection) = builder.Configuration.Database();
        builder.Services.AddRecognitionDb(provider, connection);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<WriteTurn>();
        builder.Services.AddScoped<Entry>();
    }

    /// <summary>
    /// Every use case and read class: the sealed classes whose constructor takes the <see cref="Entry"/>, so none is forgotten.
    /// </summary>
    public static void AddUseCases(this IServiceCollection services)
    {
        foreach (var type in typeof(DatabaseFeature).Assembly.GetTypes().Where(type => type is { IsClass: true, IsSealed: true, IsAbstract: false }
            && type.GetConstructors() is [{ } only] && only.GetParameters().Any(p => p.ParameterType == typeof(Entry))
            && !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type)))
        {
            services.AddScoped(type);
        }
    }

    /// <summary>Brings the tables up to date.</summary>
    public static async Task PrepareDatabase(this WebApplication app)
    {
        MakeFolder(app.Configuration.Database());
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync();
        await db.Database.MigrateAsync();
    }

    /// <summary>Loads the reference data that is not there yet.</summary>
    /// <exception cref="SeedBroken">A file of it is wrong.</exception>
    public static async Task PrepareReferenceData(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().IsJob(Person.Job("The portal's start", Permission.ManageSettings));
        await scope.ServiceProvider.GetRequiredService<LoadReferenceData>().Run(ReferenceData.Own, CancellationToken.None);
    }

    private static void MakeFolder((string Provider, string Connection) database)
    {
        if (database.Provider == "sqlite" && Path.GetDirectoryName(new SqliteConnectionStringBuilder(database.Connection).DataSource) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
    }
}
