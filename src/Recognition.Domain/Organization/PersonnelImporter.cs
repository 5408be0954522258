namespace Recognition.Domain.Organization;

/// <summary>Who would take a personnel file over. Nobody widens their own rights by it (docs/decisions/0005-own-roles.md).</summary>
/// <param name="StandsInFor">Those in whose place the person acts today or on a later day.</param>
public sealed record PersonnelImporter(Guid Id, IReadOnlyCollection<Guid> StandsInFor)
{
    private const string AskAnother = "Another person who keeps the settings can import this line.";

    // A name, an address, a title and a division give nobody a right.
    private static readonly PersonnelColumn[] GivesRights = [PersonnelColumn.Department, PersonnelColumn.Supervisor, PersonnelColumn.StartedOn, PersonnelColumn.LeftOn, PersonnelColumn.WorkingTime];

    internal IEnumerable<PersonnelRejection> Check(IEnumerable<PersonnelEntry> added, IReadOnlyCollection<PersonnelChange> changes, IReadOnlyDictionary<string, Employee> known)
    {
        foreach (var change in changes.Where(c => c.Employee.Id == Id))
        {
            if (change.Differences.FirstOrDefault(d => GivesRights.Contains(d.Column)) is { } own)
                yield return new(change.Entry.Line, own.Column, $"This line is your own, and nobody changes their own place in the city. {AskAnother}");
        }

        var reports = added.Concat(changes.Where(c => c.Returns || c.Differences.Any(d => d.Column == PersonnelColumn.Supervisor)).Select(c => c.Entry));
        foreach (var entry in reports)
        {
            if (entry.SupervisorNumber is not { } number || !known.TryGetValue(number, out var supervisor)) continue;
            if (supervisor.Id == Id) yield return new(entry.Line, PersonnelColumn.Supervisor, $"{entry.Name} would report to you, and you would decide on their leave. {AskAnother}");
            else if (StandsInFor.Contains(supervisor.Id)) yield return new(entry.Line, PersonnelColumn.Supervisor, $"{entry.Name} would report to {supervisor.Name}, for whom you stand in. {AskAnother}");
        }
    }
}
