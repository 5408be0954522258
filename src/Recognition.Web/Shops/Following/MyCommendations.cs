using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>What one was commended for, and what those who report to one were; neither score nor day nor shopper. docs/programme.md, 2.14.</summary>
public sealed class MyCommendations(Entry entry)
{
    private const int Most = 100;

    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.UsePortal, cancel);
        Guid[] supervisors = [.. look.By.StandsInFor.Keys, look.By.EmployeeId];
        var me = look.By.EmployeeId;
        var rows = await (
            from commendation in look.Db.Commendations
            where commendation.EmployeeId != null
            join employee in look.Db.Employees on commendation.EmployeeId equals employee.Id
            where employee.Id == me || (employee.SupervisorId != null && supervisors.Contains(employee.SupervisorId.Value))
            join shop in look.Db.Shops on commendation.ShopId equals shop.Id
            join department in look.Db.Departments on shop.DepartmentId equals department.Id
            orderby commendation.DecidedAt descending
            select new { commendation.Id, commendation.EmployeeId, employee.Name, commendation.Text, commendation.DecidedAt, shop.PerformedOn, Department = department.Name }).Take(Most).ToListAsync(cancel);
        var lines = rows.ConvertAll(row => new Line(row.Id, row.EmployeeId!.Value, row.Name, row.Text!, row.Department, look.City.QuarterOf(row.PerformedOn!.Value), look.City.Zone.Date(row.DecidedAt!.Value)));
        return new Shown([.. lines.Where(line => line.EmployeeId == me)], [.. lines.Where(line => line.EmployeeId != me)]);
    }

    /// <summary>What a nomination may begin with: for the supervisor, and for whoever reviews the shop. Null for everybody else.</summary>
    public async Task<Line?> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.Nominate, cancel);
        Guid[] supervisors = [.. look.By.StandsInFor.Keys, look.By.EmployeeId];
        var (hr, outside) = (look.Db.ToReviewBy(look.By, ofHumanResources: false), look.Db.ToReviewBy(look.By, ofHumanResources: true));
        var reviews = look.By.Holds(Permission.ReviewHrShops);
        var row = await (
            from commendation in look.Db.Commendations
            where commendation.Id == id
            join employee in look.Db.Employees on commendation.EmployeeId equals employee.Id
            join shop in look.Db.Shops on commendation.ShopId equals shop.Id
            where (employee.SupervisorId != null && supervisors.Contains(employee.SupervisorId.Value)) || hr.Any(own => own.Id == shop.Id) || (reviews && outside.Any(own => own.Id == shop.Id))
            join department in look.Db.Departments on shop.DepartmentId equals department.Id
            select new { employee.Id, employee.Name, commendation.Text, commendation.DecidedAt, shop.PerformedOn, Department = department.Name }).SingleOrDefaultAsync(cancel);
        return row is null ? null : new Line(id, row.Id, row.Name, row.Text!, row.Department, look.City.QuarterOf(row.PerformedOn!.Value), look.City.Zone.Date(row.DecidedAt!.Value));
    }

    /// <param name="Own">The newest first.</param>
    /// <param name="Reports">Of those who report to the person, or to somebody for whom the person stands in.</param>
    public sealed record Shown(IReadOnlyList<Line> Own, IReadOnlyList<Line> Reports);

    public sealed record Line(Guid Id, Guid EmployeeId, string Employee, string Text, string Department, Quarter Quarter, string On);
}
