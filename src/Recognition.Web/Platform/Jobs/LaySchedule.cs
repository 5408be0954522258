using Quartz;
using Recognition.Web.Settings;

namespace Recognition.Web.Platform.Jobs;

/// <summary>
/// Brings the stored triggers in line with <see cref="Schedule"/> and the city's zone: at the start before anything fires, and every
/// hour for a zone that was changed. What is in line is not touched: a run that fell due while the portal was down is then made up for.
/// </summary>
internal sealed class LaySchedule(ISchedulerFactory schedulers, CurrentSettings settings) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken) => await Lay(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task Lay(CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await settings.Get(cancel)).Zone.Id);
        foreach (var line in Schedule.Lines)
        {
            var stored = await scheduler.GetTrigger(new TriggerKey(line.Name), cancel);
            if (line.IsSaidBy(stored, zone)) continue;
            await scheduler.AddJob(line.Detail(), new AddJobOptions { Replace = true }, cancel);
            await scheduler.ScheduleJob(line.Trigger(zone), new ScheduleJobOptions { Replace = true }, cancel);
        }

        var known = Schedule.Lines.Select(line => line.Name).ToHashSet();
        var stale = (await scheduler.QueryJobs(new JobQuery(), cancel)).Items.Select(job => job.Key).Where(key => !known.Contains(key.Name)).ToList();
        if (stale.Count > 0) await scheduler.DeleteJobs(stale, cancel);
    }
}

internal sealed class LayScheduleJob(LaySchedule schedule) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await schedule.Lay(cancellationToken);
}
