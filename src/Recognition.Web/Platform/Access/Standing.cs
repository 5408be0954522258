using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;

namespace Recognition.Web.Platform.Access;

/// <summary>What the data says of an employee today: appointments with their dates, reports, shops, and for whom the person stands in.</summary>
internal static class Standing
{
    /// <returns>Null where there is no such employee or the person no longer works for the city.</returns>
    public static async Task<Person?> Of(RecognitionDb db, Guid employee, IReadOnlyList<Role> appRoles, DateOnly today, CancellationToken cancel)
    {
        var found = await db.Employees.Where(e => e.Id == employee && e.StartedOn <= today && (e.LeftOn == null || today <= e.LeftOn))
            .Select(e => new
            {
                e.Name,
                e.DepartmentId,
                Absent = db.Deputies.Where(d => d.StandInId == e.Id && d.From <= today && today <= d.Until)
                    .Join(db.Employees, d => d.AbsentId, a => a.Id, (d, a) => new { a.Id, a.Name }).ToList(),
                Supervises = db.Employees.Any(report => (report.LeftOn == null || today <= report.LeftOn) && (report.SupervisorId == e.Id
                    || db.Deputies.Any(d => d.StandInId == e.Id && d.AbsentId == report.SupervisorId && d.From <= today && today <= d.Until))),
                Appointments = db.Appointments
                    .Where(a => a.From <= today && (a.Until == null || today <= a.Until) && (a.EmployeeId == e.Id
                        || (a.Role != Role.CommitteeMember && db.Deputies.Any(d => d.StandInId == e.Id && d.AbsentId == a.EmployeeId && d.From <= today && today <= d.Until))))
                    .Select(a => new { a.Role, a.DepartmentId }).ToList(),
            })
            .AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(cancel);
        if (found is null) return null;

        var roles = found.Appointments.Select(a => (a.Role, Department: a.DepartmentId)).Concat(appRoles.Select(role => (role, (Guid?)null))).Distinct().ToList();
        return Person.Of(employee, found.Name, found.DepartmentId, roles, found.Supervises, shops: false,
            found.Absent.DistinctBy(a => a.Id).ToDictionary(a => a.Id, a => a.Name));
    }
}
