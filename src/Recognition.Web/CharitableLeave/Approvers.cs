using Recognition.Database;
using Recognition.Domain.Organization;

namespace Recognition.Web.CharitableLeave;

/// <summary>Who decides on somebody's hours today: the supervisor, and whoever stands in while that one works here (docs/programme.md, 4.6 and 11.1).</summary>
internal static class Approvers
{
    public static IQueryable<Employee> ApproversOf(this RecognitionDb db, Employee employee, DateOnly today) =>
        db.Employees.Where(e => (e.LeftOn == null || today <= e.LeftOn) && e.Id != employee.Id && (e.Id == employee.SupervisorId
            || db.Deputies.Any(d => d.StandInId == e.Id && d.AbsentId == employee.SupervisorId && d.From <= today && today <= d.Until
                && db.Employees.Any(absent => absent.Id == d.AbsentId && (absent.LeftOn == null || today <= absent.LeftOn)))));
}
