using Microsoft.EntityFrameworkCore;
using Recognition.Database.Seed;
using Recognition.Domain.Access;
using Recognition.Domain.StaffNotices;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.StaffNotices;

/// <summary>For HR: the versions of the notice, and how many of each department have acknowledged the newest.</summary>
public sealed class NoticeOverview(Entry entry)
{
    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var notices = await look.Db.StaffNotices.OrderByDescending(n => n.Number).ToListAsync(cancel);
        var staff = look.Db.StaffInShops(look.Today);
        Guid? newest = notices is [var last, ..] ? last.Id : null;
        var departments = newest is null ? [] : await (
            from department in look.Db.Departments
            where department.InShops
            orderby department.Name
            select new Line(department.Id, department.Name,
                staff.Count(e => e.DepartmentId == department.Id),
                staff.Count(e => e.DepartmentId == department.Id && look.Db.NoticeLetters.Any(l => l.NoticeId == newest && l.EmployeeId == e.Id)),
                staff.Count(e => e.DepartmentId == department.Id && look.Db.Acknowledgements.Any(a => a.NoticeId == newest && a.EmployeeId == e.Id)))).ToListAsync(cancel);
        return new Shown([.. notices.Select(n => new Version(n, look.City.Zone.Date(n.PublishedAt), n.SentAt is { } at ? look.City.Zone.DateAndTime(at) : null))], departments);
    }

    /// <summary>The words to start a new version with: those of the newest, or those that came with the portal.</summary>
    public async Task<(string Title, string Text)> Draft(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        if (await look.Db.StaffNotices.OrderByDescending(n => n.Number).FirstOrDefaultAsync(cancel) is { } newest) return (newest.Title, newest.Text);
        var lines = ReferenceData.Own.Text("staff-notice.md").ReplaceLineEndings("\n").Split('\n', 2);
        return (lines[0].TrimStart('#').Trim(), lines.Length > 1 ? lines[1].Trim() : "");
    }

    /// <param name="Versions">The newest first.</param>
    /// <param name="Departments">Those in shops; none where nothing is published.</param>
    public sealed record Shown(IReadOnlyList<Version> Versions, IReadOnlyList<Line> Departments)
    {
        public Version? Newest => Versions is [var newest, ..] ? newest : null;

        public int Staff => Departments.Sum(line => line.Staff);

        public int Acknowledged => Departments.Sum(line => line.Acknowledged);
    }

    /// <param name="Sent">When the last letter was written, by the city's clock; null before.</param>
    public sealed record Version(StaffNotice Notice, string Published, string? Sent);

    /// <param name="Staff">Who works there today: the base.</param>
    public sealed record Line(Guid Id, string Department, int Staff, int Told, int Acknowledged);
}
