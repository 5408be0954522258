using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.StaffNotices;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.StaffNotices;

/// <summary>HR writes to those who have not acknowledged the notice, once a day at most to each. docs/programme.md, 1.7.</summary>
public sealed class RemindStaff(Entry entry)
{
    /// <summary>Letters of one change; who is left is reminded by the next.</summary>
    public const int AtOnce = 1000;

    /// <returns>How many were reminded.</returns>
    /// <exception cref="NotThere">No notice was sent.</exception>
    /// <exception cref="RuleBroken">A newer version was sent meanwhile, or nobody can be reminded today.</exception>
    public async Task<int> Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var notice = await work.Db.StaffNotices.Sent().SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        if (notice.Id != input.Id) throw new RuleBroken("A newer version of the notice was sent. Load the page again.");
        var due = await work.Db.ToRemind(notice, input.Department, work.Today, work.City).OrderBy(row => row.Letter.EmployeeId).Take(AtOnce).ToListAsync(cancel);
        if (due.Count == 0) throw new RuleBroken("Everybody who has not confirmed was written to today or has no address. Nobody is written to twice a day: wait until tomorrow.");
        foreach (var (letter, name, mail) in due.Select(row => (row.Letter, row.Name, row.Mail)))
        {
            letter.Remind(work.City.Zone, work.Now);
            work.Mail(new(letter.EmployeeId, name, mail), NoticeMail.Reminded(notice));
        }

        work.Tell(nameof(StaffNotice), notice.Id, new { Reminders = due.Count });
        await work.Commit(cancel);
        return due.Count;
    }

    public sealed record Input
    {
        /// <summary>The notice that was looked at.</summary>
        public Guid Id { get; set; }

        /// <summary>Null for all in shops.</summary>
        public Guid? Department { get; set; }
    }
}
