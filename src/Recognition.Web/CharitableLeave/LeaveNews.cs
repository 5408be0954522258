using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.CharitableLeave;
using Recognition.Domain.Time;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.CharitableLeave;

/// <summary>At home: what became of the person's own requests for charitable hours.</summary>
internal sealed class LeaveNews : INews
{
    public async Task<IReadOnlyList<NewsItem>> For(Look look, DateTime since, CancellationToken cancel)
    {
        if (!look.By.Holds(Permission.RequestLeave)) return [];
        var decided = await look.Db.LeaveRequests
            .Where(r => r.EmployeeId == look.By.EmployeeId && (r.DecidedAt >= since || r.VerifiedAt >= since) && r.State != LeaveState.Withdrawn)
            .Select(r => new { r.Id, r.State, At = r.VerifiedAt ?? r.DecidedAt!.Value, First = r.Lines.Min(l => l.Date) }).ToListAsync(cancel);
        return [.. decided.Select(r => new NewsItem(
            r.State == LeaveState.Taken ? $"Your charitable hours of {Written.Date(r.First)} are verified" : $"Your request for charitable hours on {Written.Date(r.First)} is {r.State.Words().ToLowerInvariant()}",
            $"/leave/requests/{r.Id}", r.At))];
    }
}
