using Microsoft.EntityFrameworkCore;
using Quartz;
using Recognition.Database;
using Recognition.Web.Settings;

namespace Recognition.Web.Platform.Jobs;

/// <summary>Removes mail that was sent, and requested jobs that ended, when their time is over. What failed stays until somebody saw to it.</summary>
internal sealed class SweepOutboxJob(IDbContextFactory<RecognitionDb> databases, CurrentSettings settings, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-(await settings.Get(cancellationToken)).RetainMailDays);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.OutgoingMails.Where(mail => mail.SentAt < before).ExecuteDeleteAsync(cancellationToken);
        await db.RequestedJobs.Where(job => job.EndedAt < before && !job.Failed).ExecuteDeleteAsync(cancellationToken);
    }
}
