using Microsoft.EntityFrameworkCore;
using Quartz;
using Recognition.Database;
using Recognition.Database.Platform;

namespace Recognition.Web.Platform.Jobs;

/// <summary>Forgets the forms that were carried out so long ago that none of them is posted again.</summary>
internal sealed class SweepFormsJob(IDbContextFactory<RecognitionDb> databases, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime - FormDone.Lasts;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.FormsDone.Where(form => form.At < before).ExecuteDeleteAsync(cancellationToken);
    }
}
