using Microsoft.EntityFrameworkCore;
using Quartz;
using Quartz.Extensibility;
using Recognition.Domain.Access;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Platform.Jobs;

/// <summary>What the job desk shows: the schedule with how it went, what people asked for and how far it is, and how much mail does not get through.</summary>
public sealed class JobBoard(Entry entry, ISchedulerFactory schedulers, IExecutionHistoryStore history)
{
    private const int Shows = 20;

    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.RunJobs, cancel);
        var requested = await (from job in look.Db.RequestedJobs
                               orderby job.At descending
                               from employee in look.Db.Employees.Where(e => e.Id == job.RequestedBy).DefaultIfEmpty()
                               select new { job, employee!.Name }).Take(Shows).ToListAsync(cancel);
        var zone = look.City.Zone;
        return new Shown(
            await Lines(zone, cancel),
            [.. requested.Select(row => new Requested(row.job.Id, row.job.Version, row.job.Kind, row.Name ?? "the portal", zone.DateAndTime(row.job.At),
                row.job.Failed ? State.Failed : row.job.EndedAt is not null ? State.Done : row.job.StartedAt is null ? State.Waiting : State.Running, row.job.Done, row.job.Steps, row.job.Note))],
            await look.Db.OutgoingMails.CountAsync(m => m.DueAt != null, cancel), await look.Db.OutgoingMails.CountAsync(m => m.SentAt == null && m.Problem != null, cancel));
    }

    private async Task<IReadOnlyList<Line>> Lines(CityZone zone, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var lines = new List<Line>();
        foreach (var line in Schedule.Lines)
        {
            var went = await history.GetJobRunStatus(scheduler.SchedulerName, line.Key, cancel);
            var next = (await scheduler.GetTrigger(new TriggerKey(line.Name), cancel))?.NextFireTimeUtc;
            lines.Add(new Line(line.Name, line.Title, line.Does, line.Housekeeping, line.Cron is null ? $"Every {line.Interval.TotalSeconds:0} seconds" : null,
                went is null ? null : zone.DateAndTime(went.LastFiredAtUtc.UtcDateTime),
                went is null ? null : went.LastResult is JobRunResult.Succeeded or JobRunResult.Skipped,
                went?.LastResult == JobRunResult.Failed && went.LastFailedAtUtc is { } failed ? zone.DateAndTime(failed.UtcDateTime) : null,
                next is { } at ? zone.DateAndTime(at.UtcDateTime) : null));
        }

        return lines;
    }

    public enum State { Waiting, Running, Done, Failed }

    /// <param name="Backlog">Messages that wait to be sent.</param>
    /// <param name="Undelivered">Messages that failed at least once and were not sent since.</param>
    public sealed record Shown(IReadOnlyList<Line> Lines, IReadOnlyList<Requested> Requests, int Backlog, int Undelivered);

    /// <param name="Beat">How often, for a job of every few seconds; null for one that runs by the clock.</param>
    /// <param name="Good">How the last run went; null where there was none.</param>
    public sealed record Line(string Name, string Title, string Does, bool Housekeeping, string? Beat, string? Last, bool? Good, string? FailedAt, string? Next);

    public sealed record Requested(Guid Id, Guid Version, string Kind, string By, string At, State State, int Done, int Steps, string? Note);
}
