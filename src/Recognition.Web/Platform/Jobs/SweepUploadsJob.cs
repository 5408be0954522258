using Microsoft.EntityFrameworkCore;
using Quartz;
using Recognition.Database;
using Recognition.Database.Organization;

namespace Recognition.Web.Platform.Jobs;

/// <summary>Removes personnel files that were uploaded and not imported in time. One that was imported holds nobody's data any more.</summary>
internal sealed class SweepUploadsJob(IDbContextFactory<RecognitionDb> databases, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var expired = clock.GetUtcNow().UtcDateTime - PersonnelUpload.Lasts;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.PersonnelUploads.Where(upload => upload.ImportedAt == null && upload.At <= expired).ExecuteDeleteAsync(cancellationToken);
    }
}
