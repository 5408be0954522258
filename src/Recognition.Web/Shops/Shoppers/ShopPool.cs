using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;

namespace Recognition.Web.Shops;

/// <summary>Who of the pool may make which shops. docs/programme.md, 1.5.</summary>
internal static class ShopPool
{
    /// <summary>Those who can be drawn for a round: in the pool and in the city's service over its whole window.</summary>
    public static async Task<List<RotaCandidate>> Drawable(this RecognitionDb db, PoolRules rules, CancellationToken cancel) =>
        [.. (await db.Members(rules.Days.First, rules.Days.Last, cancel)).Where(member => !rules.IsClosed(member)).Select(rules.Candidate)];

    /// <summary>Those whose time in the pool has not ended by the day, though it may begin later.</summary>
    public static IQueryable<Shopper> NotEndedBy(this IQueryable<Shopper> shoppers, DateOnly day) => shoppers.Where(shopper => shopper.Until == null || shopper.Until >= day);

    public static IQueryable<Shopper> InPoolOn(this IQueryable<Shopper> shoppers, DateOnly day) => shoppers.NotEndedBy(day).Where(shopper => shopper.From <= day);

    /// <summary>Those who are in the pool and in the city's service over all of these days, by name.</summary>
    public static Task<List<PoolPerson>> Members(this RecognitionDb db, DateOnly opens, DateOnly closes, CancellationToken cancel) => db.People()
        .Where(s => s.From <= opens && (s.Until == null || s.Until >= closes) && (s.LeftOn == null || s.LeftOn >= closes) && (s.State == null || s.State == ResidentState.Active))
        .OrderBy(s => s.Name).ToListAsync(cancel);

    /// <summary>Everybody who is in the pool today but the shop's own shopper, with what stands against giving the shop to them.</summary>
    /// <param name="known">The shops whose shoppers the asker may know: others are neither counted nor told of.</param>
    public static async Task<IReadOnlyList<ShopCandidate>> Candidates(this RecognitionDb db, Shop shop, IQueryable<Shop> known, CitySettings city, DateOnly today, CancellationToken cancel)
    {
        var opens = await db.Rounds.Where(round => round.Id == shop.RoundId).Select(round => round.Opens).SingleAsync(cancel);
        // What is overdue is made as soon as somebody has time, in whatever part of a week that is.
        var (first, last) = (opens > today ? opens : today, shop.DueOn >= today ? shop.DueOn : today.AddDays(6));
        var rules = await PoolRules.Of(db, city, shop.RoundId, first, last, cancel);
        var department = await db.Departments.Where(d => d.Id == shop.DepartmentId).Select(d => d.Name).SingleAsync(cancel);
        var needs = (await db.NeedsOf([shop], cancel))(shop);
        var days = city.Calendar.Within(first, last).ToList();
        var hours = (await db.HoursOf(known, null, city.Zone, first, last, cancel)).ToLookup(hour => hour.ShopperId, hour => hour.At);
        // Whoever came back to the pool has another row in it, and is the same person.
        var made = from own in known where own.RoundId == shop.RoundId && own.State != ShopState.Declined join row in db.Shoppers on own.ShopperId equals row.Id select new { own.DepartmentId, own.State, row.PersonId };
        var people = await (
            from shopper in db.People()
            where !db.Shoppers.Any(row => row.Id == shop.ShopperId && row.PersonId == shopper.Person) && shopper.From <= last && (shopper.Until == null || shopper.Until >= today)
            where shopper.LeftOn == null || shopper.LeftOn >= today
            where shopper.State == null || shopper.State == ResidentState.Active
            orderby shopper.Name
            select new
            {
                shopper,
                Shops = made.Count(own => own.PersonId == shopper.Person && own.State != ShopState.Excluded),
                Again = made.Any(own => own.PersonId == shopper.Person && own.DepartmentId == shop.DepartmentId),
                Declined = db.DeclinedOffers.Any(d => d.ShopId == shop.Id && db.Shoppers.Any(row => row.Id == d.ShopperId && row.PersonId == shopper.Person)),
            }).ToListAsync(cancel);
        return [.. people.Select(p => new ShopCandidate(p.shopper.Id, p.shopper.Name, p.shopper.Department ?? "Outside shopper", p.Shops, rules.WeeksSince(p.shopper, shop.DepartmentId), Against(p.shopper, p.Again, p.Declined, p.Shops)) { IsOutside = p.shopper.IsOutside })];

        string? Against(PoolPerson shopper, bool again, bool declined, int shops) =>
            rules.Against(shopper, shop.FormVersionId, shop.DepartmentId, department, needs) is { } against ? against
            : again ? Bar.Drawn.Words(department)
            : declined ? Bar.Declined.Words(department)
            : shops >= rules.Capacity(shopper) ? RotaMove.TooMany(shops, rules.Capacity(shopper))
            : days.Count > 0 && !ShopTimes.HaveRoom(days, hours[shopper.Id], city.ShopsADay) ? $"has {Written.Count(city.ShopsADay, "shop", "shops")} on each business day that is left, and nobody makes more on a day"
            : shopper.GoneBy(last);
    }

