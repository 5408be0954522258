using Recognition.Domain.Organization;

namespace Recognition.Domain.Pacesetter;

// Nominations of the same people are one line; lines stand by name, and none is named like another or like "No award".
internal static class BallotLines
{
    public static IReadOnlyList<(string Name, IReadOnlyList<Guid> Employees)> Of(IReadOnlyList<IReadOnlyList<Guid>> nominated, IReadOnlyDictionary<Guid, Employee> people, bool noAward)
    {
        var teams = nominated.DistinctBy(team => string.Join(' ', team)).Select(team => team.Select(id => people[id]).OrderBy(e => e.Name, StringComparer.Ordinal).ToList()).ToList();
        var names = teams.ConvertAll(team => Together(team.ConvertAll(e => e.Name)));
        return [.. teams.Select((team, i) => (
                Name: names.Count(name => name == names[i]) > 1 || (noAward && names[i] == CountingRules.NoAwardName) ? Together(team.ConvertAll(e => $"{e.Name} ({e.Number})")) : names[i],
                Employees: (IReadOnlyList<Guid>)team.ConvertAll(e => e.Id)))
            .OrderBy(line => line.Name, StringComparer.Ordinal)];
    }

    private static string Together(List<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
