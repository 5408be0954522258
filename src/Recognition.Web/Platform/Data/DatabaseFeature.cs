using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recognition.Database;
using Recognition.Database.Seed;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Commands;
using Recognition.Web.Platform.Logs;

namespace Recognition.Web.Platform.Data;

internal static class DatabaseFeature
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var place = DatabasePlace.Of(builder.Configuration);
        builder.Services.AddRecognitionDb(place.Provider, place.Connection);
        builder.Services.AddSingleton(place);
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
    /// <exception cref="SettingWrong">The database cannot be reached or opened.</exception>
    public static async Task PrepareDatabase(this WebApplication app)
    {
        var place = app.Services.GetRequiredService<DatabasePlace>();
        try
        {
            app.Say($"Setting up the database: {place.Place}");
            if (place.File is { } file) Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await using var db = await app.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync();
            // A table of migrations that is not there yet would be logged as an error when it is asked for what it holds.
            if (place.Provider == "postgres" && await db.Database.CanConnectAsync()) await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync();
            await db.BringUpToDate();
        }
        catch (Exception failure) when (DatabasePlace.IsUnreachable(failure))
        {
            throw new SettingWrong($"The database cannot be opened ({place.Place}): {failure.GetBaseException().Message}");
        }
    }

    /// <summary>Loads the reference data that is not there yet.</summary>
    /// <exception cref="SeedBroken">A file of it is wrong.</exception>
    public static async Task PrepareReferenceData(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().IsJob(Person.Job("The portal's start", Permission.ManageSettings));
        await scope.ServiceProvider.GetRequiredService<LoadReferenceData>().Run(ReferenceData.Own, CancellationToken.None);
    }
}
