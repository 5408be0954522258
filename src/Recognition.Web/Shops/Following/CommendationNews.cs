using Microsoft.EntityFrameworkCore;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>At home: that one was commended, or that somebody who reports to one was.</summary>
internal sealed class CommendationNews : INews
{
    public async Task<IReadOnlyList<NewsItem>> For(Look look, DateTime since, CancellationToken cancel)
    {
        if (look.By.Id is not { } me) return [];
        var rows = await (
            from commendation in look.Db.Commendations
            where commendation.DecidedAt >= since && commendation.EmployeeId != null
            join employee in look.Db.Employees on commendation.EmployeeId equals employee.Id
            where employee.Id == me || employee.SupervisorId == me
            select new { employee.Id, employee.Name, commendation.DecidedAt }).ToListAsync(cancel);
        return [.. rows.Select(row => new NewsItem(row.Id == me ? "You were commended for excellent service" : $"{row.Name} was commended for excellent service", "/recognition", row.DecidedAt!.Value))];
    }
}
