using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>
/// The pool of shoppers, and employees who could be added to it. Shops of Human Resources itself, and of the reader's own department, are
/// neither listed nor counted: who makes them is not for the reader to know. docs/programme.md, 9.2.
/// </summary>
public sealed class ShopperPool(Entry entry)
{
    private const int PageSize = 50;
    private const int MostFound = 10;

    /// <param name="search">Part of a name, or an employee number.</param>
    /// <param name="past">Whether to show those who left the pool.</param>
    public async Task<Shown> Read(string? search, bool past, int page, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var today = look.Today;
        var known = look.Db.ToReviewBy(look.By, ofHumanResources: false);
        var members = from shopper in look.Db.Shoppers
                      where past ? shopper.Until < today : shopper.Until == null || shopper.Until >= today
                      join employee in look.Db.Employees.Named(search) on shopper.EmployeeId equals employee.Id
                      join department in look.Db.Departments on employee.DepartmentId equals department.Id
                      select new { shopper, employee.Name, Department = department.Name };
        var count = await members.CountAsync(cancel);
        var last = Math.Max(1, (count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, last);
        var lines = await members.OrderBy(m => m.Name).Skip((page - 1) * PageSize).Take(PageSize).Select(m => new Line(m.shopper.Id, m.Name, m.Department, m.shopper.From, m.shopper.Until,
            known.Count(s => s.ShopperId == m.shopper.Id && s.SubmittedAt != null && s.State != ShopState.Excluded),
            known.Count(s => s.ShopperId == m.shopper.Id && (s.State == ShopState.Assigned || s.State == ShopState.Begun || s.State == ShopState.Returned)))).ToListAsync(cancel);
        return new Shown(lines, count, page, last, string.IsNullOrWhiteSpace(search) || past ? [] : await Found(look, search, cancel));
    }

    /// <exception cref="NotThere">There is no such shopper.</exception>
    public async Task<One> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var found = await (
            from shopper in look.Db.Shoppers
            where shopper.Id == id
            join employee in look.Db.Employees on shopper.EmployeeId equals employee.Id
            join department in look.Db.Departments on employee.DepartmentId equals department.Id
            select new { shopper, employee.Name, employee.Title, Department = department.Name }).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        var shops = await (
            from shop in look.Db.ToReviewBy(look.By, ofHumanResources: false)
            where shop.ShopperId == id
            join department in look.Db.Departments on shop.DepartmentId equals department.Id
            join round in look.Db.Rounds on shop.RoundId equals round.Id
            orderby shop.DueOn descending, department.Name
            select new ShopLine(department.Name, shop.Channel, round.Name, shop.DueOn, shop.State)).Take(200).ToListAsync(cancel);
        return new One(found.shopper, found.Name, found.Title, found.Department, shops, look.Today);
    }

    private static async Task<IReadOnlyList<Colleague>> Found(Look look, string search, CancellationToken cancel)
    {
        var today = look.Today;
        return await look.Db.Employees.Working(today).Where(e => !look.Db.Shoppers.Any(s => s.EmployeeId == e.Id && (s.Until == null || s.Until >= today)))
            .Nearest(look.Db, search, MostFound, cancel);
    }

    /// <param name="Found">Employees of that name who are not in the pool; nobody where nothing was searched.</param>
    public sealed record Shown(IReadOnlyList<Line> Shoppers, int Count, int Page, int Last, IReadOnlyList<Colleague> Found);

    /// <param name="Made">Shops submitted and not excluded.</param>
    public sealed record Line(Guid Id, string Name, string Department, DateOnly From, DateOnly? Until, int Made, int Out);

    public sealed record One(Shopper Shopper, string Name, string? Title, string Department, IReadOnlyList<ShopLine> Shops, DateOnly Today);

    public sealed record ShopLine(string Department, Channel Channel, string Round, DateOnly DueOn, ShopState State);
}
