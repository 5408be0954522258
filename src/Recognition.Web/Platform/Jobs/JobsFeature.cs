using Quartz;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Platform.Jobs;

internal static class JobsFeature
{
    /// <summary>
    /// Jobs live in the application's own database and survive the process: a run that was killed runs again, so every job is
    /// idempotent. Quartz makes its own tables (QRTZ_*); its minor versions change them, so its version is pinned.
    /// </summary>
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var place = DatabasePlace.Of(builder.Configuration);
        var services = builder.Services;
        services.AddQuartz(quartz => quartz.UsePersistentStore(store =>
        {
            if (place.Provider == "sqlite")
            {
                store.UseSqlite(place.Connection);
            }
            else
            {
                store.UsePostgres(place.Connection);
                store.UseClustering(cluster =>
                {
                    // How soon a killed node's jobs begin again on another.
                    cluster.CheckinInterval = TimeSpan.FromSeconds(2);
                    cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(4);
                });
            }

            store.UseSystemTextJsonSerializer();
            store.ProvisionSchema();
            store.UseExecutionHistory();
        }));
        services.AddQuartzExecutionHistory(history =>
        {
            // The jobs of every few seconds would crowd the nightly ones out.
            history.Retention = TimeSpan.FromDays(90);
            history.MaxEntriesPerJob = 100;
            history.MaxEntriesPerScheduler = 5000;
        });
        services.AddSingleton<JobTurn>();
        services.AddSingleton<DrainRequestedJobs>();
        services.AddSingleton<LaySchedule>();
        foreach (var type in typeof(JobsFeature).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IRequestedJob))))
            services.AddScoped(typeof(IRequestedJob), type);

        // A node may serve pages alone, and leave the jobs to others.
        if (!builder.Configuration.GetValue("Jobs:Run", true)) return;
        services.AddHostedService(provider => provider.GetRequiredService<LaySchedule>());
        services.AddQuartzHostedService(service => service.WaitForJobsToComplete = true);
    }
}
