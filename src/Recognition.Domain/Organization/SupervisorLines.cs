namespace Recognition.Domain.Organization;

/// <summary>Who would report to whom after a file: every supervisor exists, and no line of supervision comes back to where it began.</summary>
internal static class SupervisorLines
{
    private const int ShownInChain = 12;

    public static IReadOnlyList<PersonnelRejection> Check(PersonnelFile file, IReadOnlyDictionary<string, Employee> known)
    {
        var lines = file.Entries.ToDictionary(e => e.Number, StringComparer.Ordinal);
        var rejections = file.Entries.Where(e => e.SupervisorNumber is { } supervisor && !known.ContainsKey(supervisor) && !file.Names(supervisor))
            .Select(e => new PersonnelRejection(e.Line, PersonnelColumn.Supervisor, $"There is no employee {e.SupervisorNumber}, neither in the file nor in the portal.")).ToList();
        foreach (var loop in Loops(file.Entries, known))
        {
            var first = loop.Where(lines.ContainsKey).MinBy(number => lines[number].Line)!;
            rejections.Add(new(lines[first].Line, PersonnelColumn.Supervisor, $"The supervisors run in a circle: {Chain(loop, first, number => lines.GetValueOrDefault(number)?.Name ?? known[number].Name)}."));
        }

        return rejections;
    }

    /// <summary>The circles, by the numbers of their members, that these lines would make in the city as it is known.</summary>
    public static IEnumerable<IReadOnlyList<string>> Loops(IReadOnlyList<PersonnelEntry> entries, IReadOnlyDictionary<string, Employee> known)
    {
        var numbers = known.Values.ToDictionary(e => e.Id, e => e.Number);
        var above = known.Values.Where(e => e.SupervisorId is not null).ToDictionary(e => e.Number, e => numbers[e.SupervisorId!.Value], StringComparer.Ordinal);
        var lines = entries.Select(e => e.Number).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            above.Remove(entry.Number);
            if (entry.SupervisorNumber is { } supervisor && (lines.Contains(supervisor) || known.ContainsKey(supervisor))) above[entry.Number] = supervisor;
        }

        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (LoopFrom(entry.Number, above, settled) is { } loop) yield return loop;
        }
    }

    /// <summary>The members of a loop that nobody met before; each person is walked over once.</summary>
    private static List<string>? LoopFrom(string start, Dictionary<string, string> above, HashSet<string> settled)
    {
        var path = new List<string>();
        var onPath = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = start; settled.Add(number); number = above[number])
        {
            onPath[number] = path.Count;
            path.Add(number);
            if (!above.TryGetValue(number, out var supervisor)) return null;
            if (onPath.TryGetValue(supervisor, out var from)) return path[from..];
        }

        return null;
    }

    private static string Chain(IReadOnlyList<string> loop, string first, Func<string, string> nameOf)
    {
        var turned = loop.SkipWhile(number => number != first).Concat(loop.TakeWhile(number => number != first)).Select(number => $"{nameOf(number)} ({number})").ToList();
        var shown = turned.Count <= ShownInChain ? turned : [.. turned[..ShownInChain], $"{turned.Count - ShownInChain} more"];
        return string.Join(" reports to ", shown.Append(turned[0]));
    }
}
