using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;

namespace Recognition.Web.Shops;

/// <summary>Who of the pool may make which shops. docs/programme.md, 1.5.</summary>
internal static class ShopPool
{
    /// <summary>Those who can be drawn for a round: in the pool and in the city's service over its whole window.</summary>
    public static async Task<List<RotaCandidate>> Drawable(this RecognitionDb db, RoundWindow window, CancellationToken cancel)
    {
        var (from, to) = (window.Opens, window.Closes);
        var lines = await Lines(db, from, to, cancel);
        var shoppers = await db.Shoppers.AsNoTracking().Where(s => s.From <= from && (s.Until == null || s.Until >= to))
            .Where(s => db.Employees.Any(e => e.Id == s.EmployeeId && (e.LeftOn == null || e.LeftOn >= to))).ToListAsync(cancel);
        return [.. shoppers.Select(shopper => new RotaCandidate(shopper.Id, lines.Barred(shopper.EmployeeId)))];
    }

    /// <summary>Everybody who is in the pool today but the shop's own shopper, with what stands against giving the shop to them.</summary>
    public static async Task<IReadOnlyList<ShopCandidate>> Candidates(this RecognitionDb db, Shop shop, Person by, DateOnly today, CancellationToken cancel)
    {
        var last = shop.DueOn > today ? shop.DueOn : today;
        var lines = await Lines(db, today, last, cancel);
        var department = await db.Departments.Where(d => d.Id == shop.DepartmentId).Select(d => d.Name).SingleAsync(cancel);
        var known = db.ToReviewBy(by, ofHumanResources: false);
        var people = await (
            from shopper in db.Shoppers.AsNoTracking()
            where shopper.Id != shop.ShopperId && shopper.From <= last && (shopper.Until == null || shopper.Until >= today)
            join employee in db.Employees on shopper.EmployeeId equals employee.Id
            where employee.LeftOn == null || employee.LeftOn >= today
            join works in db.Departments on employee.DepartmentId equals works.Id
            orderby employee.Name
            select new { shopper, employee.Name, employee.Mail, employee.LeftOn, Works = works.Name, Shops = known.Count(s => s.RoundId == shop.RoundId && s.ShopperId == shopper.Id && s.State != ShopState.Excluded), Again = known.Any(s => s.RoundId == shop.RoundId && s.ShopperId == shopper.Id && s.DepartmentId == shop.DepartmentId) }).ToListAsync(cancel);
        return [.. people.Select(p => new ShopCandidate(p.shopper.Id, p.Name, p.Mail, p.Works, p.Shops, Against(p.shopper, p.LeftOn, p.Again)))];

        string? Against(Shopper shopper, DateOnly? left, bool again) =>
            lines.Bars(shopper.EmployeeId).TryGetValue(shop.DepartmentId, out var bar) ? bar.Words(department)
            : again ? $"was drawn for {department} in this round already"
            : shopper.Until < last ? $"is in the pool until {Written.Date(shopper.Until.Value)} only"
            : left < last ? $"leaves the city on {Written.Date(left.Value)}"
            : null;
    }

    private static async Task<ReportingLines> Lines(RecognitionDb db, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var workers = await db.Employees.AsNoTracking().Where(e => e.LeftOn == null || e.LeftOn >= from).Select(e => new ReportingLines.Worker(e.Id, e.DepartmentId, e.SupervisorId)).ToListAsync(cancel);
        var leads = await db.Appointments.AsNoTracking().Where(a => a.DepartmentId != null && a.From <= to && (a.Until == null || a.Until >= from))
            .Select(a => new { a.EmployeeId, a.DepartmentId }).ToListAsync(cancel);
        return new ReportingLines(workers, leads.Select(lead => (lead.EmployeeId, lead.DepartmentId!.Value)));
    }
}

/// <param name="Shops">How many the person has in the shop's round, as far as the reader knows their shoppers.</param>
/// <param name="Against">The rule that stands against it, to go on after the name; null where none does.</param>
public sealed record ShopCandidate(Guid ShopperId, string Name, string? Mail, string Department, int Shops, string? Against);
