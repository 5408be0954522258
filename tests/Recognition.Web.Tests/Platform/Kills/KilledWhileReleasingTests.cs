using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Database.Platform;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Audit;
using Recognition.Web.ReviewPackets;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Platform.Kills;

/// <summary>From submitted shops to sealed figures: the portal is killed at moments of chance in each step, and begins again where it was.</summary>
[Trait("Category", "Long")]
public sealed class KilledWhileReleasingTests
{
    private const int Kills = 5;

    private readonly Random chance = new(20261126);
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Theory(Explicit = true), InlineData("sqlite"), InlineData("postgres")]
    public async Task Shops_are_accepted_a_round_released_and_packets_assembled_once_each(string provider)
    {
        await using var portal = await PortalProcess.Over(provider);
        await portal.Start();
        await portal.Kill();
        var round = await SubmittedRound.Settle(portal, cancel);

        await Through(portal, (100, 1200), (hana, _) => AcceptAll(hana, round), () => Task.CompletedTask);
        await Through(portal, (0, 120), (hana, _) => Release(hana, round), () => ReleasedWholeOrNot(portal, round));
        await Ask(portal, round.Quarter);
        await Through(portal, (500, 4000), (_, life) => Finished(portal, life), () => Task.CompletedTask);
        await portal.Kill();

        await using var db = portal.Db();
        await EachOnce(db, round);
        await FiguresAreThose(db, round);
        Assert.Empty((await new AuditCheck(db).Run(null, cancel)).Problems);
    }

    /// <summary>Does something in life after life of the portal, and in the last one to its end.</summary>
    private async Task Through(PortalProcess portal, (int From, int To) moment, Func<Visitor, CancellationToken, Task> deed, Func<Task> afterwards)
    {
        for (var kill = 0; kill <= Kills; kill++)
        {
            await portal.Start();
            using var hana = new Visitor(portal.Address);
            await hana.Become("Hana Reyes");
            using var life = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var doing = deed(hana, life.Token);
            if (kill < Kills) await Task.WhenAny(doing, Task.Delay(chance.Next(moment.From, moment.To), cancel));
            else await doing;
            await portal.Kill();
            await life.CancelAsync();
            try
            {
                await doing;
            }
            catch (Exception killed) when (killed is HttpRequestException or OperationCanceledException)
            {
                // The next life goes on.
            }

            await afterwards();
        }
    }

    private static async Task AcceptAll(Visitor hana, SubmittedRound round)
    {
        // Flags point at shops that were all made at one moment by one shopper.
        foreach (var shop in round.Shops) await hana.Post($"/shops/review/{shop}", "accept", KeyValuePair.Create("Input.Reason", "Settled so by the test."));
    }

    // Answered at once where it was released already, as a form posted twice is.
    private static Task<bool> Release(Visitor hana, SubmittedRound round) => hana.Post(round.ReleaseAddress, "release");

    private async Task ReleasedWholeOrNot(PortalProcess portal, SubmittedRound round)
    {
        await using var db = portal.Db();
        var released = await db.Rounds.AnyAsync(r => r.Id == round.Id && r.ReleasedAt != null, cancel);
        Assert.Equal(released ? round.Shops.Count : 0, await db.Shops.CountAsync(s => s.RoundId == round.Id && s.State == ShopState.Released, cancel));
        Assert.Equal(released, await db.ReleasedResults.AnyAsync(r => r.RoundId == round.Id, cancel));
        Assert.Equal(released, await db.OutgoingMails.AnyAsync(m => m.Subject.EndsWith(": " + SubmittedRound.Name), cancel));
    }

    private async Task Ask(PortalProcess portal, Quarter quarter)
    {
        await using var db = portal.Db();
        var now = DateTime.UtcNow;
        var argument = JsonSerializer.Serialize(new AssemblePackets.Input { Quarter = quarter.Address });
        db.Add(new RequestedJob { Id = Guid.NewGuid(), Kind = RequestPackets.Kind, Argument = argument, RequestedBy = null, At = now, DueAt = now });
        await db.SaveChangesAsync(cancel);
    }

    private static async Task Finished(PortalProcess portal, CancellationToken life)
    {
        await using var db = portal.Db();
        while (await db.RequestedJobs.AnyAsync(j => j.EndedAt == null, life) || await db.OutgoingMails.AnyAsync(m => m.SentAt == null && m.DueAt != null, life)) await Task.Delay(200, life);
        Assert.Empty(await db.RequestedJobs.Where(j => j.Failed).Select(j => j.Note).ToListAsync(life));
    }

    private async Task EachOnce(RecognitionDb db, SubmittedRound round)
    {
        var steps = await db.Shops.Where(s => s.RoundId == round.Id).SelectMany(s => s.Steps).GroupBy(s => s.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        Assert.Equal(round.Shops.Count, steps[ShopState.Accepted]);
        Assert.Equal(round.Shops.Count, steps[ShopState.Released]);
        var accepted = await db.AuditValues.CountAsync(v => v.SubjectId != null && round.Shops.Contains(v.SubjectId.Value) && db.AuditEntries.Any(e => e.Sequence == v.Sequence && e.Deed == nameof(AcceptShop)), cancel);
        Assert.Equal(round.Shops.Count, accepted);
        var letters = await db.OutgoingMails.Where(m => m.Subject.EndsWith(": " + SubmittedRound.Name)).Select(m => new { m.To, m.Subject, m.MessageId, m.SentAt }).ToListAsync(cancel);
        Assert.NotEmpty(letters);
        Assert.All(letters, letter => Assert.NotNull(letter.SentAt));
        Assert.Equal(letters.Count, letters.DistinctBy(letter => (letter.To, letter.Subject)).Count());
        Assert.Equal(letters.Count, letters.DistinctBy(letter => letter.MessageId).Count());
    }

    // Added up anew from the shops, and assembled anew from what was released.
    private async Task FiguresAreThose(RecognitionDb db, SubmittedRound round)
    {
        var shops = await db.Shops.AsNoTracking().Where(s => s.RoundId == round.Id).ToListAsync(cancel);
        var results = await db.ReleasedResults.AsNoTracking().Where(r => r.RoundId == round.Id).ToListAsync(cancel);
        Assert.Equal(shops.Select(s => s.DepartmentId).Distinct().Count() + 1, results.Count);
        foreach (var result in results)
        {
            var own = shops.FindAll(s => result.DepartmentId is null || s.DepartmentId == result.DepartmentId);
            Assert.Equal((own.Count, own.Count(s => s.Failed), own.Aggregate(Domain.Numbers.Rational.Zero, (sum, s) => sum + (s.Percent ?? 0))), (result.Shops, result.Failed, result.PercentSum));
        }

        var figures = await PacketFigures.Of(db, round.Quarter, await SubmittedRound.Settings(db, cancel), cancel);
        var packets = await db.ReviewPackets.AsNoTracking().Where(p => p.Quarter == round.Quarter).ToListAsync(cancel);
        Assert.Equal(figures.Departments.Count, packets.Count);
        foreach (var packet in packets.Where(p => p.State is PacketState.Open or PacketState.Commented))
            Assert.True(PacketJson.Same(packet.Snapshot, PacketJson.Write(figures.Assemble(figures.Departments.Single(d => d.Id == packet.DepartmentId), DateTime.UtcNow))));
    }
}
