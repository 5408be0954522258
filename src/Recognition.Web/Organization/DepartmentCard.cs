using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Organization;

/// <summary>One department: where customers reach it, its divisions, in what it takes part, and who directs, represents and answers for it, with dates.</summary>
public sealed class DepartmentCard(Entry entry)
{
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManagePeople, cancel);
        var department = await look.Db.Departments.Include(d => d.Divisions).SingleOrDefaultAsync(d => d.Id == id, cancel) ?? throw new NotThere();
        var appointed = await (
            from a in look.Db.Appointments
            where a.DepartmentId == id
            join e in look.Db.Employees on a.EmployeeId equals e.Id
            orderby a.From descending
            select new Appointed(a.Role, e.Id, e.Name, a.From, a.Until)).ToListAsync(cancel);
        return new Shown(department.Id, department.Version, department.Code, department.Name, department.Phone, department.Address, department.Hours, department.OpensAt, department.ClosesAt, department.HoursBeside(look.City.Opens, look.City.Closes).Days, department.InShops, department.InReview,
            [.. department.Divisions.Select(d => d.Name).Order(StringComparer.Ordinal)], appointed, look.Today);
    }

    public sealed record Appointed(Role Role, Guid EmployeeId, string Name, DateOnly From, DateOnly? Until)
    {
        public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);
    }

    /// <param name="Appointed">Those of the past and of days to come too, the latest first.</param>
    public sealed record Shown(
        Guid Id, Guid Version, string Code, string Name, string? Phone, string? Address, string? Hours, TimeOnly? OpensAt, TimeOnly? ClosesAt, IReadOnlyCollection<DayOfWeek> OpenOn, bool InShops, bool InReview, IReadOnlyList<string> Divisions, IReadOnlyList<Appointed> Appointed, DateOnly Today);
}
