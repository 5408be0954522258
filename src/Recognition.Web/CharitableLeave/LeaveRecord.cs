using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.CharitableLeave;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.CharitableLeave;

/// <summary>One request, with what the person who looks can do with it now.</summary>
public sealed class LeaveRecord(Entry entry)
{
    /// <exception cref="NotThere">There is none, or it is not open to the person.</exception>
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.RequestLeave, cancel);
        var request = await look.Db.LeaveRequests.Include(r => r.Lines).VisibleTo(look.Db, look.By).SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotThere();
        var organizationIds = request.Lines.Select(l => l.OrganizationId).ToList();
        var organizations = await look.Db.LeaveOrganizations.Where(o => organizationIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        Guid[] people = [.. new[] { request.EmployeeId, request.DecidedBy ?? Guid.Empty, request.VerifiedBy ?? Guid.Empty }.Distinct()];
        var found = await look.Db.Employees.Where(e => people.Contains(e.Id)).Select(e => new { e.Id, e.Name, e.SupervisorId }).ToDictionaryAsync(e => e.Id, cancel);

        var mine = request.EmployeeId == look.By.EmployeeId;
        var decides = !mine && look.By.Holds(Permission.ApproveLeave) && found[request.EmployeeId].SupervisorId is { } supervisor && look.By.ActsFor(supervisor);
        var served = request.Lines.Max(l => l.Date) <= look.Today;
        return new Shown(request, organizations, found.ToDictionary(e => e.Key, e => e.Value.Name),
            CanDecide: decides && request.State == LeaveState.Requested,
            CanVerify: decides && request.State == LeaveState.Approved && served,
            CanWithdraw: mine && request.State is LeaveState.Requested or LeaveState.Approved,
            look.City);
    }

    /// <param name="Names">Of those who asked, decided and verified.</param>
    public sealed record Shown(LeaveRequest Request, IReadOnlyDictionary<Guid, string> Organizations, IReadOnlyDictionary<Guid, string> Names,
        bool CanDecide, bool CanVerify, bool CanWithdraw, Domain.Settings.CitySettings City);
}
