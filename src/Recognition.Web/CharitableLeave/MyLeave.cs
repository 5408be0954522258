using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.CharitableLeave;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.CharitableLeave;

/// <summary>The own balance of this leave year and the next, and the own requests.</summary>
public sealed class MyLeave(Entry entry)
{
    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.RequestLeave, cancel);
        var me = await look.Db.Employees.SingleAsync(e => e.Id == look.By.EmployeeId, cancel);
        var requests = await look.Db.RequestsOf(look.By.EmployeeId, cancel);
        var ledger = look.City.Ledger(requests, me);
        var year = look.City.YearOf(look.Today);
        return new Shown(ledger.BalanceOn(look.Today), ledger.BalanceOn(year.Last.AddDays(1)), requests);
    }

    public sealed record Shown(LeaveBalance Balance, LeaveBalance NextYear, IReadOnlyList<LeaveRequest> Requests);
}
