using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.StaffNotices;

/// <summary>At home: the notice that the person has not acknowledged, and for HR one that was published and not sent.</summary>
internal sealed class NoticeWaiting : IWaiting
{
    public async Task<IReadOnlyList<WaitingTask>> For(Look look, CancellationToken cancel)
    {
        if (look.By.Id is not { } me) return [];
        var tasks = new List<WaitingTask>();
        var told = look.Db.StaffInShops(look.Today).Where(e => e.Id == me);
        if (await look.Db.StaffNotices.Sent().AnyAsync(n => told.Any() && !look.Db.Acknowledgements.Any(a => a.NoticeId == n.Id && a.EmployeeId == me), cancel))
            tasks.Add(new("Read the notice about shops and confirm", NoticeMail.Page));
        if (look.By.Holds(Permission.ManageShops) && await look.Db.StaffNotices.AnyAsync(n => n.SendingAt == null && !look.Db.StaffNotices.Any(later => later.Number > n.Number), cancel))
            tasks.Add(new("Send the notice to staff", "/shops/notice"));
        return tasks;
    }
}
