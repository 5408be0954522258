using Recognition.Domain.Time;

namespace Recognition.Domain.Organization;

/// <summary>Compares lines with what the portal knows, in words for the preview.</summary>
internal sealed class PersonnelDifferences(IReadOnlyCollection<Employee> employees, IReadOnlyCollection<Department> departments)
{
    private readonly Dictionary<Guid, string> numbers = employees.ToDictionary(e => e.Id, e => e.Number);
    private readonly Dictionary<Guid, string> names = departments.Select(d => (d.Id, d.Name)).Concat(departments.SelectMany(d => d.Divisions).Select(d => (d.Id, d.Name))).ToDictionary();

    /// <returns>Null where nothing differs.</returns>
    public PersonnelChange? Of(Employee employee, PersonnelEntry entry)
    {
        List<PersonnelDifference>? differences = null;
        Compare(PersonnelColumn.Name, employee.Name, entry.Name);
        Compare(PersonnelColumn.Mail, employee.Mail, entry.Mail);
        Compare(PersonnelColumn.Title, employee.Title, entry.Title);
        Compare(PersonnelColumn.Department, names[employee.DepartmentId], names[entry.DepartmentId]);
        Compare(PersonnelColumn.Division, NameOf(employee.DivisionId), NameOf(entry.DivisionId));
        Compare(PersonnelColumn.Supervisor, employee.SupervisorId is { } id ? numbers[id] : null, entry.SupervisorNumber);
        Compare(PersonnelColumn.StartedOn, Written.Date(employee.StartedOn), Written.Date(entry.StartedOn));
        Compare(PersonnelColumn.LeftOn, DateOf(employee.LeftOn), DateOf(entry.LeftOn));
        if (entry.WorkingTime is { } share) Compare(PersonnelColumn.WorkingTime, Written.Share(employee.WorkingTime), Written.Share(share));
        return differences is null ? null : new PersonnelChange(employee, entry, differences);

        void Compare(PersonnelColumn column, string? before, string? after)
        {
            if (before != after) (differences ??= []).Add(new PersonnelDifference(column, before ?? "", after ?? ""));
        }
    }

    private string? NameOf(Guid? division) => division is { } id ? names[id] : null;

    private static string? DateOf(DateOnly? date) => date is { } day ? Written.Date(day) : null;
}
