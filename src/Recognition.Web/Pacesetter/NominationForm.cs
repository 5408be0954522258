using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>What the nomination page shows: months that are open, those chosen so far, and whom a search finds.</summary>
public sealed class NominationForm(Entry entry)
{
    /// <param name="chosen">Employees chosen so far; those who do not work here are left out.</param>
    /// <param name="search">Part of a name, or an employee number.</param>
    public async Task<Shown> Read(IReadOnlyCollection<Guid> chosen, string? search, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.Nominate, cancel);
        var (db, today, me) = (look.Db, look.Today, look.By.EmployeeId);
        var open = await db.Contests.Where(c => c.State == ContestState.Nominating && c.NominationsCloseAt > look.Now).OrderBy(c => c.Month).ToListAsync(cancel);
        var working = db.Employees.Working(today);
        return new Shown(
            [.. open.Select(c => new Month(c.Id, c.Month, look.City.Zone.DateAndTime(c.NominationsCloseAt)))],
            await working.Where(e => chosen.Contains(e.Id)).Nearest(db, null, chosen.Count, cancel),
            await working.Where(e => e.Id != me && !chosen.Contains(e.Id)).Find(db, search, cancel));
    }

    public sealed record Shown(IReadOnlyList<Month> Open, IReadOnlyList<Colleague> Chosen, PeopleFound Found);

    public sealed record Month(Guid Id, DateOnly First, string Closes);
}
