namespace Recognition.Domain.Organization;

/// <summary>The sound lines of a file, parted into what its importer may take over and what is left for another person.</summary>
internal sealed class LinesParted
{
    private readonly IReadOnlyDictionary<string, Employee> known;
    private readonly Dictionary<Guid, string> numbers;
    private readonly Dictionary<string, PersonnelAside> aside = new(StringComparer.Ordinal);

    public LinesParted(IReadOnlyList<PersonnelEntry> entries, IReadOnlyDictionary<string, Employee> known, PersonnelDifferences differences, PersonnelImporter by)
    {
        (this.known, Taken) = (known, entries);
        numbers = known.Values.ToDictionary(e => e.Id, e => e.Number);
        if (by.IsAlone(known.Values)) return;
        foreach (var entry in entries)
        {
            if (known.GetValueOrDefault(entry.Number) is { } employee && employee.Id == by.Id && differences.Of(employee, entry) is { } change && PersonnelImporter.BarredOwn(change) is { } own)
                aside[entry.Number] = new(entry, null, own, "This line is your own, and nobody changes their own place in the city. Nothing of it is imported.");
            else if (ComesUnder(entry) is { } supervisor && by.BarredReport(entry.Name, supervisor) is { } reason)
                Leave(entry, reason);
        }

        if (aside.Count > 0) BreakCircles(entries);
    }

    public IReadOnlyList<PersonnelEntry> Taken { get; private set; }

    public IReadOnlyList<PersonnelAside> Aside => [.. aside.Values.OrderBy(a => a.Entry.Line)];

    /// <summary>A sound file may run in a circle once some of its lines are left: then those that close the circle are left too.</summary>
    private void BreakCircles(IReadOnlyList<PersonnelEntry> entries)
    {
        int before;
        do
        {
            before = aside.Count;
            Taken = [.. entries.Select(e => aside.TryGetValue(e.Number, out var left) ? left.Rest : e).OfType<PersonnelEntry>()];
            var circle = SupervisorLines.Loops(Taken, known).SelectMany(loop => loop).ToHashSet(StringComparer.Ordinal);
            foreach (var entry in Taken.Where(e => circle.Contains(e.Number) && !aside.ContainsKey(e.Number) && MovesUnder(e)))
                Leave(entry, "While another line is left, the supervisors would run in a circle here.");
        }
        while (aside.Count > before);
    }

    /// <summary>Nobody waits for another person to begin, or keeps rights after the last day: of such a line only the supervisor is left.</summary>
    private void Leave(PersonnelEntry entry, string reason)
    {
        var rest = !known.TryGetValue(entry.Number, out var employee) ? entry with { SupervisorNumber = null }
            : entry.LeftOn is not null ? entry with { SupervisorNumber = NumberOf(employee.SupervisorId) }
            : null;
        var what = rest is null ? "Nothing of the line is imported." : employee is null ? $"{entry.Name} begins without a supervisor." : "All but the supervisor is imported.";
        aside[entry.Number] = new(entry, rest, PersonnelColumn.Supervisor, $"{reason} {what}");
    }

    /// <returns>The supervisor whom the portal knows and who gets this person by the line; null where the line gives nobody anyone.</returns>
    private Employee? ComesUnder(PersonnelEntry entry) =>
        entry.SupervisorNumber is { } number && (MovesUnder(entry) || (known[entry.Number].LeftOn is not null && entry.LeftOn is null)) ? known.GetValueOrDefault(number) : null;

    private bool MovesUnder(PersonnelEntry entry) => !known.TryGetValue(entry.Number, out var employee) || NumberOf(employee.SupervisorId) != entry.SupervisorNumber;

    private string? NumberOf(Guid? employee) => employee is { } id ? numbers[id] : null;
}
