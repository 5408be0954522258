using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Administration;

/// <summary>
/// The letters of the outbox, the latest first, without what they say. That somebody got one may tell a secret, such as who shops or who
/// asked for leave: reader and subject stand only in the rows of letters whose own permission the person holds. Of the others those alone are
/// shown that the mail server did not take, by their day: the minute of a letter tells of a deed.
/// </summary>
public sealed class MailLog(Entry entry)
{
    private const int PageSize = 50;

    public async Task<Shown> Read(Filter filter, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.RunJobs, cancel);
        var held = look.By.Permissions.ToList();
        var found = filter.State switch
        {
            "waiting" => look.Db.OutgoingMails.Where(m => m.SentAt == null && m.DueAt != null),
            "sent" => look.Db.OutgoingMails.Where(m => m.SentAt != null),
            "given-up" => look.Db.OutgoingMails.Where(m => m.SentAt == null && m.DueAt == null),
            _ => look.Db.OutgoingMails,
        };
        found = found.Where(m => m.Problem != null || (m.KnownTo != null && held.Contains(m.KnownTo.Value)));
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            // Whom the person may not see is not found either.
            var readers = look.Db.Employees.Named(filter.Search).Select(e => e.Id);
            found = found.Where(m => m.KnownTo != null && held.Contains(m.KnownTo.Value) && m.ReaderId != null && readers.Contains(m.ReaderId.Value));
        }

        var count = await found.CountAsync(cancel);
        var (page, last) = Paging.Of(count, PageSize, filter.Page);
        var rows = await (
            from m in found.OrderByDescending(m => m.At).ThenBy(m => m.Id).OnPage(page, PageSize)
            from reader in look.Db.Employees.Where(e => e.Id == m.ReaderId).DefaultIfEmpty()
            let known = m.KnownTo != null && held.Contains(m.KnownTo.Value)
            orderby m.At descending, m.Id
            select new { Known = known, m.Id, m.Version, Reader = known ? reader!.Name ?? m.To : null, Subject = known ? m.Subject : null, m.At, m.SentAt, m.DueAt, m.Tries, Problem = known ? m.Problem : null, Failed = m.Problem != null }).ToListAsync(cancel);
        var zone = look.City.Zone;
        return new Shown(
            [.. rows.Select(m => new Row(m.Id, m.Version, m.Reader, m.Subject, m.Known ? zone.DateAndTime(m.At) : zone.Date(m.At), m.SentAt is { } sent ? m.Known ? zone.DateAndTime(sent) : zone.Date(sent) : null, m.DueAt is { } due ? zone.DateAndTime(due) : null, m.Tries, m.Failed, m.Problem))],
            count, page, last);
    }

    /// <param name="Search">A part of the reader's name, or the beginning of the number.</param>
    /// <param name="State">waiting, sent or given-up; else all.</param>
    public sealed record Filter(string? Search = null, string? State = null, int? Page = null);

    /// <param name="Reader">Null where it is not for the person to know.</param>
    /// <param name="Next">When it is tried next; null where it was sent or given up.</param>
    /// <param name="Problem">Why the last try failed, in the mail server's words; null too where the reader is not for the person to know.</param>
    public sealed record Row(Guid Id, Guid Version, string? Reader, string? Subject, string Written, string? Sent, string? Next, int Tries, bool Failed, string? Problem)
    {
        public bool MayGoAgain => Sent is null && Failed;
    }

    public sealed record Shown(IReadOnlyList<Row> Rows, int Count, int Page, int Last);
}
