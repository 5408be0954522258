using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Database.Platform;

namespace Recognition.Web.Platform.Jobs;

/// <summary>
/// A requested job that this node runs. The row's version is the claim: whoever takes the row writes a new one, and every later write
/// asks for it, so a run that lost its row to another node changes nothing more.
/// </summary>
internal sealed class ClaimedJob(IDbContextFactory<RecognitionDb> databases, TimeProvider clock, RequestedJob row, Guid claim)
{
    /// <summary>How long a row is left to a node that does not answer.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public Guid Id => row.Id;

    public string Kind => row.Kind;

    public string Argument => row.Argument;

    /// <summary>Starts so far, this one included.</summary>
    public int Tries => row.Tries + 1;

    /// <summary>The first row that is due, taken; null where none is.</summary>
    public static async Task<ClaimedJob?> Next(IDbContextFactory<RecognitionDb> databases, TimeProvider clock, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        while (true)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var row = await db.RequestedJobs.AsNoTracking().Where(job => job.DueAt <= now).OrderBy(job => job.At).ThenBy(job => job.Id).FirstOrDefaultAsync(cancel);
            if (row is null) return null;
            var claim = Guid.NewGuid();
            var taken = await db.RequestedJobs.Where(job => job.Id == row.Id && job.Version == row.Version).ExecuteUpdateAsync(
                set => set.SetProperty(job => job.Version, claim).SetProperty(job => job.DueAt, now + Lease)
                    .SetProperty(job => job.StartedAt, now).SetProperty(job => job.Tries, job => job.Tries + 1), cancel);
            if (taken == 1) return new ClaimedJob(databases, clock, row, claim);
        }
    }

    /// <summary>Says that the run is alive. False: the row was lost to another node.</summary>
    public Task<bool> Renew(CancellationToken cancel) => Save(row => row.ExecuteUpdateAsync(set => set.SetProperty(job => job.DueAt, Now + Lease), cancel), cancel);

    public Task<bool> Report(int done, int steps, string? note, CancellationToken cancel) => Save(row => row.ExecuteUpdateAsync(
        set => set.SetProperty(job => job.Done, done).SetProperty(job => job.Steps, steps).SetProperty(job => job.Note, note).SetProperty(job => job.DueAt, Now + Lease), cancel), cancel);

    public Task<bool> Succeed(CancellationToken cancel) => Save(row => row.ExecuteUpdateAsync(
        set => set.SetProperty(job => job.EndedAt, Now).SetProperty(job => job.DueAt, (DateTime?)null).SetProperty(job => job.Failed, false), cancel), cancel);

    public Task<bool> TryAgain(TimeSpan after, string note, CancellationToken cancel) => Save(row => row.ExecuteUpdateAsync(
        set => set.SetProperty(job => job.DueAt, Now + after).SetProperty(job => job.Note, note), cancel), cancel);

    public Task<bool> GiveUp(string note, CancellationToken cancel) => Save(row => row.ExecuteUpdateAsync(
        set => set.SetProperty(job => job.EndedAt, Now).SetProperty(job => job.DueAt, (DateTime?)null).SetProperty(job => job.Failed, true).SetProperty(job => job.Note, note), cancel), cancel);

    /// <summary>Gives the row back as if it had not been taken.</summary>
    public Task<bool> PutBack(CancellationToken cancel) => Save(row => row.ExecuteUpdateAsync(
        set => set.SetProperty(job => job.DueAt, Now).SetProperty(job => job.Tries, job => job.Tries - 1), cancel), cancel);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<bool> Save(Func<IQueryable<RequestedJob>, Task<int>> write, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await write(db.RequestedJobs.Where(job => job.Id == row.Id && job.Version == claim)) == 1;
    }
}
