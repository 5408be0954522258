using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>What a release leaves besides the shops' state: the sums that results and packets read, and the letters.</summary>
internal static class Released
{
    public static async Task Publish(Work work, Round round, IReadOnlyCollection<Shop> shops, CancellationToken cancel)
    {
        var released = shops.Where(shop => shop.State == ShopState.Released).ToList();
        await AddUp(work, round, released, cancel);
        await Tell(work, round, [.. released.Select(shop => shop.DepartmentId).Distinct()], cancel);
    }

    // The sums of the city stand beside those of the departments, so that nobody adds up again for a page. What is released later, as the
    // shops of Human Resources may be, is added to the city's row.
    private static async Task AddUp(Work work, Round round, List<Shop> released, CancellationToken cancel)
    {
        var known = await work.Db.ReleasedResults.Where(result => result.RoundId == round.Id && result.DepartmentId == null).ToListAsync(cancel);
        foreach (var alike in released.GroupBy(shop => (shop.Channel, shop.FormVersionId, Quarter: work.City.QuarterOf(shop.PerformedOn!.Value))))
        {
            foreach (var own in alike.GroupBy(shop => shop.DepartmentId)) Row(own.Key).Add(own);
            var city = known.Find(row => row.FormVersionId == alike.Key.FormVersionId && row.Channel == alike.Key.Channel && row.Quarter == alike.Key.Quarter.First) ?? Row(null);
            city.Add(alike);

            ReleasedResult Row(Guid? department)
            {
                var row = new ReleasedResult(Guid.NewGuid(), round.Id, department, alike.Key.Channel, alike.Key.FormVersionId, alike.Key.Quarter, work.Now);
                work.Db.Add(row);
                return row;
            }
        }
    }

    private static async Task Tell(Work work, Round round, Guid[] departments, CancellationToken cancel)
    {
        var readers = await (
            from held in work.Db.Appointments
            where held.DepartmentId != null && departments.Contains(held.DepartmentId.Value) && (held.Role == Role.Director || held.Role == Role.Representative)
                && held.From <= work.Today && (held.Until == null || work.Today <= held.Until)
            join employee in work.Db.Employees on held.EmployeeId equals employee.Id
            join department in work.Db.Departments on held.DepartmentId equals department.Id
            where employee.LeftOn == null || employee.LeftOn >= work.Today
            select new { employee.Name, employee.Mail, Department = department.Name }).Distinct().ToListAsync(cancel);
        foreach (var reader in readers) work.Mail(reader.Mail, ShopMail.Released(reader.Name, reader.Department, round, work.City));
    }
}
