using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>What the nomination page shows: months that are open, those chosen so far, and whom a search finds.</summary>
public sealed class NominationForm(Entry entry)
{
    public const int MostFound = 20;
    private const int ShortestSearch = 2;

    /// <param name="chosen">Employees chosen so far; those who do not work here are left out.</param>
    /// <param name="search">Part of a name, or an employee number.</param>
    public async Task<Shown> Read(IReadOnlyCollection<Guid> chosen, string? search, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.Nominate, cancel);
        var (db, today, me) = (look.Db, look.Today, look.By.EmployeeId);
        var open = await db.Contests.Where(c => c.State == ContestState.Nominating && c.NominationsCloseAt > look.Now).OrderBy(c => c.Month).ToListAsync(cancel);
        var working = from e in db.Employees
                      where e.StartedOn <= today && (e.LeftOn == null || today <= e.LeftOn)
                      join d in db.Departments on e.DepartmentId equals d.Id
                      select new { e.Id, e.Name, e.Number, e.Title, Department = d.Name };
        var chosenOnes = chosen.Count == 0 ? [] : await working.Where(e => chosen.Contains(e.Id)).OrderBy(e => e.Name).ToListAsync(cancel);
        var words = (search ?? "").Trim().ToLowerInvariant();
        var pattern = "%" + words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal) + "%";
#pragma warning disable CA1304, CA1311, CA1862 // It becomes the database's lower(): PostgreSQL's LIKE tells capitals apart.
        var found = words.Length < ShortestSearch ? [] : await working
            .Where(e => e.Id != me && !chosen.Contains(e.Id) && (EF.Functions.Like(e.Name.ToLower(), pattern, @"\") || e.Number.ToLower() == words))
            .OrderBy(e => e.Name).Take(MostFound + 1).ToListAsync(cancel);
#pragma warning restore CA1304, CA1311, CA1862
        return new Shown(
            [.. open.Select(c => new Month(c.Id, c.Month, look.City.Zone.DateAndTime(c.NominationsCloseAt)))],
            [.. chosenOnes.Select(e => new Colleague(e.Id, e.Name, e.Title, e.Department))],
            [.. found.Take(MostFound).Select(e => new Colleague(e.Id, e.Name, e.Title, e.Department))],
            found.Count > MostFound, words.Length is > 0 and < ShortestSearch);
    }

    /// <param name="More">Whether more were found than are shown.</param>
    /// <param name="TooShort">Whether the search was too short to be made.</param>
    public sealed record Shown(IReadOnlyList<Month> Open, IReadOnlyList<Colleague> Chosen, IReadOnlyList<Colleague> Found, bool More, bool TooShort);

    public sealed record Month(Guid Id, DateOnly First, string Closes);

    public sealed record Colleague(Guid Id, string Name, string? Title, string Department);
}
