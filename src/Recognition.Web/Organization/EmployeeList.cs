using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Organization;

/// <summary>The city's personnel list, searched, filtered and sorted as the address says.</summary>
public sealed class EmployeeList(Entry entry)
{
    public const int PageSize = 50;

    public async Task<Shown> Read(Filter filter, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManagePeople, cancel);
        var departments = await look.Db.Departments.OrderBy(d => d.Name).Select(d => new Choice(d.Id, d.Name)).ToListAsync(cancel);
        var matching = Matching(look, filter);
        var count = await matching.CountAsync(cancel);
        var (page, last) = Paging.Of(count, PageSize, filter.Page);
        var rows = await Rows(look, Sorted(matching, filter).OnPage(page, PageSize)).ToListAsync(cancel);
        return new Shown(rows, count, page, last, departments, look.Today, await look.Db.Employees.AnyAsync(cancel));
    }

    /// <summary>All rows of a filter, as a table with its head.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string?>>> Export(Filter filter, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManagePeople, cancel);
        var rows = await Rows(look, Sorted(Matching(look, filter), filter)).ToListAsync(cancel);
        // Columns and dates as the import reads them, so that an export can be mended and taken in again.
        return [
            ["Number", "Name", "Mail", "Title", "Department", "Division", "Supervisor number", "Started on", "Left on", "Working time"],
            .. rows.Select(r => (IReadOnlyList<string?>)[r.Number, r.Name, r.Mail, r.Title, r.Department, r.Division, r.SupervisorNumber, Iso(r.StartedOn), Iso(r.LeftOn), Written.Share(r.WorkingTime)]),
        ];
    }

    private static IQueryable<Employee> Matching(Look look, Filter filter)
    {
        var (employees, today) = (look.Db.Employees.AsQueryable(), look.Today);
        if (filter.Department is { } department) employees = employees.Where(e => e.DepartmentId == department);
        employees = filter.State switch
        {
            "left" => employees.Where(e => e.LeftOn != null && e.LeftOn < today),
            "all" => employees,
            _ => employees.Where(e => e.LeftOn == null || e.LeftOn >= today),
        };
        return employees.Named(filter.Search);
    }

    private static IQueryable<Employee> Sorted(IQueryable<Employee> employees, Filter by) => by.Sort switch
    {
        "number" => employees.OrderBy(e => e.Number),
        "started" => employees.OrderByDescending(e => e.StartedOn).ThenBy(e => e.Name).ThenBy(e => e.Number),
        _ => employees.ByNearness(by.Search),
    };

    private static IQueryable<Row> Rows(Look look, IQueryable<Employee> employees) =>
        from e in employees
        select new Row(e.Id, e.Number, e.Name, e.Mail, e.Title, e.StartedOn, e.LeftOn, e.WorkingTime,
            look.Db.Departments.Where(d => d.Id == e.DepartmentId).Select(d => d.Name).First(),
            look.Db.Departments.SelectMany(d => d.Divisions).Where(d => d.Id == e.DivisionId).Select(d => d.Name).FirstOrDefault(),
            look.Db.Employees.Where(s => s.Id == e.SupervisorId).Select(s => s.Number).FirstOrDefault());

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="State">working (default), left or all.</param>
    /// <param name="Sort">name (default), number or started.</param>
    public sealed record Filter(string? Search = null, Guid? Department = null, string? State = null, string? Sort = null, int? Page = null);

    public sealed record Choice(Guid Id, string Name);

    public sealed record Row(Guid Id, string Number, string Name, string? Mail, string? Title, DateOnly StartedOn, DateOnly? LeftOn, decimal WorkingTime, string Department, string? Division, string? SupervisorNumber);

    /// <param name="Any">Whether the portal knows anybody at all.</param>
    public sealed record Shown(IReadOnlyList<Row> Rows, int Count, int Page, int Last, IReadOnlyList<Choice> Departments, DateOnly Today, bool Any);
}
