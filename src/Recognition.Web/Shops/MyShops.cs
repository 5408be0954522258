using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>A shopper's own shops: what is to be made, by due date, and what was submitted.</summary>
public sealed class MyShops(Entry entry)
{
    private const int MostDone = 50;

    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.FillShops, cancel);
        var mine = await (
            from shop in look.Db.ToFillBy(look.By)
            join department in look.Db.Departments on shop.DepartmentId equals department.Id
            join round in look.Db.Rounds on shop.RoundId equals round.Id
            orderby shop.DueOn descending, department.Name
            select new Line(shop.Id, department.Name, shop.Channel, round.Opens, shop.DueOn, shop.State, round.Name, shop.PerformedOn)).Take(200).ToListAsync(cancel);
        return new Shown([.. mine.Where(line => line.IsOut).OrderBy(line => line.DueOn).ThenBy(line => line.Department, StringComparer.Ordinal)],
            [.. mine.Where(line => !line.IsOut).Take(MostDone)], look.Today);
    }

    public sealed record Shown(IReadOnlyList<Line> ToDo, IReadOnlyList<Line> Done, DateOnly Today);

    public sealed record Line(Guid Id, string Department, Channel Channel, DateOnly Opens, DateOnly DueOn, ShopState State, string Round, DateOnly? PerformedOn)
    {
        public bool IsOut => State is ShopState.Assigned or ShopState.Begun or ShopState.Returned;
    }
}
