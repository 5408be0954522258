using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Domain;
using Recognition.Web.Platform.Jobs;
using Recognition.Web.ReviewPackets;
using Recognition.Web.Tests.Indicators;

namespace Recognition.Web.Tests.ReviewPackets;

public sealed class PacketsJobsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Packets_asked_for_twice_are_assembled_by_one_job_that_says_how_far_it_is(City city)
    {
        var first = await Ask(city);
        Assert.Equal(first, await Ask(city));

        Assert.Equal(1, await Drain(city));

        var shown = await city.As(Cast.Hr, (PacketsProgress p) => p.Read(first, Cancel));
        Assert.Equal((4, 4, "4 opened, 0 renewed, 0 already up to date, 0 checked or sealed and left as they are.", true, false), (shown.Done, shown.Steps, shown.Note, shown.Ended, shown.Failed));
    }

    [Theory, BothDatabases]
    public async Task A_job_killed_in_the_middle_is_taken_again_and_goes_on(City city)
    {
        var job = await Ask(city);
        using var killed = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Run(city, new JobProgress((done, _, _, _) =>
        {
            if (done == 2) killed.Cancel();
            return Task.CompletedTask;
        }), killed.Token));
        await using (var db = city.Db()) Assert.Equal(2, await db.ReviewPackets.CountAsync(Cancel));

        await Drain(city);

        Assert.Equal("2 opened, 0 renewed, 2 already up to date, 0 checked or sealed and left as they are.", (await city.As(Cast.Hr, (PacketsProgress p) => p.Read(job, Cancel))).Note);
    }

    [Theory, BothDatabases]
    public async Task A_quarter_that_has_not_ended_is_refused_when_it_is_asked_for(City city) =>
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (RequestPackets r) => r.Run(new() { Quarter = "2027-Q3" }, Cancel)));

    [Theory, BothDatabases]
    public async Task The_nightly_run_opens_the_packets_of_a_quarter_in_which_the_portal_was_in_use(City city)
    {
        var nightly = ActivatorUtilities.CreateInstance<AssemblePacketsJob>(city.Services);
        await nightly.Run(Cancel);
        await using var db = city.Db();
        Assert.Empty(await db.ReviewPackets.ToListAsync(Cancel));

        await city.Assemble(); // somebody did something in FY2027 Q3
        city.Clock.Now = new DateTime(2027, 2, 1, 11, 15, 0, DateTimeKind.Utc);
        await nightly.Run(Cancel);
        await nightly.Run(Cancel);

        Assert.Equal(4, (await db.ReviewPackets.Select(p => p.Quarter).ToListAsync(Cancel)).Count(q => q.ToString() == "FY2027 Q3"));
    }

    [Theory, BothDatabases]
    public async Task The_nightly_run_renews_the_packets_of_earlier_quarters_that_are_not_yet_checked_and_opens_none_there(City city)
    {
        await city.As(Cast.Hr, (AssemblePackets a) => a.Run(new() { Quarter = Packets.Q2, Department = "WATER" }, Cancel));
        await Some.Measure(city, Cast.Water);
        city.Clock.Now = new DateTime(2027, 2, 1, 11, 15, 0, DateTimeKind.Utc);

        await ActivatorUtilities.CreateInstance<AssemblePacketsJob>(city.Services).Run(Cancel);

        Assert.Single((await city.Read(Cast.WaterDirector, "WATER")).Document.Snapshot.Measures);
        await using var db = city.Db();
        Assert.Equal(["FY2027 Q2", "FY2027 Q3", "FY2027 Q3", "FY2027 Q3", "FY2027 Q3"], (await db.ReviewPackets.Select(p => p.Quarter).ToListAsync(Cancel)).Select(q => q.ToString()).Order());
    }

    private static Task<Guid> Ask(City city) => city.As(Cast.Hr, (RequestPackets r) => r.Run(new() { Quarter = Packets.Q2 }, Cancel));

    private static Task<int> Drain(City city) => city.Services.GetRequiredService<DrainRequestedJobs>().Run(Cancel);

    private static async Task Run(City city, JobProgress progress, CancellationToken cancel)
    {
        await using var scope = city.Services.CreateAsyncScope();
        var job = scope.ServiceProvider.GetServices<IRequestedJob>().Single(j => j.Kind == RequestPackets.Kind);
        await job.Run("""{"Quarter":"2027-Q2"}""", progress, cancel);
    }
}
