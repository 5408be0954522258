using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Recognition.Database;
using Recognition.Database.Platform;
using Recognition.Domain;
using Recognition.Web.Platform.Jobs;

namespace Recognition.Web.Tests.Platform.Jobs;

public sealed class DrainRequestedJobsTests
{
    private readonly ConcurrentQueue<string> ran = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Jobs_run_in_the_order_in_which_they_were_asked_for(City city)
    {
        foreach (var argument in (string[])["first", "second", "third"])
        {
            await Ask(city, argument);
            city.Clock.Pass(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(3, await Drain(city, (argument, _, _) => Task.CompletedTask).Run(Cancel));
        Assert.Equal(["first", "second", "third"], ran);
        Assert.Equal(0, await Drain(city, (_, _, _) => Task.CompletedTask).Run(Cancel));
    }

    [Theory, BothDatabases]
    public async Task Progress_is_seen_while_the_job_runs(City city)
    {
        var id = await Ask(city, "watched");
        RequestedJob? seen = null;
        await Drain(city, async (_, progress, cancel) =>
        {
            await progress.Report(3, 20, "Water Services is assembled.", cancel);
            seen = await Row(city, id);
        }).Run(Cancel);
        Assert.Equal((3, 20, "Water Services is assembled.", null), (seen!.Done, seen.Steps, seen.Note, seen.EndedAt));
        Assert.NotNull((await Row(city, id)).EndedAt);
    }

    [Theory, BothDatabases]
    public async Task Two_nodes_do_not_run_the_same_row(City city)
    {
        for (var i = 0; i < 20; i++) await Ask(city, $"{i}");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Drain(city, (_, _, cancel) => Task.Delay(2, cancel)).Run(Cancel), Cancel)));
        Assert.Equal(20, ran.Count);
        Assert.Equal(20, ran.Distinct().Count());
    }

    [Theory, BothDatabases]
    public async Task A_failing_job_is_tried_three_times_and_then_stands_as_failed_with_a_reference(City city)
    {
        var id = await Ask(city, "broken");
        var drain = Drain(city, (_, _, _) => throw new InvalidOperationException("secret detail"));
        Assert.Equal(1, await drain.Run(Cancel));
        Assert.Equal(0, await drain.Run(Cancel)); // not yet
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await drain.Run(Cancel));
        city.Clock.Pass(TimeSpan.FromMinutes(4));
        Assert.Equal(1, await drain.Run(Cancel));
        city.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(0, await drain.Run(Cancel));
        var row = await Row(city, id);
        Assert.True(row.Failed);
        Assert.Contains("reference", row.Note, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", row.Note, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_job_that_a_rule_forbids_says_the_rule_and_is_not_tried_again(City city)
    {
        var id = await Ask(city, "forbidden");
        var drain = Drain(city, (_, _, _) => throw new RuleBroken("The quarter has not ended."));
        await drain.Run(Cancel);
        city.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(0, await drain.Run(Cancel));
        Assert.Equal((true, "The quarter has not ended."), ((await Row(city, id)).Failed, (await Row(city, id)).Note));
    }

    [Theory, BothDatabases]
    public async Task A_killed_run_is_taken_again_when_its_lease_ends_and_its_ghost_changes_nothing(City city)
    {
        var id = await Ask(city, "killed");
        var ghost = await ClaimedJob.Next(city.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>(), city.Clock, Cancel);
        var drain = Drain(city, (_, _, _) => Task.CompletedTask);
        Assert.Equal(0, await drain.Run(Cancel));
        city.Clock.Pass(ClaimedJob.Lease);
        Assert.Equal(1, await drain.Run(Cancel));
        Assert.False(await ghost!.GiveUp("I am late.", Cancel));
        Assert.Equal((false, null), ((await Row(city, id)).Failed, (await Row(city, id)).Note));
    }

    [Theory, BothDatabases]
    public async Task A_run_that_the_portals_stop_cuts_off_begins_again_at_once_at_the_next_start(City city)
    {
        var id = await Ask(city, "stopped");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Drain(city, async (_, _, cancel) =>
        {
            await stop.CancelAsync();
            cancel.ThrowIfCancellationRequested();
        }).Run(stop.Token));
        Assert.Equal((0, null), ((await Row(city, id)).Tries, (await Row(city, id)).EndedAt));
        Assert.Equal(1, await Drain(city, (_, _, _) => Task.CompletedTask).Run(Cancel));
    }

    private static async Task<RequestedJob> Row(City city, Guid id)
    {
        await using var db = city.Db();
        return await db.RequestedJobs.AsNoTracking().SingleAsync(job => job.Id == id);
    }

    private static async Task<Guid> Ask(City city, string argument)
    {
        await using var db = city.Db();
        var row = new RequestedJob { Id = Guid.NewGuid(), Kind = "Test", Argument = argument, RequestedBy = null, At = city.Clock.Now, DueAt = city.Clock.Now };
        db.Add(row);
        await db.SaveChangesAsync(Cancel);
        return row.Id;
    }

    private DrainRequestedJobs Drain(City city, Func<string, JobProgress, CancellationToken, Task> run)
    {
        var jobs = new ServiceCollection().AddScoped<IRequestedJob>(_ => new TestJob(async (argument, progress, cancel) =>
        {
            ran.Enqueue(argument);
            await run(argument, progress, cancel);
        })).BuildServiceProvider();
        return new DrainRequestedJobs(city.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>(), jobs.GetRequiredService<IServiceScopeFactory>(), city.Clock, NullLogger<DrainRequestedJobs>.Instance);
    }

    private sealed class TestJob(Func<string, JobProgress, CancellationToken, Task> run) : IRequestedJob
    {
        public string Kind => "Test";

        public Task Run(string argument, JobProgress progress, CancellationToken cancel) => run(argument, progress, cancel);
    }
}
