using Recognition.Domain.Organization;
using static Recognition.Web.Demo.DemoCast;

namespace Recognition.Web.Demo;

/// <summary>
/// About 1,500 employees with invented names, the same at every call: in each department a director, an assistant where it is large,
/// a point of contact, supervisors of about nine, and managers between where there are many supervisors.
/// </summary>
internal sealed class DemoPeople
{
    private const int Team = 9;
    private const int MostSupervisors = 8;

    private readonly List<Placed> everybody = [];
    private readonly IEnumerator<string> names = DemoNames.Endless(All.Select(m => m.Name).ToHashSet()).GetEnumerator();
    private readonly Random chance = new(54);
    private readonly DateOnly today;
    private int number = 2000;

    public DemoPeople(IEnumerable<Department> departments, DateOnly today)
    {
        this.today = today;
        foreach (var department in departments.OrderBy(d => d.Code, StringComparer.Ordinal)) Settle(department);
        var manager = Of(Post.Director, "CMO").First().Employee;
        // Departments that do not answer to the City Manager have nobody above their director.
        foreach (var director in everybody.Where(p => p.Post == Post.Director && p.Employee != manager && p.Department.InReview)) director.Employee.ReportTo(manager.Id);
    }

    public IReadOnlyList<Placed> Everybody => everybody;

    /// <summary>Those in a post, of one department or of all.</summary>
    public IEnumerable<Placed> Of(Post post, string? department = null) => everybody.Where(p => p.Post == post && (department is null || p.Department.Code == department));

    private void Settle(Department department)
    {
        var (size, titles) = DemoTrades.Of(department.Code);
        var cast = All.Where(m => m.Department == department.Code).GroupBy(m => m.Post).ToDictionary(g => g.Key, g => new Queue<Member>(g));
        var divisions = department.Divisions.OrderBy(d => d.Name, StringComparer.Ordinal).ToList();
        var supervisors = Math.Max(1, (size - 3) / (Team + 1));

        var director = Employ(Post.Director, $"Director, {department.Name}", null, null);
        if (size >= 25) Employ(Post.Assistant, "Assistant Director", director, null);
        Employ(Post.Contact, "Customer Relations Coordinator", director, null);
        var managers = supervisors > MostSupervisors ? [.. Enumerable.Range(0, (supervisors + 5) / 6).Select(_ => Employ(Post.Manager, "Division Manager", director, null))] : new List<Employee>();
        var staff = size - 3 - managers.Count - supervisors;
        for (var team = 0; team < supervisors; team++)
        {
            // Each division has a share of the teams; the first team always belongs to the department itself.
            var division = team % 2 == 1 && divisions.Count > 0 ? divisions[team / 2 % divisions.Count] : null;
            var supervisor = Employ(Post.Supervisor, $"{titles[team % titles.Length]} Supervisor", managers.Count > 0 ? managers[team % managers.Count] : director, division);
            for (var seat = team; seat < staff; seat += supervisors) Employ(Post.Staff, titles[chance.Next(titles.Length)], supervisor, division);
        }

        Employee Employ(Post post, string title, Employee? above, Division? division)
        {
            var member = cast.TryGetValue(post, out var waiting) && waiting.TryDequeue(out var next) ? next : null;
            var employee = Hire(member, department, division, member?.Title ?? title);
            employee.ReportTo(above?.Id);
            everybody.Add(new Placed(employee, department, post));
            return employee;
        }
    }

    private Employee Hire(Member? member, Department department, Division? division, string title)
    {
        var id = member?.Number ?? (++number).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var name = member?.Name ?? NextName();
        var employee = new Employee(Id(id), id, name, null, department.Id, today.AddDays(-30 - chance.Next(25 * 365)));
        employee.Describe(name, $"{name.Replace(' ', '.').ToLowerInvariant()}@city.example", title, department.Id, division?.Id);
        return employee;
    }

    private string NextName()
    {
        names.MoveNext();
        return names.Current;
    }

    public sealed record Placed(Employee Employee, Department Department, Post Post);
}
