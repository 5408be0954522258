using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Quartz;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Jobs;
using Recognition.Web.Settings;

namespace Recognition.Web.ReviewPackets;

/// <summary>Assembles the packets that somebody asked for, and says how far it is.</summary>
internal sealed class RequestedPackets(JobTurn turn) : IRequestedJob
{
    public string Kind => RequestPackets.Kind;

    public async Task Run(string argument, JobProgress progress, CancellationToken cancel)
    {
        var input = JsonSerializer.Deserialize<AssemblePackets.Input>(argument)!;
        var outcome = await turn.Take("Assemble packets", (AssemblePackets a) => a.Run(input, cancel,
            (done, of, department) => progress.Report(done, of, $"{department} is done.", cancel)), Permission.ManagePackets);
        var all = outcome.Opened + outcome.Renewed + outcome.Same + outcome.Left;
        await progress.Report(all, all, $"{outcome}.", cancel);
    }
}

/// <summary>After a quarter's end: opens the packets that are missing, and renews those of any quarter not yet checked; comments stay, and say that they are older.</summary>
internal sealed class AssemblePacketsJob(JobTurn turn, CurrentSettings settings, IDbContextFactory<RecognitionDb> databases) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await Run(cancellationToken);

    public async Task Run(CancellationToken cancel)
    {
        var city = await settings.Get(cancel);
        var latest = city.QuarterOf(await settings.Today(cancel)).Previous;
        var (opens, due) = await Due(latest, city.Zone.EndOfDay(latest.Last), cancel);
        foreach (var quarter in due.Order())
        {
            var input = new AssemblePackets.Input { Quarter = quarter.Address, RenewsOnly = !opens || quarter != latest };
            await turn.Take("Assemble packets", (AssemblePackets a) => a.Run(input, cancel), Permission.ManagePackets);
        }
    }

    private async Task<(bool Opens, IEnumerable<Quarter> Quarters)> Due(Quarter latest, DateTime end, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var quarters = await db.ReviewPackets.Where(p => p.State == PacketState.Open || p.State == PacketState.Commented).Select(p => p.Quarter).Distinct().ToListAsync(cancel);
        // A quarter that was over before the portal was first used has nothing to show: nobody is told of an empty packet.
        return await db.AuditEntries.AnyAsync(e => e.At < end, cancel) ? (true, quarters.Append(latest).Distinct()) : (false, quarters);
    }
}
