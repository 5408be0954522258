using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Administration;

/// <summary>Lets a letter that did not get through be tried anew, at the address that its reader has by now.</summary>
public sealed class SendAgain(Entry entry)
{
    /// <exception cref="RuleBroken">It was sent, or waits for its first try.</exception>
    /// <exception cref="GoneStale">It was tried again meanwhile.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.RunJobs, cancel);
        var mail = await work.Db.OutgoingMails.SingleOrDefaultAsync(mail => mail.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(mail, input.Version);
        if (mail.SentAt is not null) throw new RuleBroken("This letter was sent meanwhile.");
        if (mail.Problem is null) throw new RuleBroken("This letter goes out within seconds. Load the page again.");
        var address = await work.Db.Employees.Where(e => e.Id == mail.ReaderId).Select(e => e.Mail).SingleOrDefaultAsync(cancel);
        (mail.To, mail.DueAt, mail.Tries) = (address ?? mail.To, work.Now, 0);
        work.Tell("OutgoingMail", mail.Id, new { mail.Problem });
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
