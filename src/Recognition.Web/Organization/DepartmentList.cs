using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Organization;

/// <summary>All departments with who directs them today.</summary>
public sealed class DepartmentList(Entry entry)
{
    public async Task<IReadOnlyList<Row>> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManagePeople, cancel);
        var (db, today) = (look.Db, look.Today);
        var directors = (await (
            from a in db.Appointments
            where a.Role == Role.Director && a.From <= today && (a.Until == null || today <= a.Until)
            join e in db.Employees on a.EmployeeId equals e.Id
            select new { a.DepartmentId, e.Name }).ToListAsync(cancel)).ToLookup(d => d.DepartmentId, d => d.Name);
        var working = db.Employees.Working(today);
        var rows = await db.Departments.OrderBy(d => d.Name).Select(d => new
        {
            d.Id,
            d.Code,
            d.Name,
            d.InShops,
            d.InReview,
            Divisions = d.Divisions.Count,
            People = working.Count(e => e.DepartmentId == d.Id),
        }).ToListAsync(cancel);
        return [.. rows.Select(d => new Row(d.Id, d.Code, d.Name, d.InShops, d.InReview, d.Divisions, d.People, string.Join(", ", directors[d.Id])))];
    }

    /// <param name="People">Who work there today.</param>
    /// <param name="Director">Empty where nobody is appointed.</param>
    public sealed record Row(Guid Id, string Code, string Name, bool InShops, bool InReview, int Divisions, int People, string Director);
}
