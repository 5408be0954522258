using Recognition.Domain.Time;

namespace Recognition.Domain.Organization;

/// <summary>What a personnel file would change in the city as it is. Nothing is changed before <see cref="CarryOut"/>, and then all of it.</summary>
public sealed class PersonnelPlan
{
    private readonly IReadOnlyDictionary<string, Employee> known;

    private PersonnelPlan(IReadOnlyDictionary<string, Employee> known) => this.known = known;

    /// <summary>Lines that must be mended before anything is taken: the file's own, unknown supervisors and loops.</summary>
    public IReadOnlyList<PersonnelRejection> Rejections { get; private init; } = [];

    /// <summary>Lines that are left for another person, since they would widen the importer's rights; they hold up no other line.</summary>
    public IReadOnlyList<PersonnelAside> Aside { get; private init; } = [];

    public IReadOnlyList<PersonnelEntry> New { get; private init; } = [];

    public IReadOnlyList<PersonnelChange> Changes { get; private init; } = [];

    /// <summary>Those who work here today and have no line in the file.</summary>
    public IReadOnlyList<Employee> Absent { get; private init; } = [];

    /// <summary>How many lines say what the portal knows already.</summary>
    public int Unchanged { get; private init; }

    public bool ChangesNothing => New.Count == 0 && Changes.Count == 0;

    /// <param name="employees">Everybody the portal knows, those who left too.</param>
    /// <param name="by">Who imports it.</param>
    /// <param name="today">The date in the city.</param>
    public static PersonnelPlan Of(PersonnelFile file, IReadOnlyCollection<Employee> employees, IReadOnlyCollection<Department> departments, PersonnelImporter by, DateOnly today)
    {
        var known = employees.ToDictionary(e => e.Number, StringComparer.Ordinal);
        var difference = new PersonnelDifferences(employees, departments);
        var rejections = file.Rejections.Concat(SupervisorLines.Check(file, known)).OrderBy(r => r.Line).ToList();
        var parted = new LinesParted(file.Entries, known, difference, by);
        var changes = parted.Taken.Where(e => known.ContainsKey(e.Number)).Select(e => difference.Of(known[e.Number], e)).OfType<PersonnelChange>().ToList();
        var added = parted.Taken.Where(e => !known.ContainsKey(e.Number)).ToList();
        return new PersonnelPlan(known)
        {
            Rejections = rejections,
            Aside = parted.Aside,
            New = added,
            Changes = changes,
            Absent = [.. employees.Where(e => e.WorksOn(today) && !file.Names(e.Number)).OrderBy(e => e.Name, StringComparer.Ordinal)],
            Unchanged = parted.Taken.Count - added.Count - changes.Count,
        };
    }

    /// <summary>Changes the employees who are known.</summary>
    /// <param name="absentLeave">Whether the file lists everybody, so that today is the last day of those who are absent from it.</param>
    /// <param name="newId">Gives an id to each new employee.</param>
    /// <returns>The new employees.</returns>
    /// <exception cref="RuleBroken">A line is rejected: all or nothing is taken.</exception>
    public IReadOnlyList<Employee> CarryOut(bool absentLeave, Func<Guid> newId, DateOnly today)
    {
        if (Rejections.Count > 0) throw new RuleBroken($"{Written.Count(Rejections.Count, "line is", "lines are")} rejected, so nothing was taken over. Mend the file and upload it again.");
        var ids = known.ToDictionary(e => e.Key, e => e.Value.Id, StringComparer.Ordinal);
        foreach (var entry in New) ids[entry.Number] = newId();
        var added = New.Select(e => new Employee(ids[e.Number], e.Number, e.Name, e.Mail, e.DepartmentId, e.StartedOn)).ToList();
        foreach (var (employee, entry) in added.Zip(New).Concat(Changes.Select(c => (c.Employee, c.Entry))))
        {
            employee.Describe(entry.Name, entry.Mail, entry.Title, entry.DepartmentId, entry.DivisionId);
            employee.ReportTo(entry.SupervisorNumber is { } supervisor ? ids[supervisor] : null);
            employee.Return(entry.StartedOn);
            if (entry.LeftOn is { } lastDay) employee.Leave(lastDay);
            if (entry.WorkingTime is { } share) employee.Work(share);
        }

        if (absentLeave)
        {
            foreach (var employee in Absent) employee.Leave(today);
        }

        return added;
    }
}
