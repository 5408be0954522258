using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.StaffNotices;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.StaffNotices;

/// <summary>For HR: who has not acknowledged the newest notice that was sent, for reminding.</summary>
public sealed class NoticeStaff(Entry entry)
{
    private const int PageSize = 50;

    /// <exception cref="NotThere">No notice was sent.</exception>
    public async Task<Shown> Read(Guid? department, int? asked, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var (notice, open) = await Open(look, department, cancel);
        var count = await open.CountAsync(cancel);
        var (page, last) = Paging.Of(count, PageSize, asked);
        var departments = await look.Db.Departments.Where(d => d.InShops).OrderBy(d => d.Name).Select(d => new Choice(d.Id, d.Name)).ToListAsync(cancel);
        var remind = await look.Db.ToRemind(notice, department, look.Today, look.City).CountAsync(cancel);
        return new Shown(notice.Id, notice.Number, remind, await open.OnPage(page, PageSize).ToListAsync(cancel), count, page, last, departments);
    }

    /// <summary>All of them, as a table with its head.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string?>>> Export(Guid? department, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var (_, open) = await Open(look, department, cancel);
        return [["Employee", "Number", "Department", "Mail"], .. (await open.ToListAsync(cancel)).Select(line => (IReadOnlyList<string?>)[line.Name, line.Number, line.Department, line.Mail])];
    }

    private static async Task<(StaffNotice Notice, IQueryable<Line> Open)> Open(Look look, Guid? only, CancellationToken cancel)
    {
        var notice = await look.Db.StaffNotices.Sent().SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        return (notice,
            from employee in look.Db.StaffInShops(look.Today)
            where (only == null || employee.DepartmentId == only) && !look.Db.Acknowledgements.Any(a => a.NoticeId == notice.Id && a.EmployeeId == employee.Id)
            join department in look.Db.Departments on employee.DepartmentId equals department.Id
            orderby department.Name, employee.Name, employee.Id
            select new Line(employee.Name, employee.Number, department.Name, employee.Mail));
    }

    /// <param name="Notice">The one that was sent last.</param>
    /// <param name="Number">Its version.</param>
    /// <param name="Remind">To how many a reminder can go today.</param>
    /// <param name="Departments">Those in shops.</param>
    public sealed record Shown(Guid Notice, int Number, int Remind, IReadOnlyList<Line> Staff, int Count, int Page, int Last, IReadOnlyList<Choice> Departments);

    public sealed record Choice(Guid Id, string Name);

    /// <param name="Mail">Null where the city gave no address.</param>
    public sealed record Line(string Name, string Number, string Department, string? Mail);
}
