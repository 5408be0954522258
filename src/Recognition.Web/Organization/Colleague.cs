using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Organization;

namespace Recognition.Web.Organization;

/// <summary>Somebody whom a search found, with what tells namesakes apart.</summary>
public sealed record Colleague(Guid Id, string Number, string Name, string? Title, string Department)
{
    public string Description => Title is null ? Department : $"{Title}, {Department}";
}

/// <summary>What a search for a person came to.</summary>
/// <param name="Search">As it was typed.</param>
/// <param name="More">Whether more were found than are shown.</param>
/// <param name="TooShort">Whether too little was typed to search for.</param>
public sealed record PeopleFound(string? Search, IReadOnlyList<Colleague> People, bool More, bool TooShort);

internal static class Colleagues
{
    private const int MostFound = 20;
    private const int ShortestSearch = 2;

    /// <summary>Nobody as long as nothing was typed.</summary>
    public static async Task<PeopleFound> Find(this IQueryable<Employee> employees, RecognitionDb db, string? typed, CancellationToken cancel)
    {
        var words = typed?.Trim() ?? "";
        var found = words.Length < ShortestSearch ? [] : await employees.Nearest(db, words, MostFound + 1, cancel);
        return new(typed, [.. found.Take(MostFound)], found.Count > MostFound, words.Length is > 0 and < ShortestSearch);
    }

    /// <summary>Those nearest to what was typed.</summary>
    public static Task<List<Colleague>> Nearest(this IQueryable<Employee> employees, RecognitionDb db, string? typed, int most, CancellationToken cancel) =>
        employees.Named(typed).ByNearness(typed).Take(most)
            .Select(e => new Colleague(e.Id, e.Number, e.Name, e.Title, db.Departments.Where(d => d.Id == e.DepartmentId).Select(d => d.Name).First())).ToListAsync(cancel);
}
