using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>At home: rounds whose released results the person may read.</summary>
internal sealed class ShopsNews : INews
{
    public async Task<IReadOnlyList<NewsItem>> For(Look look, DateTime since, CancellationToken cancel)
    {
        if (!look.By.Holds(Permission.ReadResults)) return [];
        var (all, own) = (look.By.SeesEveryDepartment, look.By.DepartmentsOf(Permission.ReadResults));
        var released = await (
            from result in look.Db.ReleasedResults
            where result.ReleasedAt >= since && (result.DepartmentId == null ? all : own.Contains(result.DepartmentId.Value))
            join round in look.Db.Rounds on result.RoundId equals round.Id
            select new { round.Id, round.Name, result.Quarter, result.ReleasedAt }).Distinct().ToListAsync(cancel);
        return [.. released.GroupBy(result => result.Id).Select(round => round.MaxBy(result => result.ReleasedAt)!)
            .Select(result => new NewsItem($"The results of {result.Name} are released", $"/results?quarter={look.City.QuarterOf(result.Quarter).Address}", result.ReleasedAt))];
    }
}
