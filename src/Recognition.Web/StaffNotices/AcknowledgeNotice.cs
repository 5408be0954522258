using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.StaffNotices;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.StaffNotices;

/// <summary>An employee says to have read the notice. Said twice it is one.</summary>
public sealed class AcknowledgeNotice(Entry entry)
{
    /// <exception cref="RuleBroken">A newer version was sent meanwhile.</exception>
    /// <exception cref="NotThere">There is no such notice, or it was not sent.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.UsePortal, cancel);
        var notice = await work.Db.StaffNotices.Sent().SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        if (notice.Id != input.Id) throw new RuleBroken("A newer version of the notice has come. Read that one, then confirm.");
        var by = work.By.EmployeeId;
        if (await work.Db.Acknowledgements.AnyAsync(a => a.NoticeId == notice.Id && a.EmployeeId == by, cancel)) return;
        work.Db.Add(new Acknowledgement(notice.Id, by, work.Now));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }
    }
}
