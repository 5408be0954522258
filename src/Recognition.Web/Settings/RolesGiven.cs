using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Settings;

/// <summary>Roles given here, those that hold today or will or those of the past, searched and filtered as the address says.</summary>
public sealed class RolesGiven(Entry entry)
{
    public async Task<Shown> Read(Filter filter, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageSettings, cancel);
        var (db, today) = (look.Db, look.Today);
        var (past, department) = (filter.Past, filter.Department);
        var given = db.Appointments.Where(a => department == null || a.DepartmentId == department);
        if (Enum.TryParse<Role>(filter.Role, out var role)) given = given.Where(a => a.Role == role);
        var rows = await (
            from a in given
            where past ? a.Until != null && a.Until < today : a.Until == null || a.Until >= today
            join e in db.Employees.Named(filter.Search) on a.EmployeeId equals e.Id
            orderby a.Role, e.Name
            select new Row(a.Id, a.Version, a.Role, e.Id, e.Name, e.LeftOn != null && e.LeftOn < today,
                db.Departments.Where(d => d.Id == a.DepartmentId).Select(d => d.Name).FirstOrDefault(), a.From, a.Until)).ToListAsync(cancel);
        return new Shown(rows, today, look.By.EmployeeId, await db.Departments.OrderBy(d => d.Name).Select(d => new RoleChoices.Choice(d.Id, d.Name)).ToListAsync(cancel));
    }

    /// <param name="Past">Those that have ended.</param>
    /// <param name="Role">A role's name; all where there is none.</param>
    public sealed record Filter(bool Past = false, string? Search = null, string? Role = null, Guid? Department = null);

    /// <param name="Gone">Whether the person no longer works for the city: the role has no effect and is to be given anew.</param>
    public sealed record Row(Guid Id, Guid Version, Role Role, Guid EmployeeId, string Name, bool Gone, string? Department, DateOnly From, DateOnly? Until);

    /// <param name="By">Who looks: nobody changes their own roles.</param>
    public sealed record Shown(IReadOnlyList<Row> Rows, DateOnly Today, Guid By, IReadOnlyList<RoleChoices.Choice> Departments);
}
