using Microsoft.EntityFrameworkCore;
using Recognition.Domain.CharitableLeave;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.CharitableLeave;

/// <summary>How the people of a department, or of the city, stand in a leave year together.</summary>
/// <param name="Pool">Of all who work in the department, in hours: more than <see cref="Hours"/> holds for one person.</param>
/// <param name="People">How many have hours requested, approved or taken.</param>
public sealed record LedgerSum(decimal Pool, decimal Requested, decimal Approved, decimal Taken, int People)
{
    public static LedgerSum operator +(LedgerSum left, LedgerSum right) =>
        new(left.Pool + right.Pool, left.Requested + right.Requested, left.Approved + right.Approved, left.Taken + right.Taken, left.People + right.People);
}

internal static class Ledgers
{
    /// <summary>By the department in which people work now; who worked on no day of the year is not in it.</summary>
    public static async Task<IReadOnlyDictionary<Guid, LedgerSum>> LedgerSums(this Look look, LeaveYear year, CancellationToken cancel)
    {
        var (first, last, pool) = (year.First, year.Last, look.City.LeavePool);
        var people = await look.Db.Employees.Where(e => e.StartedOn <= last && (e.LeftOn == null || first <= e.LeftOn))
            .Select(e => new { e.Id, e.DepartmentId, e.StartedOn, e.WorkingTime }).ToListAsync(cancel);
        var lines = await look.Db.LeaveRequests.SelectMany(r => r.Lines, (r, l) => new { r.EmployeeId, r.State, l.Date, l.Use, l.Asked, l.Verified })
            .Where(l => first <= l.Date && l.Date <= last).ToListAsync(cancel);
        var entries = lines.ToLookup(l => l.EmployeeId, l => new LeaveEntry(l.Date, l.Use, l.State, l.Asked, l.Verified));
        return people.GroupBy(p => p.DepartmentId).ToDictionary(d => d.Key, d => d
            .Select(p => One(pool.For(year, p.StartedOn, p.WorkingTime), [.. entries[p.Id]]))
            .Aggregate((sum, one) => sum + one));
    }

    /// <summary>From the first year in which hours were asked for to the next one, the latest first.</summary>
    public static async Task<IReadOnlyList<LeaveYear>> LedgerYears(this Look look, CancellationToken cancel)
    {
        var earliest = await look.Db.LeaveRequests.SelectMany(r => r.Lines).MinAsync(l => (DateOnly?)l.Date, cancel) ?? look.Today;
        var years = new List<LeaveYear> { look.City.LastYear(look.Today) };
        do years.Add(look.City.YearOf(years[^1].First.AddDays(-1)));
        while (years[^1].First > earliest);
        return years;
    }

    public static LeaveYear Chosen(this Look look, IReadOnlyList<LeaveYear> years, string? name) =>
        years.FirstOrDefault(year => year.Name == name) ?? look.City.YearOf(look.Today);

    private static LedgerSum One(Hours pool, IReadOnlyList<LeaveEntry> entries)
    {
        var (requested, approved, taken) = (In(LeaveState.Requested), In(LeaveState.Approved), In(LeaveState.Taken));
        return new(pool.Value, requested, approved, taken, requested + approved + taken > 0 ? 1 : 0);

        decimal In(LeaveState state) => entries.Where(entry => entry.State == state).Sum(entry => entry.Counts.Value);
    }
}
