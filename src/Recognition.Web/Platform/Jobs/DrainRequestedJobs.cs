using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Quartz;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Platform.Jobs;

/// <summary>
/// Runs the jobs that use cases asked for, in order, one at a time on each node. A run that fails is tried again after a minute and
/// then after four; a run that was killed is taken again when its lease ends.
/// </summary>
public sealed partial class DrainRequestedJobs(IDbContextFactory<RecognitionDb> databases, IServiceScopeFactory scopes, TimeProvider clock, ILogger<DrainRequestedJobs> log) : IDisposable
{
    private const int TriesOfFailing = 3;

    // A job that takes the whole process down with it must not do so for ever.
    private const int TriesOfKilled = 10;

    private readonly SemaphoreSlim oneOnThisNode = new(1, 1);

    /// <summary>Runs what is due until nothing is.</summary>
    /// <returns>How many runs there were; 0 too where this node is draining already.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        if (!await oneOnThisNode.WaitAsync(0, cancel)) return 0;
        try
        {
            var runs = 0;
            for (; await ClaimedJob.Next(databases, clock, cancel) is { } job; runs++) await Run(job, cancel);
            return runs;
        }
        finally
        {
            oneOnThisNode.Release();
        }
    }

    public void Dispose() => oneOnThisNode.Dispose();

    private async Task Run(ClaimedJob claimed, CancellationToken stopping)
    {
        if (claimed.Tries > TriesOfKilled)
        {
            await claimed.GiveUp("The portal stopped in the middle of this job again and again. Tell whoever runs the portal.", stopping);
            return;
        }

        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var alive = KeepAlive(claimed, lost);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var job = scope.ServiceProvider.GetServices<IRequestedJob>().FirstOrDefault(job => job.Kind == claimed.Kind)
                ?? throw new RuleBroken($"This version of the portal knows no job “{claimed.Kind}”.");
            await job.Run(claimed.Argument, new JobProgress((done, steps, note, cancel) => claimed.Report(done, steps, note, cancel)), lost.Token);
            await claimed.Succeed(CancellationToken.None);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            await claimed.PutBack(CancellationToken.None);
        }
        catch (Exception refusal) when (refusal is RuleBroken or NotThere)
        {
            await claimed.GiveUp(refusal.Message, CancellationToken.None); // it would be refused the next time too
        }
#pragma warning disable CA1031 // Whatever a job throws must not keep the others from running: it is logged and stands on the job page.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await Fail(claimed, failure);
        }
        finally
        {
            await lost.CancelAsync();
            await alive;
        }
    }

    private async Task Fail(ClaimedJob claimed, Exception failure)
    {
        var reference = Guid.NewGuid().ToString("N")[..8];
        LogFailure(failure, claimed.Kind, claimed.Tries, reference);
        if (claimed.Tries >= TriesOfFailing)
            await claimed.GiveUp($"It failed {claimed.Tries} times. Tell whoever runs the portal this reference: {reference}.", CancellationToken.None);
        else
            await claimed.TryAgain(TimeSpan.FromMinutes(claimed.Tries * claimed.Tries), $"It failed and is tried again. Reference: {reference}.", CancellationToken.None);
    }

    private static async Task KeepAlive(ClaimedJob claimed, CancellationTokenSource lost)
    {
        using var beat = new PeriodicTimer(ClaimedJob.Lease / 4);
        try
        {
            while (await beat.WaitForNextTickAsync(lost.Token))
            {
                try
                {
                    if (!await claimed.Renew(lost.Token)) await lost.CancelAsync();
                }
                catch (Exception failure) when (failure.Chain().OfType<DbException>().Any())
                {
                    // The database is busy with the job's own long change, or away for a moment: the next beat says it.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The run has ended.
        }
    }

    [LoggerMessage(LogLevel.Error, "Job {Kind} failed at try {Try}, reference {Reference}")]
    private partial void LogFailure(Exception failure, string kind, int @try, string reference);
}

internal sealed class DrainRequestedJobsJob(DrainRequestedJobs drain) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await drain.Run(cancellationToken);
}
