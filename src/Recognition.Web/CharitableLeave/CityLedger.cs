using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.CharitableLeave;
using Recognition.Web.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.CharitableLeave;

/// <summary>Everybody's requests of a leave year, for those in HR who keep the leave rules (docs/programme.md, 4.9).</summary>
public sealed class CityLedger(Entry entry)
{
    public const int PageSize = 50;

    public async Task<Shown> Read(Filter filter, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageLeave, cancel);
        var departments = await look.Db.Departments.OrderBy(d => d.Name).Select(d => new Choice(d.Id, d.Name)).ToListAsync(cancel);
        var years = await look.LedgerYears(cancel);
        var year = look.Chosen(years, filter.Year);
        var sums = await look.LedgerSums(year, cancel);
        var rows = Rows(look, filter, year);
        var count = await rows.CountAsync(cancel);
        var (page, last) = Paging.Of(count, PageSize, filter.Page);
        return new Shown(await rows.OnPage(page, PageSize).ToListAsync(cancel), count, page, last, departments, years, year,
            [.. departments.Where(d => filter.Department is null || d.Id == filter.Department).Where(d => sums.ContainsKey(d.Id)).Select(d => (d.Name, sums[d.Id]))]);
    }

    /// <summary>The lines of the filter's requests, as a table with its head. It names no organization: what somebody does for others is theirs to tell.</summary>
    public async Task<(string Name, IEnumerable<IEnumerable<string?>> Rows)> Export(Filter filter, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageLeave, cancel);
        var year = look.Chosen(await look.LedgerYears(cancel), filter.Year);
        var rows = await Rows(look, filter, year).ToListAsync(cancel);
        return ($"leave-{year.Name}.csv", [
            ["Leave year", "Name", "Number", "Department", "Day", "Use", "Hours asked", "Hours served", "State", "Asked on"],
            .. rows.SelectMany(row => row.Lines.Where(line => year.First <= line.Date && line.Date <= year.Last).Select(line => (string?[])[
                year.Name, row.Name, row.Number, row.Department, Iso(line.Date), line.Use.Words(), Plain(line.Asked), line.Verified is { } served ? Plain(served) : null,
                row.State.Words(), Iso(look.City.Zone.DateOf(row.RequestedAt))])),
        ]);
    }

    private static IQueryable<Row> Rows(Look look, Filter filter, LeaveYear year)
    {
        var (first, last) = (year.First, year.Last);
        var requests = look.Db.LeaveRequests.Where(r => r.Lines.Any(l => first <= l.Date && l.Date <= last));
        if (Enum.TryParse<LeaveState>(filter.State, ignoreCase: true, out var state)) requests = requests.Where(r => r.State == state);
        var employees = look.Db.Employees.Named(filter.Search);
        if (filter.Department is { } department) employees = employees.Where(e => e.DepartmentId == department);
        var found = from r in requests
                    join e in employees on r.EmployeeId equals e.Id
                    join d in look.Db.Departments on e.DepartmentId equals d.Id
                    select new { Request = r, Employee = e, Department = d.Name, First = r.Lines.Min(l => l.Date) };
        var sorted = filter.Sort switch
        {
            "name" => found.OrderBy(f => f.Employee.Name).ThenBy(f => f.Employee.Number).ThenBy(f => f.First),
            "asked" => found.OrderBy(f => f.Request.RequestedAt),
            _ => found.OrderByDescending(f => f.First).ThenBy(f => f.Employee.Name),
        };
        return sorted.ThenBy(f => f.Request.Id).Select(f => new Row(f.Request.Id, f.Employee.Name, f.Employee.Number, f.Department, f.Request.State, f.Request.RequestedAt,
            f.Request.Lines.OrderBy(l => l.Date).Select(l => new Line(l.Date, l.Use, l.Asked, l.Verified)).ToList()));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Plain(Hours hours) => hours.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="State">A state's name; all states where there is none.</param>
    /// <param name="Year">A leave year's name; today's by default.</param>
    /// <param name="Sort">day (default, the latest first), name or asked (the longest ago first).</param>
    public sealed record Filter(string? Search = null, string? State = null, Guid? Department = null, string? Year = null, string? Sort = null, int? Page = null);

    public sealed record Choice(Guid Id, string Name);

    public sealed record Row(Guid Id, string Name, string Number, string Department, LeaveState State, DateTime RequestedAt, List<Line> Lines);

    public sealed record Line(DateOnly Date, LeaveUse Use, Hours Asked, Hours? Verified);

    /// <param name="Years">From the first in which hours were asked for to the next.</param>
    /// <param name="Sums">By department, in the order of their names.</param>
    public sealed record Shown(IReadOnlyList<Row> Rows, int Count, int Page, int Last, IReadOnlyList<Choice> Departments, IReadOnlyList<LeaveYear> Years, LeaveYear Year,
        IReadOnlyList<(string Department, LedgerSum Sum)> Sums);
}
