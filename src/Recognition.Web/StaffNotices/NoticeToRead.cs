using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.StaffNotices;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.StaffNotices;

/// <summary>The notice as an employee reads it, and whether they have acknowledged it.</summary>
public sealed class NoticeToRead(Entry entry)
{
    /// <param name="number">A version; null for the newest that was sent.</param>
    /// <returns>Null where none was sent yet.</returns>
    /// <exception cref="NotThere">There is no such version, or it was not sent.</exception>
    public async Task<Shown?> Read(int? number, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.UsePortal, cancel);
        var newest = await look.Db.StaffNotices.Sent().SingleOrDefaultAsync(cancel);
        var notice = number is null || number == newest?.Number ? newest : await look.Db.StaffNotices.SingleOrDefaultAsync(n => n.Number == number && n.SentAt != null, cancel);
        if (notice is null) return number is null ? null : throw new NotThere();
        var by = look.By.Id;
        var said = await look.Db.Acknowledgements.Where(a => a.NoticeId == notice.Id && a.EmployeeId == by).Select(a => (DateTime?)a.At).SingleOrDefaultAsync(cancel);
        return new Shown(notice, notice.Id == newest!.Id, said is { } at ? look.City.Zone.DateAndTime(at) : null, look.City.Zone.Date(notice.PublishedAt));
    }

    /// <param name="Acknowledged">When the reader did, by the city's clock; null before.</param>
    public sealed record Shown(StaffNotice Notice, bool IsNewest, string? Acknowledged, string Published)
    {
        public bool MayAcknowledge => IsNewest && Acknowledged is null;
    }
}
