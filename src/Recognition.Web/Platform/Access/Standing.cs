using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.Shops;

namespace Recognition.Web.Platform.Access;

/// <summary>What the data says of an employee today: appointments with their dates, reports, shops, and for whom the person stands in.</summary>
internal static class Standing
{
    /// <returns>Null where there is no such employee, the person no longer works for the city, or has signed out.</returns>
    public static async Task<Person?> Of(RecognitionDb db, Guid employee, ClaimsPrincipal principal, DateOnly today, CancellationToken cancel)
    {
        var (session, appRoles) = (Sessions.Of(principal), AppRoles.Of(principal));
        var (working, stillOut) = (db.Employees.Working(today), db.Shops.StillOut());
        // One row for each person stood in for, and one where there is none.
        var rows = await (
            from e in working
            where e.Id == employee && !db.EndedSessions.Any(ended => ended.Id == session)
            from d in db.Deputies.Where(d => d.StandInId == e.Id && d.From <= today && today <= d.Until).DefaultIfEmpty()
                // Who no longer works here has no rights that another could use.
            from absent in working.Where(a => a.Id == d!.AbsentId).DefaultIfEmpty()
            select new
            {
                e.Name,
                e.DepartmentId,
                AbsentId = (Guid?)absent!.Id,
                AbsentName = absent!.Name,
                // Without the check, who has no supervisor would count as reporting to the absent person that is not there.
                Supervises = db.Employees.Any(r => (r.LeftOn == null || today <= r.LeftOn) && (r.SupervisorId == e.Id || (absent != null && r.SupervisorId == absent.Id))),
                // Who has left the pool still makes the shops that are out.
                Shops = db.Shoppers.Any(s => s.EmployeeId == e.Id && ((s.From <= today && (s.Until == null || today <= s.Until)) || stillOut.Any(shop => shop.ShopperId == s.Id))),
            }).AsNoTracking().ToListAsync(cancel);
        if (rows.Count == 0) return null;

        var absents = rows.Where(row => row.AbsentId is not null).DistinctBy(row => row.AbsentId).ToDictionary(row => row.AbsentId!.Value, row => row.AbsentName);
        Guid[] people = [employee, .. absents.Keys];
        var appointments = await db.Appointments
            .Where(a => people.Contains(a.EmployeeId) && a.From <= today && (a.Until == null || today <= a.Until))
            .Where(a => a.EmployeeId == employee || a.Role != Role.CommitteeMember) // a vote is personal
            .Select(a => new { a.Role, a.DepartmentId }).ToListAsync(cancel);

        var roles = appointments.Select(a => (a.Role, Department: a.DepartmentId)).Concat(appRoles.Select(role => (role, (Guid?)null))).Distinct().ToList();
        return Person.Of(employee, rows[0].Name, rows[0].DepartmentId, roles, rows.Any(row => row.Supervises), rows[0].Shops, absents);
    }
}
