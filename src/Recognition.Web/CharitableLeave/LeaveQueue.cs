using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.CharitableLeave;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.CharitableLeave;

/// <summary>What waits for a supervisor: requests to decide, and approved hours whose days have passed.</summary>
public sealed class LeaveQueue(Entry entry)
{
    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ApproveLeave, cancel);
        var supervisors = look.By.Supervisors();
        var waiting = await look.Db.LeaveRequests
            .Where(r => (r.State == LeaveState.Requested || r.State == LeaveState.Approved) && r.EmployeeId != look.By.EmployeeId)
            .Join(look.Db.Employees.Where(e => e.SupervisorId != null && supervisors.Contains(e.SupervisorId.Value)), r => r.EmployeeId, e => e.Id,
                (r, e) => new Row(r.Id, e.Name, r.State, r.RequestedAt, r.Lines.Min(l => l.Date), r.Lines.Max(l => l.Date), r.Lines.Select(l => l.Asked).ToList()))
            .ToListAsync(cancel);
        return new Shown(
            [.. waiting.Where(row => row.State == LeaveState.Requested).OrderBy(row => row.First)],
            [.. waiting.Where(row => row.State == LeaveState.Approved && row.Last <= look.Today).OrderBy(row => row.Last)]);
    }

    public sealed record Shown(IReadOnlyList<Row> ToDecide, IReadOnlyList<Row> ToVerify);

    public sealed record Row(Guid Id, string Employee, LeaveState State, DateTime RequestedAt, DateOnly First, DateOnly Last, List<Hours> Asked)
    {
        public Hours Hours => Domain.CharitableLeave.Hours.Sum(Asked);
    }
}
