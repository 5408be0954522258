namespace Recognition.Domain.Organization;

/// <summary>Who would take a personnel file over. Nobody widens their own rights by it (docs/decisions/0005-own-roles.md).</summary>
/// <param name="StandsInFor">Those in whose place the person acts today or on a later day.</param>
public sealed record PersonnelImporter(Guid Id, IReadOnlyCollection<Guid> StandsInFor)
{
    // A name, an address, a title and a division give nobody a right.
    private static readonly PersonnelColumn[] GivesRights = [PersonnelColumn.Department, PersonnelColumn.Supervisor, PersonnelColumn.StartedOn, PersonnelColumn.LeftOn, PersonnelColumn.WorkingTime];

    /// <summary>Whether the portal knows nobody else: then there is nobody over whom a file could give rights, and nobody who could import it instead.</summary>
    internal bool IsAlone(IEnumerable<Employee> known) => known.All(e => e.Id == Id);

    /// <param name="change">Of the importer's own line.</param>
    /// <returns>The column that only another person may change; null where there is none.</returns>
    internal static PersonnelColumn? BarredOwn(PersonnelChange change) =>
        change.Differences.FirstOrDefault(d => GivesRights.Contains(d.Column)) is { } own ? own.Column : null;

    /// <returns>Why the importer may give nobody to this supervisor; null where they may.</returns>
    internal string? BarredReport(string name, Employee supervisor) =>
        supervisor.Id == Id ? $"{name} would report to you, and you would decide on their leave."
        : StandsInFor.Contains(supervisor.Id) ? $"{name} would report to {supervisor.Name}, for whom you stand in."
        : null;
}
