using Microsoft.EntityFrameworkCore;
using Quartz;
using Recognition.Database;
using Recognition.Database.Platform;

namespace Recognition.Web.Platform.Mail;

/// <summary>
/// Empties the outbox. A row is taken by its version for the length of a lease, sent, then marked: a node killed in between sends it
/// again, with the same Message-ID, and none is lost. What fails is tried again after 1, 2, 4… minutes up to a day; what the server
/// refuses for good is given up after three tries and shown on the mail page.
/// </summary>
public sealed partial class DeliverMail(IDbContextFactory<RecognitionDb> databases, IMailTransport transport, TimeProvider clock, ILogger<DeliverMail> log) : IDisposable
{
    private const int TriesOfRefused = 3;

    /// <summary>Longer than any try lasts.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private readonly SemaphoreSlim oneOnThisNode = new(1, 1);

    /// <summary>Sends what is due until nothing is.</summary>
    /// <returns>How many messages were accepted; 0 too where this node is sending already.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        if (!await oneOnThisNode.WaitAsync(0, cancel)) return 0;
        try
        {
            var sent = 0;
            while (await Next(cancel) is var (mail, claim))
            {
                if (await Try(mail, claim, cancel)) sent++;
            }

            return sent;
        }
        finally
        {
            oneOnThisNode.Release();
        }
    }

    public void Dispose() => oneOnThisNode.Dispose();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The message that waits longest, taken; null where none is due.</summary>
    private async Task<(OutgoingMail Mail, Guid Claim)?> Next(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        while (true)
        {
            var now = Now;
            var mail = await db.OutgoingMails.AsNoTracking().Where(m => m.DueAt <= now).OrderBy(m => m.DueAt).ThenBy(m => m.Id).FirstOrDefaultAsync(cancel);
            if (mail is null) return null;
            var claim = Guid.NewGuid();
            var taken = await db.OutgoingMails.Where(m => m.Id == mail.Id && m.Version == mail.Version).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.Version, claim).SetProperty(m => m.DueAt, now + Lease).SetProperty(m => m.Tries, m => m.Tries + 1), cancel);
            if (taken == 1) return (mail, claim);
        }
    }

    private async Task<bool> Try(OutgoingMail mail, Guid claim, CancellationToken cancel)
    {
        var tries = mail.Tries + 1;
        try
        {
            await transport.Send(mail, cancel);
        }
        catch (NotDelivered failure)
        {
            LogFailure(mail.Id, tries, failure.ForGood);
            var givenUp = failure.ForGood && tries >= TriesOfRefused;
            DateTime? next = givenUp ? null : Now + Pause(tries);
            await Mark(mail, claim, row => row.ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, next).SetProperty(m => m.Problem, Words(failure, mail)), CancellationToken.None));
            return false;
        }

        // Accepted: from here on it must not be forgotten, even while the portal stops.
        await Mark(mail, claim, row => row.ExecuteUpdateAsync(
            set => set.SetProperty(m => m.SentAt, Now).SetProperty(m => m.DueAt, (DateTime?)null).SetProperty(m => m.Problem, (string?)null)
                .SetProperty(m => m.Body, m => m.IsSecret ? "" : m.Body), CancellationToken.None));
        return true;
    }

    private async Task Mark(OutgoingMail mail, Guid claim, Func<IQueryable<OutgoingMail>, Task<int>> write)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        await write(db.OutgoingMails.Where(m => m.Id == mail.Id && m.Version == claim));
    }

    private static TimeSpan Pause(int tries) => TimeSpan.FromMinutes(Math.Min(Math.Pow(2, Math.Min(tries, 20) - 1), TimeSpan.MinutesPerDay));

    // The server's words may name the address, which the mail page does not show.
    private static string Words(NotDelivered failure, OutgoingMail mail)
    {
        var words = failure.Message.Replace(mail.To, "(the address)", StringComparison.OrdinalIgnoreCase);
        return words.Length <= 500 ? words : words[..500];
    }

    [LoggerMessage(LogLevel.Warning, "Mail {Id} was not accepted at try {Try}; for good: {ForGood}")]
    private partial void LogFailure(Guid id, int @try, bool forGood);
}

internal sealed class DeliverMailJob(DeliverMail deliver) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await deliver.Run(cancellationToken);
}
