using Microsoft.EntityFrameworkCore;
using Quartz;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Jobs;

namespace Recognition.Web.Platform.Audit;

/// <summary>
/// Takes text and salt from values whose retention is over. Their hashes stay, so the chain stays whole; and an entry of its own says up
/// to where, so that a value taken away by anybody else is found out.
/// </summary>
public sealed class DisposeAuditValues(Entry entry)
{
    internal const string Subject = "DisposedValues";

    public async Task Run(CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.RunJobs, cancel);
        var before = work.Now.AddYears(-work.City.RetainAuditValuesYears);
        var through = await work.Db.AuditEntries.Where(e => e.At < before).MaxAsync(e => (long?)e.Sequence, cancel) ?? 0;
        var gone = await work.Db.AuditValues.Where(v => v.Sequence <= through && v.Text != null)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.Text, (string?)null).SetProperty(v => v.Salt, (byte[]?)null), cancel);
        if (gone == 0) return;
        work.Tell(Subject, null, new Disposed(through, gone));
        await work.Commit(cancel);
    }

    /// <param name="Through">The last entry whose values were disposed of.</param>
    /// <param name="Count">How many values.</param>
    internal sealed record Disposed(long Through, int Count);
}

[DisallowConcurrentExecution]
internal sealed class DisposeAuditValuesJob(JobTurn turn) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await turn.Take<DisposeAuditValues>("Dispose of audit values", deed => deed.Run(cancellationToken), Permission.RunJobs);
}
