using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.CharitableLeave;
using Recognition.Web.CharitableLeave;
using Recognition.Web.Platform.Audit;

namespace Recognition.Web.Tests.Platform.Kills;

[Trait("Category", "Long")]
public sealed class KilledWhileWritingTests
{
    private const int Kills = 100, Writes = 2000;

    [Theory(Explicit = true), InlineData("sqlite"), InlineData("postgres")]
    public async Task What_was_acknowledged_is_there_once_and_the_trail_is_whole(string provider)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var portal = await PortalProcess.Over(provider);
        var (acknowledged, chance) = (new ConcurrentBag<string>(), new Random(20261110));
        var slowest = TimeSpan.Zero;
        for (var kill = 0; kill < Kills; kill++)
        {
            var begun = Stopwatch.GetTimestamp();
            await portal.Start();
            if (kill > 0 && Stopwatch.GetElapsedTime(begun) is var back && back > slowest) slowest = back;
            var writers = Enumerable.Range(0, 3).Select(_ => Write(portal.Address, acknowledged)).ToArray();
            // By what was acknowledged, not by the clock: a slow machine shall meet as many writes as a fast one.
            var enough = acknowledged.Count + chance.Next(10, 40);
            while (acknowledged.Count < enough && !writers.Any(writer => writer.IsCompleted)) await Task.Delay(chance.Next(1, 20), cancel);
            await portal.Kill();
            await Task.WhenAll(writers);
        }

        TestContext.Current.SendDiagnosticMessage("{0}: {1} kills, {2} writes acknowledged, back after {3:0.0} s at the slowest", provider, Kills, acknowledged.Count, slowest.TotalSeconds);
        await using var db = portal.Db();
        var stand = await db.Set<LeaveOrganization>().Select(o => o.Name).Where(name => name.StartsWith("Kill ")).ToListAsync(cancel);
        Assert.True(acknowledged.Count >= Writes, $"Only {acknowledged.Count} were acknowledged.");
        Assert.Empty(acknowledged.Except(stand));
        Assert.Equal(stand.Count, stand.Distinct().Count());
        // One entry for each, also for those whose answer the kill cut off.
        Assert.Equal(stand.Count, await db.AuditEntries.CountAsync(e => e.Deed == nameof(ListOrganization), cancel));
        Assert.Empty((await new AuditCheck(db).Run(null, cancel)).Problems);
    }

    /// <summary>Lists one organization after another until the portal is gone.</summary>
    private static async Task Write(Uri address, ConcurrentBag<string> acknowledged)
    {
        using var visitor = new Visitor(address);
        try
        {
            await visitor.Become("Hana Reyes");
            while (true)
            {
                var name = $"Kill {Guid.NewGuid():N}";
                if (await visitor.Post("/leave/organizations", "list", new("Input.Id", $"{Guid.NewGuid()}"), new("Input.Name", name), new("Input.Use", $"{default(LeaveUse)}"), new("Input.From", "2026-11-01")))
                    acknowledged.Add(name);
            }
        }
        catch (HttpRequestException)
        {
            // Killed.
        }
    }
}
