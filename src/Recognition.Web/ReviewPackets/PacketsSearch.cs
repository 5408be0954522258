using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>Packets by their department, the latest first.</summary>
internal sealed class PacketsSearch : ISearch
{
    public async Task<IReadOnlyList<SearchHit>> For(Look look, string words, CancellationToken cancel)
    {
        if (!look.By.Holds(Permission.ReadPackets)) return [];
        var (all, own) = (look.By.SeesEveryDepartment, look.By.DepartmentsOf(Permission.ReadPackets));
        var packets = await (
            from d in look.Db.Departments.Holding(words, d => d.Code + " " + d.Name)
            where all || own.Contains(d.Id)
            join p in look.Db.ReviewPackets on d.Id equals p.DepartmentId
            orderby p.Quarter descending, d.Name
            select new { p.Quarter, d.Code, d.Name }).Take(ISearch.Most).ToListAsync(cancel);
        return [.. packets.Select(p => new SearchHit("Packets", $"{p.Name}, {p.Quarter}", $"/packets/{p.Quarter.Address}/{p.Code}"))];
    }
}
