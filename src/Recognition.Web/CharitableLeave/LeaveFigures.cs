using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.CharitableLeave;
using Recognition.Domain.Time;

namespace Recognition.Web.CharitableLeave;

/// <summary>Sums by department for the packets; no person is in them (docs/programme.md, 4.9).</summary>
public static class LeaveFigures
{
    /// <summary>Hours served in the quarter and verified by now, by the department in which the employee works.</summary>
    /// <param name="only">The one department whose sums are wanted; null: all.</param>
    public static async Task<IReadOnlyDictionary<Guid, DepartmentLeave>> Of(RecognitionDb db, Quarter quarter, CancellationToken cancel, Guid? only = null)
    {
        var (first, last) = (quarter.First, quarter.Last);
        var lines = await db.LeaveRequests.Where(r => r.State == LeaveState.Taken).SelectMany(r => r.Lines, (r, l) => new { r.EmployeeId, l.Date, l.Verified })
            .Where(l => first <= l.Date && l.Date <= last)
            .Join(db.Employees.Where(e => only == null || e.DepartmentId == only), l => l.EmployeeId, e => e.Id, (l, e) => new { e.DepartmentId, l.EmployeeId, l.Verified }).ToListAsync(cancel);
        return lines.Where(l => l.Verified > Hours.None).GroupBy(l => l.DepartmentId).ToDictionary(d => d.Key,
            d => new DepartmentLeave(d.Select(l => l.EmployeeId).Distinct().Count(), Hours.Sum(d.Select(l => l.Verified ?? Hours.None))));
    }
}

/// <param name="People">How many employees served.</param>
public sealed record DepartmentLeave(int People, Hours Hours);
