using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Organization;

/// <summary>One employee: place, dates, supervisor, roles past and to come, and the imports and deeds that changed the record.</summary>
public sealed class EmployeeCard(Entry entry)
{
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManagePeople, cancel);
        var (db, today) = (look.Db, look.Today);
        var employee = await (
            from e in db.Employees
            where e.Id == id
            select new Shown(e.Id, e.Version, e.Number, e.Name, e.Mail, e.Title, e.StartedOn, e.LeftOn, e.WorkingTime, e.SignInKey != null, e.DepartmentId,
                db.Departments.Where(d => d.Id == e.DepartmentId).Select(d => d.Name).First(),
                db.Departments.SelectMany(d => d.Divisions).Where(d => d.Id == e.DivisionId).Select(d => d.Name).FirstOrDefault(),
                db.Employees.Where(s => s.Id == e.SupervisorId).Select(s => new Supervisor(s.Id, s.Name, s.LeftOn != null && s.LeftOn < today)).FirstOrDefault(),
                db.Employees.Count(r => r.SupervisorId == e.Id && (r.LeftOn == null || r.LeftOn >= today)), today)).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        var roles = await (
            from a in db.Appointments
            where a.EmployeeId == id
            orderby a.From descending
            select new Held(a.Id, a.Role, db.Departments.Where(d => d.Id == a.DepartmentId).Select(d => d.Name).FirstOrDefault(), a.From, a.Until)).ToListAsync(cancel);
        var changes = await db.AuditValues.Where(v => v.Subject == "Employee" && v.SubjectId == id)
            .Join(db.AuditEntries, v => v.Sequence, e => e.Sequence, (v, e) => new { e.At, e.Deed, e.Sequence }).OrderByDescending(e => e.Sequence).Take(20).ToListAsync(cancel);
        return employee with { Roles = roles, Changes = [.. changes.Select(c => (look.City.Zone.DateAndTime(c.At), c.Deed))] };
    }

    /// <param name="HasLeft">Whether that person has left the city: then nobody approves what is asked for.</param>
    public sealed record Supervisor(Guid Id, string Name, bool HasLeft);

    public sealed record Held(Guid Id, Role Role, string? Department, DateOnly From, DateOnly? Until);

    /// <param name="Bound">Whether an account of the city's sign-in is tied to the employee.</param>
    /// <param name="Reports">How many people who work here report to the employee.</param>
    public sealed record Shown(
        Guid Id, Guid Version, string Number, string Name, string? Mail, string? Title, DateOnly StartedOn, DateOnly? LeftOn, decimal WorkingTime, bool Bound, Guid DepartmentId,
        string Department, string? Division, Supervisor? Supervisor, int Reports, DateOnly Today)
    {
        public IReadOnlyList<Held> Roles { get; init; } = [];

        /// <summary>When, and by which deed, the latest first.</summary>
        public IReadOnlyList<(string At, string Deed)> Changes { get; init; } = [];
    }
}
