using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.CharitableLeave;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.CharitableLeave;

internal sealed class LeaveWaiting : IWaiting
{
    public async Task<IReadOnlyList<WaitingTask>> For(Look look, CancellationToken cancel)
    {
        if (!look.By.Holds(Permission.ApproveLeave)) return [];
        var supervisors = look.By.Supervisors();
        var waiting = await look.Db.LeaveRequests
            .Where(r => r.EmployeeId != look.By.EmployeeId
                && (r.State == LeaveState.Requested || (r.State == LeaveState.Approved && r.Lines.All(l => l.Date <= look.Today)))
                && look.Db.Employees.Any(e => e.Id == r.EmployeeId && e.SupervisorId != null && supervisors.Contains(e.SupervisorId.Value)))
            .Select(r => new { r.State, First = r.Lines.Min(l => l.Date) }).ToListAsync(cancel);
        return [.. waiting.GroupBy(r => r.State).Select(group => group.Key == LeaveState.Requested
            ? new WaitingTask(group.Count() == 1 ? "Decide on a request for charitable hours" : $"Decide on {group.Count()} requests for charitable hours", "/leave/queue", group.Min(r => r.First))
            : new WaitingTask(group.Count() == 1 ? "Verify the hours of a request" : $"Verify the hours of {group.Count()} requests", "/leave/queue"))];
    }
}
