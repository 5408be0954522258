using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.CharitableLeave;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.CharitableLeave;

/// <summary>What the request form offers: organizations that are or will be listed, and the hours that are left.</summary>
public sealed class LeaveForm(Entry entry)
{
    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.RequestLeave, cancel);
        var earliest = look.City.YearOf(look.Today).First;
        var organizations = await look.Db.LeaveOrganizations
            .Where(o => o.Listings.Any(l => l.Until == null || l.Until >= earliest)).OrderBy(o => o.Name)
            .Select(o => new { o.Id, o.Name, Uses = o.Listings.Select(l => l.Use).ToList() }).ToListAsync(cancel);
        var me = await look.Db.Employees.SingleAsync(e => e.Id == look.By.EmployeeId, cancel);
        var ledger = look.City.Ledger(await look.Db.RequestsOf(look.By.EmployeeId, cancel), me);
        return new Shown(ledger.BalanceOn(look.Today), [.. organizations.Select(o => new Organization(o.Id, o.Name, [.. o.Uses.Distinct()]))]);
    }

    public sealed record Shown(LeaveBalance Balance, IReadOnlyList<Organization> Organizations);

    public sealed record Organization(Guid Id, string Name, IReadOnlyList<LeaveUse> Uses);
}
