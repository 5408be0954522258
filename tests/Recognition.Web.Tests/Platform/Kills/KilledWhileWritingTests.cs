using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.CharitableLeave;
using Recognition.Web.CharitableLeave;
using Recognition.Web.Platform.Audit;

namespace Recognition.Web.Tests.Platform.Kills;

[Trait("Category", "Long")]
public sealed class KilledWhileWritingTests
{
    private const int Kills = 10;

    [Theory(Explicit = true), InlineData("sqlite")]
    public async Task What_was_acknowledged_is_there_once_and_the_trail_is_whole(string provider)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var portal = await PortalProcess.Over(provider);
        var (acknowledged, chance) = (new ConcurrentBag<string>(), new Random(20261110));
        for (var kill = 0; kill < Kills; kill++)
        {
            await portal.Start();
            var writers = Enumerable.Range(0, 3).Select(_ => Write(portal.Address, acknowledged)).ToArray();
            await Task.Delay(chance.Next(1500, 4000), cancel);
            await portal.Kill();
            await Task.WhenAll(writers);
        }

        await using var db = portal.Db();
        var stand = await db.Set<LeaveOrganization>().Select(o => o.Name).Where(name => name.StartsWith("Kill ")).ToListAsync(cancel);
        Assert.True(acknowledged.Count > Kills, $"Only {acknowledged.Count} were acknowledged.");
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
