using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Platform.Jobs;

/// <summary>Lets a requested job that failed, or a message that did not get through, be tried again now.</summary>
public sealed class TryAgain(Entry entry)
{
    public sealed record Input
    {
        /// <summary>Of a requested job or of a message.</summary>
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }

    /// <exception cref="RuleBroken">It has not failed.</exception>
    /// <exception cref="GoneStale">It was tried again meanwhile.</exception>
    public async Task<bool> Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.RunJobs, cancel);
        if (await work.Db.RequestedJobs.SingleOrDefaultAsync(job => job.Id == input.Id, cancel) is { } job)
        {
            work.Expect(job, input.Version);
            if (!job.Failed) throw new RuleBroken("This job has not failed. Load the page again.");
            (job.Failed, job.EndedAt, job.StartedAt, job.DueAt, job.Tries, job.Note) = (false, null, null, work.Now, 0, null);
            work.Tell("RequestedJob", job.Id, new { job.Kind });
        }
        else
        {
            var mail = await work.Db.OutgoingMails.SingleOrDefaultAsync(mail => mail.Id == input.Id, cancel) ?? throw new NotThere();
            work.Expect(mail, input.Version);
            if (mail.SentAt is not null) throw new RuleBroken("This message was sent meanwhile.");
            (mail.DueAt, mail.Tries) = (work.Now, 0);
            work.Tell("OutgoingMail", mail.Id, new { mail.Problem });
        }

        await work.Commit(cancel);
        return true;
    }
}
