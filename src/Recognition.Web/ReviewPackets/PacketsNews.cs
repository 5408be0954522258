using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>At home: packets that were sealed, each for who reads one department's, together for who reads all.</summary>
internal sealed class PacketsNews : INews
{
    public async Task<IReadOnlyList<NewsItem>> For(Look look, DateTime since, CancellationToken cancel)
    {
        if (!look.By.Holds(Permission.ReadPackets)) return [];
        var (all, own) = (look.By.SeesEveryDepartment, look.By.DepartmentsOf(Permission.ReadPackets));
        var packets = await (
            from p in look.Db.ReviewPackets
            where p.SealedAt >= since && (all || own.Contains(p.DepartmentId))
            join d in look.Db.Departments on p.DepartmentId equals d.Id
            select new { p.Quarter, SealedAt = p.SealedAt!.Value, d.Code, d.Name }).ToListAsync(cancel);
        return [.. packets.GroupBy(p => all ? p.Quarter.Address : p.Quarter.Address + p.Code).Select(alike => alike.MaxBy(p => p.SealedAt)! is var latest && alike.Count() == 1
            ? new NewsItem($"The packet of {latest.Name} for {latest.Quarter} is sealed", $"/packets/{latest.Quarter.Address}/{latest.Code}", latest.SealedAt)
            : new NewsItem($"{alike.Count()} packets of {latest.Quarter} are sealed", $"/packets?quarter={latest.Quarter.Address}", latest.SealedAt))];
    }
}
