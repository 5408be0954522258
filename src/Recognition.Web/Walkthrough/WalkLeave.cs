using Microsoft.EntityFrameworkCore;
using Recognition.Domain.CharitableLeave;
using Recognition.Web.CharitableLeave;

namespace Recognition.Web.Walkthrough;

/// <summary>Charitable hours in every department: asked for, approved by the supervisor, served, verified.</summary>
internal static class WalkLeave
{
    public static async Task Run(Walk walk, CancellationToken cancel)
    {
        var served = walk.Today.AddDays(12);
        await using var db = walk.Db();
        var organization = await db.LeaveOrganizations.Where(o => o.Listings.Any(l => l.Use == LeaveUse.CharitableCampaign && l.From <= served && (l.Until == null || served <= l.Until))).OrderBy(o => o.Name).FirstAsync(cancel);
        var people = (await db.Employees.Where(e => e.LeftOn == null && e.SupervisorId != null).OrderBy(e => e.Number).Select(e => new { e.Id, e.DepartmentId, e.SupervisorId }).ToListAsync(cancel))
            .GroupBy(e => e.DepartmentId).SelectMany(department => department.Skip(4).Take(2)).ToList();
        foreach (var (i, person) in people.Index())
        {
            var line = new RequestLeave.Line { Date = $"{served:yyyy-MM-dd}", Hours = i % 2 == 0 ? "3.50" : "2.00", Use = LeaveUse.CharitableCampaign, Organization = organization.Id.ToString() };
            await walk.As(person.Id, (RequestLeave ask) => ask.Run(new() { Id = Guid.NewGuid(), Lines = [line] }, cancel));
        }

        foreach (var request in await Requests(walk, cancel))
            await walk.As(Supervisor(request), (DecideLeave decide) => decide.Run(new() { Id = request.Id, Version = request.Version, Decision = DecideLeave.Decision.Approve }, cancel));
        walk.MoveTo(served.AddDays(2));
        foreach (var request in await Requests(walk, cancel))
            await walk.As(Supervisor(request), (VerifyLeave verify) => verify.Run(new() { Id = request.Id, Version = request.Version, Lines = [.. request.Lines.Select(l => new VerifyLeave.Line { Id = l.Id, Served = l.Asked.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) })] }, cancel));
        await walk.Say($"{people.Count} people served charitable hours on {Domain.Time.Written.Date(served)}; their supervisors verified them.");

        Guid Supervisor(LeaveRequest request) => people.First(p => p.Id == request.EmployeeId).SupervisorId!.Value;
    }

    private static async Task<List<LeaveRequest>> Requests(Walk walk, CancellationToken cancel)
    {
        await using var db = walk.Db();
        return await db.LeaveRequests.AsNoTracking().Include(r => r.Lines).ToListAsync(cancel);
    }
}
