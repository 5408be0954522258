using Recognition.Domain.Organization;

namespace Recognition.Domain.Tests.Organization;

/// <summary>A small city whose personnel file is read in tests.</summary>
internal sealed class Staff
{
    public static readonly string[] Header = ["Number", "Name", "Mail", "Title", "Department", "Division", "Supervisor number", "Started on", "Left on"];

    public static readonly DateOnly Today = new(2026, 11, 10);

    private readonly Department water = new(Id(1), "WATER", "Water Services");
    private readonly Department fire = new(Id(2), "FIRE", "Fire");
    private readonly List<Employee> employees = [];

    public Staff() => water.AddDivision(Id(3), "Meters");

    public PersonnelImporter By { get; set; } = new(Id(9999), []);

    public IReadOnlyList<Employee> Employees => employees;

    public IReadOnlyList<Department> Departments => [water, fire];

    public Employee Knows(string number, string name, string? supervisor = null)
    {
        var employee = new Employee(Id(1000 + int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)), number, name, $"{number}@city.example", water.Id, new DateOnly(2020, 5, 1));
        employee.ReportTo(employees.SingleOrDefault(e => e.Number == supervisor)?.Id);
        employees.Add(employee);
        return employee;
    }

    public static string[] Row(string number, string name, string supervisor = "", string department = "WATER", string division = "", string started = "2020-05-01", string left = "", string? mail = null, string title = "") =>
        [number, name, mail ?? $"{number}@city.example", title, department, division, supervisor, started, left];

    public PersonnelFile Read(params string[][] rows) => PersonnelFile.Read(Header, [.. rows.Select((cells, i) => new PersonnelLine(i + 2, cells))], Departments, Today);

    public PersonnelPlan Plan(params string[][] rows) => PersonnelPlan.Of(Read(rows), employees, Departments, By, Today);

    public void TakeOver(PersonnelPlan plan, bool absentLeave = false)
    {
        var next = 5000;
        employees.AddRange(plan.CarryOut(absentLeave, () => Id(next++), Today));
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
