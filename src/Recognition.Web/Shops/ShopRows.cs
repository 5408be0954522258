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

    /// <summary>The department that runs the shops; <see cref="Guid.Empty"/> where the setting names none that there is.</summary>
    public static Task<Guid> ShopsDepartment(this RecognitionDb db, CitySettings city, CancellationToken cancel) =>
        db.Departments.Where(department => department.Code == city.ShopsDepartment).Select(department => department.Id).SingleOrDefaultAsync(cancel);

    /// <summary>The shops that the person reviews: HR all but its own, the reviewer outside HR just those. docs/programme.md, 1.6.</summary>
    /// <param name="own">The department that runs the shops.</param>
    public static IQueryable<Shop> ToReviewBy(this RecognitionDb db, Person by, Guid own)
    {
        var (others, ours) = (by.Holds(Permission.ManageShops), by.Holds(Permission.ReviewHrShops) && by.DepartmentId != own);
        return db.Shops.Where(shop => shop.DepartmentId == own ? ours : others);
    }

    /// <summary>The shop with its history, to review it; whoever holds only one of the two permissions is told who may.</summary>
    /// <exception cref="NotThere">There is no such shop.</exception>
    /// <exception cref="NotAllowed">It is for the other of the two reviewers, or the reviewer works in Human Resources or made the shop.</exception>
    public static async Task<Shop> ToReview(this Work work, Guid id, CancellationToken cancel)
    {
        var shop = await work.Db.Shops.Include(shop => shop.Steps.OrderBy(step => step.Number)).SingleOrDefaultAsync(shop => shop.Id == id, cancel) ?? throw new NotThere();
        var own = await work.Db.ShopsDepartment(work.City, cancel);
        DemandReviewer(work.By, shop.DepartmentId == own, own);
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

    public static void DemandReviewer(Person by, bool ofHumanResources, Guid own)
    {
        var needed = ofHumanResources ? Permission.ReviewHrShops : Permission.ManageShops;
        if (!by.Holds(needed)) throw NotAllowed.Without(needed);
        if (ofHumanResources && by.DepartmentId == own) throw new NotAllowed("You work in Human Resources, whose shops somebody outside it reviews and releases.");
    }
}
