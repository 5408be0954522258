using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>The public wall: announced awards with open facts alone. docs/programme.md, 5.5 and 8.3.</summary>
public sealed class Winners(Entry entry)
{
    public const int OnPage = 12;

    /// <param name="page">From 1, the newest months first.</param>
    public async Task<(IReadOnlyList<Month> Months, int Pages)> Read(int page, CancellationToken cancel)
    {
        await using var look = await entry.ReadOpen("Winners are announced to everybody.", cancel);
        var announced = look.Db.Contests.Where(c => c.State == ContestState.Announced);
        var pages = (await announced.CountAsync(cancel) + OnPage - 1) / OnPage;
        var contests = await announced.OrderByDescending(c => c.Month).Skip((Math.Clamp(page, 1, Math.Max(pages, 1)) - 1) * OnPage).Take(OnPage)
            .Select(c => new { c.Id, c.Month, c.Citation }).ToListAsync(cancel);
        var ids = contests.Select(c => c.Id).ToList();
        var awards = await (
            from a in look.Db.Awards
            where ids.Contains(a.ContestId)
            join d in look.Db.Departments on a.DepartmentId equals d.Id
            orderby a.Name
            select new { a.ContestId, Winner = new Winner(a.Name, a.Title, d.Name) }).ToListAsync(cancel);
        return ([.. contests.Select(c => new Month(c.Month, c.Citation!, [.. awards.Where(a => a.ContestId == c.Id).Select(a => a.Winner)]))], pages);
    }

    public sealed record Month(DateOnly First, string Citation, IReadOnlyList<Winner> Winners);

    public sealed record Winner(string Name, string? Title, string Department);
}
