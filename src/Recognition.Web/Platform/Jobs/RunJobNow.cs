using System.Text.Json;
using Quartz;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Platform.Jobs;

/// <summary>Runs a job of the schedule now, beside its own times.</summary>
public sealed class RunJobNow(Entry entry)
{
    public sealed record Input
    {
        public string? Name { get; set; }
    }

    /// <exception cref="RuleBroken">There is no such job.</exception>
    public async Task<bool> Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.RunJobs, cancel);
        var line = Schedule.Lines.FirstOrDefault(line => line.Name == input.Name) ?? throw new RuleBroken("There is no such job. Load the page again.");
        work.Tell("Job", null, new { line.Name });
        work.Request(RunNow.Asked, line.Name);
        await work.Commit(cancel);
        return true;
    }
}

/// <summary>Hands the job to Quartz, which notes the run in its history.</summary>
internal sealed class RunNow(ISchedulerFactory schedulers) : IRequestedJob
{
    public const string Asked = "RunNow";

    public string Kind => Asked;

    public async Task Run(string argument, JobProgress progress, CancellationToken cancel)
    {
        var job = JsonSerializer.Deserialize<string>(argument)!;
        var scheduler = await schedulers.GetScheduler(cancel);
        await scheduler.TriggerJob(new JobKey(job), new JobDataMap(), cancel);
        await progress.Report(1, 1, $"{Ui.Spoken.Of(job)} was started.", cancel);
    }
}
