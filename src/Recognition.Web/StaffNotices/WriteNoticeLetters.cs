using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.StaffNotices;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.StaffNotices;

/// <summary>
/// Writes to everybody in a department in shops who has no letter of this version yet, some hundred in one change. A run that ends in the
/// middle is simply run again: who has a letter gets no second one.
/// </summary>
public sealed class WriteNoticeLetters(Entry entry)
{
    private const int AtOnce = 250;

    /// <param name="progress">Told after each change: how many of how many have their letter.</param>
    /// <returns>How many letters this run wrote.</returns>
    /// <exception cref="NotThere">There is no such notice, or nobody asked for it to be sent.</exception>
    public async Task<int> Run(Input input, CancellationToken cancel, Func<int, int, Task>? progress = null)
    {
        for (var written = 0; ;)
        {
            var (now, left) = await Some(input.Id, cancel);
            written += now;
            if (left == 0) return written;
            if (progress is not null) await progress(written, written + left);
        }
    }

    private async Task<(int Written, int Left)> Some(Guid id, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var notice = await work.Db.StaffNotices.SingleOrDefaultAsync(n => n.Id == id && n.SendingAt != null, cancel) ?? throw new NotThere();
        var untold = work.Db.StaffInShops(work.Today).Where(e => !work.Db.NoticeLetters.Any(l => l.NoticeId == id && l.EmployeeId == e.Id));
        var left = await untold.CountAsync(cancel);
        var people = await untold.OrderBy(e => e.Id).Take(AtOnce).Select(e => new { e.Id, e.Name, e.Mail }).ToListAsync(cancel);
        foreach (var person in people)
        {
            work.Db.Add(new NoticeLetter(id, person.Id, work.Now));
            work.Mail(new(person.Id, person.Name, person.Mail), NoticeMail.Told(notice));
        }

        if (people.Count > 0) work.Tell(nameof(StaffNotice), id, new { Letters = people.Count });
        if (people.Count == left) notice.HasBeenSent(work.Now);
        await work.Commit(cancel);
        return (people.Count, left - people.Count);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }
    }
}
