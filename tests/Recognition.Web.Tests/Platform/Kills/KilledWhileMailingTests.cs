using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Recognition.Database.Platform;
using Recognition.Web.Tests.Platform.Mail;

namespace Recognition.Web.Tests.Platform.Kills;

/// <summary>A real mail server that often has no time, and a portal that is killed while it hands over letters.</summary>
[Trait("Category", "Long")]
public sealed partial class KilledWhileMailingTests
{
    private const int Kills = 50, LettersOfALife = 20;

    private readonly Random chance = new(20261126);
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Theory(Explicit = true), InlineData("sqlite"), InlineData("postgres")]
    public async Task Every_letter_arrives_and_none_twice_but_where_the_kill_cut_off_the_mark(string provider)
    {
        await using var server = await RealSmtpServer.Start();
        await using var portal = await PortalProcess.Over(provider,
            "--Mail:Transport", "smtp", "--Mail:Host", server.Settings.Host, "--Mail:Port", $"{server.Settings.Port}", "--Mail:StartTls", "false", "--Mail:From", server.Settings.From);
        await portal.Start();
        await portal.Kill();
        var written = new HashSet<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            written.UnionWith(await Write(portal));
            var enough = server.AcceptedSoFar + chance.Next(1, LettersOfALife);
            await portal.Start();
            while (server.AcceptedSoFar < enough && await Waiting(portal, mail => mail.Problem == null)) await Task.Delay(chance.Next(1, 15), cancel);
            await portal.Kill();
        }

        await Due(portal);
        await portal.Start();
        while (await Waiting(portal, _ => true)) await Due(portal);
        await portal.Kill();

        var arrived = server.Accepted.Select(text => MessageId().Match(text).Groups[1].Value).Where(written.Contains).ToList();
        Assert.Equal(Kills * LettersOfALife, written.Count);
        Assert.Empty(written.Except(arrived));
        TestContext.Current.SendDiagnosticMessage("{0}: {1} letters, {2} kills, {3} came again with the same id", provider, written.Count, Kills, arrived.Count - written.Count);
        // One letter at most is under way when the portal is killed.
        Assert.InRange(arrived.Count - written.Count, 0, Kills);
        await using var db = portal.Db();
        Assert.Equal(0, await db.OutgoingMails.CountAsync(mail => mail.SentAt == null, cancel));
    }

    private async Task<IReadOnlyList<string>> Write(PortalProcess portal)
    {
        await using var db = portal.Db();
        var (ids, now) = (Enumerable.Range(0, LettersOfALife).Select(_ => Guid.NewGuid()).ToList(), DateTime.UtcNow);
        db.AddRange(ids.Select(id => new OutgoingMail { Id = id, To = $"moody-{id:N}@city.example", Subject = "Something waits", Body = "Read it.", MessageId = $"<{id:N}@recognition.portal>", At = now, DueAt = now }));
        await db.SaveChangesAsync(cancel);
        await Due(portal);
        return ids.ConvertAll(id => $"{id:N}");
    }

    // The pauses between tries, and the lease of a portal that was killed, are another test's; here they are over.
    private async Task Due(PortalProcess portal)
    {
        await using var db = portal.Db();
        var now = DateTime.UtcNow;
        await db.OutgoingMails.Where(mail => mail.SentAt == null).ExecuteUpdateAsync(set => set.SetProperty(mail => mail.DueAt, now), cancel);
        await Task.Delay(500, cancel);
    }

    private async Task<bool> Waiting(PortalProcess portal, Expression<Func<OutgoingMail, bool>> which)
    {
        await using var db = portal.Db();
        return await db.OutgoingMails.Where(mail => mail.SentAt == null).AnyAsync(which, cancel);
    }

    [GeneratedRegex("Message-ID: <([0-9a-f]{32})@", RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
