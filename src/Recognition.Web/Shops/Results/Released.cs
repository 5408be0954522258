using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Shops;

/// <summary>What a release leaves besides the shops' state: the sums that results and packets read, the names to thank, and the letters.</summary>
internal static class Released
{
    public static async Task Publish(Work work, Round round, IReadOnlyCollection<Shop> shops, CancellationToken cancel)
    {
        var released = shops.Where(shop => shop.State == ShopState.Released).ToList();
        await AddUp(work, round, released, await work.Db.ReleasedResults.Where(result => result.RoundId == round.Id && result.DepartmentId == null).ToListAsync(cancel), cancel);
        await TakeNames(work, released, cancel);
        await Tell(work, [.. released.Select(shop => shop.DepartmentId).Distinct()], department => ResultsMail.Released(department, round), cancel);
    }

    /// <summary>Adds up again what is released of a round, after results took the place of others; each row keeps the time of its release.</summary>
    /// <param name="shops">All shops of the round.</param>
    public static async Task AddUpAgain(Work work, Round round, IReadOnlyCollection<Shop> shops, CancellationToken cancel)
    {
        work.Db.RemoveRange(await work.Db.ReleasedResults.Where(result => result.RoundId == round.Id).ToListAsync(cancel));
        foreach (var row in await AddUp(work, round, shops.Where(shop => shop.State == ShopState.Released), [], cancel)) row.AddedUpAgain(work.Now);
    }

    // The sums of the city stand beside those of the departments, so that nobody adds up again for a page. What is released later, as the
    // shops of Human Resources may be, is added to the row that the city has.
    private static async Task<List<ReleasedResult>> AddUp(Work work, Round round, IEnumerable<Shop> released, List<ReleasedResult> known, CancellationToken cancel)
    {
        var (outside, rows) = (await work.Db.OutsideShoppers(round.Id, cancel), new List<ReleasedResult>());
        foreach (var alike in released.GroupBy(shop => (shop.Channel, shop.FormVersionId, Quarter: work.City.QuarterOf(shop.PerformedOn!.Value))))
        {
            foreach (var own in alike.GroupBy(shop => shop.DepartmentId)) Row(own.Key, [.. own]);
            if (known.Find(row => (row.Channel, row.FormVersionId, row.Quarter) == (alike.Key.Channel, alike.Key.FormVersionId, alike.Key.Quarter.First)) is { } city) city.Add([.. alike], work.City.Zone, outside);
            else Row(null, [.. alike]);

            void Row(Guid? department, List<Shop> shops)
            {
                var row = new ReleasedResult(Guid.NewGuid(), round.Id, department, alike.Key.Channel, alike.Key.FormVersionId, alike.Key.Quarter, shops.Min(shop => shop.ReleasedAt!.Value));
                row.Add(shops, work.City.Zone, outside);
                rows.Add(row);
            }
        }

        work.Db.AddRange(rows);
        return rows;
    }

    /// <summary>A name is read from an excellent shop alone, once; whom it means, its reviewer decides. docs/programme.md, 2.14.</summary>
    public static async Task TakeNames(Work work, IEnumerable<Shop> released, CancellationToken cancel)
    {
        var excellent = released.Where(shop => NamedEmployee.IsKnown(shop, work.City)).ToList();
        var ids = excellent.ConvertAll(shop => shop.Id);
        var taken = await work.Db.Commendations.Where(commendation => ids.Contains(commendation.ShopId)).Select(commendation => commendation.ShopId).ToListAsync(cancel);
        foreach (var shop in excellent.Where(shop => !taken.Contains(shop.Id)))
        {
            var form = (await work.Db.Scoring(shop.FormVersionId, cancel)).Form;
            if (NamedEmployee.In(AnswersJson.Read(shop.Answers!), form).Count > 0) work.Db.Add(new Commendation(Guid.NewGuid(), shop, work.City));
        }
    }

    /// <summary>Writes to those who direct or represent these departments.</summary>
    public static async Task Tell(Work work, Guid[] departments, Func<string, Letter> letter, CancellationToken cancel)
    {
        var readers = await (
            from held in work.Db.Appointments
            where held.DepartmentId != null && departments.Contains(held.DepartmentId.Value) && (held.Role == Role.Director || held.Role == Role.Representative)
                && held.From <= work.Today && (held.Until == null || work.Today <= held.Until)
            join employee in work.Db.Employees on held.EmployeeId equals employee.Id
            join department in work.Db.Departments on held.DepartmentId equals department.Id
            where employee.LeftOn == null || employee.LeftOn >= work.Today
            select new { employee.Id, employee.Name, employee.Mail, Department = department.Name }).Distinct().ToListAsync(cancel);
        foreach (var reader in readers) work.Mail(new(reader.Id, reader.Name, reader.Mail), letter(reader.Department));
    }
}