    /// <summary>Why a shop that was made must not count, to go on after its shopper's name; null where nothing stands against it.</summary>
    public static async Task<string?> AgainstItsShopper(this RecognitionDb db, Shop shop, CancellationToken cancel)
    {
        if (shop.PerformedOn is not { } day) return null;
        var shopper = await db.Shoppers.Where(row => row.Id == shop.ShopperId).Select(row => new
        {
            row.EmployeeId,
            // Whoever is close worked there however late it is said; who was recognised in this very shop has made it all the same.
            // Whoever runs the shops sets bars, and would read from what is excluded who made a shop of their own department.
            Kept = db.ShopperBars.Where(bar => bar.DepartmentId == shop.DepartmentId && !db.Rounds.Any(round => round.Id == shop.RoundId && round.RunByDepartmentId == shop.DepartmentId) && (bar.Bar == Bar.Kin || bar.From < day) && db.Shoppers.Any(other => other.Id == bar.ShopperId && other.PersonId == row.PersonId))
                .OrderBy(bar => bar.Bar).Select(bar => (Bar?)bar.Bar).FirstOrDefault(),
        }).SingleAsync(cancel);
        var against = shopper.Kept;
        if (shopper.EmployeeId is { } employee)
        {
            // Those above and below this one person; a city's thousands are read for a draw alone.
            var lines = new ReportingLines(await db.LineOf(employee, day, cancel), await Leads(db, day, day, employee, cancel));
            if (lines.Bars(employee).TryGetValue(shop.DepartmentId, out var bar)) against = bar;
        }

        return against?.Words(await db.Departments.Where(d => d.Id == shop.DepartmentId).Select(d => d.Name).SingleAsync(cancel));
    }

    public static async Task<ReportingLines> Lines(this RecognitionDb db, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var workers = await db.Employees.AsNoTracking().Where(e => e.LeftOn == null || e.LeftOn >= from).Select(e => new ReportingLines.Worker(e.Id, e.DepartmentId, e.SupervisorId)).ToListAsync(cancel);
        return new ReportingLines(workers, await Leads(db, from, to, only: null, cancel));
    }

    // Who leads which department within these days: of everybody, or of one.
    private static async Task<IEnumerable<(Guid Employee, Guid Department)>> Leads(RecognitionDb db, DateOnly from, DateOnly to, Guid? only, CancellationToken cancel)
    {
        var held = db.Appointments.AsNoTracking().Where(a => a.DepartmentId != null && a.From <= to && (a.Until == null || a.Until >= from));
        var leads = held.Select(a => new { a.EmployeeId, a.DepartmentId })
            // Who stands in leads what the absent person does.
            .Union(held.Join(db.Deputies.Where(d => d.From <= to && d.Until >= from), a => a.EmployeeId, d => d.AbsentId, (a, d) => new { a, d })
                .Where(both => both.a.From <= both.d.Until && (both.a.Until == null || both.a.Until >= both.d.From)).Select(both => new { EmployeeId = both.d.StandInId, both.a.DepartmentId }));
        return (await leads.Where(lead => only == null || lead.EmployeeId == only).ToListAsync(cancel)).Select(lead => (lead.EmployeeId, lead.DepartmentId!.Value));
    }
}

/// <param name="Shops">How many the person has in the shop's round, as far as the reader knows their shoppers.</param>
/// <param name="WeeksSince">How long ago the person shopped the department; null for never.</param>
/// <param name="Against">The rule that stands against it, to go on after the name; null where none does.</param>
public sealed record ShopCandidate(Guid ShopperId, string Name, string Department, int Shops, int? WeeksSince, string? Against)
{
    public bool IsOutside { get; init; }
}
