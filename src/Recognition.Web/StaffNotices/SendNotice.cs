using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.StaffNotices;

/// <summary>HR asks for the newest version to be sent to all staff of departments in shops; the job begins within seconds.</summary>
public sealed class SendNotice(Entry entry)
{
    public const string Kind = nameof(SendNotice);

    /// <exception cref="RuleBroken">It was sent, is being sent, or a newer version was published.</exception>
    /// <exception cref="GoneStale">It has changed since HR looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var notice = await work.Db.StaffNotices.SingleOrDefaultAsync(n => n.Id == input.Id, cancel) ?? throw new NotThere();
        if (notice.SendingAt is not null && notice.SendingBy == work.By.Id) return; // the same form, posted twice
        work.Expect(notice, input.Version);
        if (await work.Db.StaffNotices.AnyAsync(n => n.Number > notice.Number, cancel)) throw new RuleBroken("A newer version is published. Send that one.");
        notice.Send(work.By.EmployeeId, work.Now);
        work.Request(Kind, new WriteNoticeLetters.Input { Id = notice.Id });
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
