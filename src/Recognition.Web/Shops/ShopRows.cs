using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Which shops a person gets to see at all.</summary>
internal static class ShopRows
{
    /// <summary>The person's own shops as a shopper, whether or not still in the pool.</summary>
    public static IQueryable<Shop> ToFillBy(this RecognitionDb db, Person by) =>
        db.Shops.Where(shop => db.Shoppers.Any(shopper => shopper.Id == shop.ShopperId && shopper.EmployeeId == by.Id));

    /// <summary>The department that runs the shops of rounds scheduled now; null where the setting names none that there is.</summary>
    public static Task<Guid?> ShopsDepartment(this RecognitionDb db, CitySettings city, CancellationToken cancel) =>
        db.Departments.Where(department => department.Code == city.ShopsDepartment).Select(department => (Guid?)department.Id).SingleOrDefaultAsync(cancel);

    /// <summary>
    /// The shops that the person reviews and whose shoppers the person gets to know: HR all but its own, the reviewer outside HR just those, and
    /// nobody one of the department in which they work. docs/programme.md, 1.6 and 9.2.
    /// </summary>
    /// <param name="ofHumanResources">Those of the department that ran their round, for whoever does not run it; else all others.</param>
    public static IQueryable<Shop> ToReviewBy(this RecognitionDb db, Person by, bool ofHumanResources)
    {
        var (mine, runs) = (by.DepartmentId, by.Holds(Permission.ManageShops));
        return ofHumanResources
            ? db.Shops.Where(shop => !runs && shop.DepartmentId != mine && db.Rounds.Any(round => round.Id == shop.RoundId && round.RunByDepartmentId == shop.DepartmentId))
            : db.Shops.Where(shop => runs && shop.DepartmentId != mine && !db.Rounds.Any(round => round.Id == shop.RoundId && round.RunByDepartmentId == shop.DepartmentId));
    }

    /// <summary>The shop with its history, to review it; whoever holds only one of the two permissions is told who may.</summary>
    /// <exception cref="NotThere">There is no such shop.</exception>
    /// <exception cref="NotAllowed">It is for the other of the two reviewers, or the reviewer works in its department or made the shop.</exception>
    public static async Task<Shop> ToReview(this Work work, Guid id, CancellationToken cancel)
    {
        var shop = await work.Db.Shops.Include(shop => shop.Steps.OrderBy(step => step.Number)).SingleOrDefaultAsync(shop => shop.Id == id, cancel) ?? throw new NotThere();
        await work.Db.DemandReviewer(work.By, shop, cancel);
        if (await work.Db.ToFillBy(work.By).AnyAsync(mine => mine.Id == id, cancel)) throw new NotAllowed("You made this shop yourself. Somebody else reviews it.");
        return shop;
    }

    public static async Task<Employee> ShopperOf(this Work work, Shop shop, CancellationToken cancel) =>
        await work.Db.Employees.SingleAsync(e => work.Db.Shoppers.Any(s => s.Id == shop.ShopperId && s.EmployeeId == e.Id), cancel);

    /// <summary>Whose these shops are, and how many each has among them.</summary>
    public static async Task<IReadOnlyList<(Employee Shopper, int Shops)>> ShoppersOf(this RecognitionDb db, IEnumerable<Shop> shops, CancellationToken cancel)
    {
        var numbers = shops.CountBy(shop => shop.ShopperId).ToDictionary();
        var people = await (from shopper in db.Shoppers where numbers.Keys.Contains(shopper.Id) join employee in db.Employees on shopper.EmployeeId equals employee.Id select new { shopper.Id, employee }).ToListAsync(cancel);
        return [.. people.GroupBy(person => person.employee.Id).Select(own => (own.First().employee, own.Sum(person => numbers[person.Id])))];
    }

    public static async Task DemandReviewer(this RecognitionDb db, Person by, Shop shop, CancellationToken cancel) =>
        DemandReviewer(by, shop.DepartmentId, await db.Rounds.Where(round => round.Id == shop.RoundId).Select(round => round.RunByDepartmentId).SingleAsync(cancel));

    /// <param name="department">Whose shops they are.</param>
    /// <param name="runBy">The department that ran their round.</param>
    /// <exception cref="NotAllowed">They are for the other of the two reviewers, or the person works in the department.</exception>
    public static void DemandReviewer(Person by, Guid department, Guid? runBy)
    {
        var needed = department == runBy ? Permission.ReviewHrShops : Permission.ManageShops;
        if (!by.Holds(needed)) throw NotAllowed.Without(needed);
        if (department == by.DepartmentId) throw new NotAllowed("You work in the department that was shopped. Somebody outside it reviews and releases its shops.");
        if (department == runBy && by.Holds(Permission.ManageShops)) throw new NotAllowed("You run the shops, so you do not review those of Human Resources. Somebody who does not run them does.");
    }
}
