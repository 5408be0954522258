using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Platform.Jobs;

/// <summary>Lets a requested job that failed be tried again now.</summary>
public sealed class TryAgain(Entry entry)
{
    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }

    /// <exception cref="RuleBroken">It has not failed.</exception>
    /// <exception cref="GoneStale">It was tried again meanwhile.</exception>
    public async Task<bool> Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.RunJobs, cancel);
        var job = await work.Db.RequestedJobs.SingleOrDefaultAsync(job => job.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(job, input.Version);
        if (!job.Failed) throw new RuleBroken("This job has not failed. Load the page again.");
        (job.Failed, job.EndedAt, job.StartedAt, job.DueAt, job.Tries, job.Note) = (false, null, null, work.Now, 0, null);
        work.Tell("RequestedJob", job.Id, new { job.Kind });
        await work.Commit(cancel);
        return true;
    }
}
