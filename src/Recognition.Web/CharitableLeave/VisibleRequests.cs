using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.CharitableLeave;
using Recognition.Domain.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.CharitableLeave;

/// <summary>Whose requests a person may see: the own, those of who reports to them or to whom they stand in for, and all for HR (docs/programme.md, 4.9).</summary>
internal static class VisibleRequests
{
    public static IQueryable<LeaveRequest> VisibleTo(this IQueryable<LeaveRequest> requests, RecognitionDb db, Person person)
    {
        if (person.Holds(Permission.ManageLeave)) return requests;
        var (me, supervisors) = (person.EmployeeId, person.Supervisors());
        return requests.Where(r => r.EmployeeId == me || db.Employees.Any(e => e.Id == r.EmployeeId && e.SupervisorId != null && supervisors.Contains(e.SupervisorId.Value)));
    }

    /// <summary>The person and those whom the person stands in for.</summary>
    public static Guid[] Supervisors(this Person person) => [person.EmployeeId, .. person.StandsInFor.Keys];

    /// <summary>A request that the person who works on it may see, with the employee who made it.</summary>
    /// <exception cref="NotThere">There is none, or it is another's.</exception>
    public static async Task<(LeaveRequest Request, Employee Employee)> RequestBefore(this Work work, Guid id, CancellationToken cancel)
    {
        var request = await work.Db.LeaveRequests.Include(r => r.Lines).VisibleTo(work.Db, work.By).SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotThere();
        return (request, await work.Db.Employees.SingleAsync(e => e.Id == request.EmployeeId, cancel));
    }
}
