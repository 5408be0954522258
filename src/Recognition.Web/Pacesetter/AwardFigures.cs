using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Pacesetter;
using Recognition.Domain.Time;

namespace Recognition.Web.Pacesetter;

/// <summary>What packets say of the award: for a quarter's months the announced winners and the nominations received, by department.</summary>
public static class AwardFigures
{
    /// <param name="db">Opened by whoever assembles the packet, under that permission.</param>
    /// <returns>Departments without an award and without a nomination are missing.</returns>
    public static async Task<IReadOnlyDictionary<Guid, DepartmentAwards>> Of(RecognitionDb db, Quarter quarter, CancellationToken cancel)
    {
        var (first, last) = (quarter.First, quarter.Last);
        var awards = await (
            from a in db.Awards
            join c in db.Contests on a.ContestId equals c.Id
            where first <= c.Month && c.Month <= last && c.State == ContestState.Announced
            orderby c.Month, a.Name
            select new { a.DepartmentId, Award = new AwardGiven(c.Month, a.Name) }).AsNoTracking().ToListAsync(cancel);
        var nominated = await (
            from n in db.Nominations
            where n.State != NominationState.Withdrawn
            join c in db.Contests on n.ContestId equals c.Id
            where first <= c.Month && c.Month <= last
            select n.EmployeeIds).AsNoTracking().ToListAsync(cancel);
        var people = nominated.SelectMany(ids => ids).Distinct().ToList();
        var departments = await db.Employees.Where(e => people.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.DepartmentId, cancel);
        // A team of two departments is a nomination for each of them.
        var received = nominated.SelectMany(ids => ids.Select(id => departments[id]).Distinct()).CountBy(department => department).ToDictionary();
        return awards.Select(a => a.DepartmentId).Concat(received.Keys).Distinct().ToDictionary(
            department => department,
            department => new DepartmentAwards([.. awards.Where(a => a.DepartmentId == department).Select(a => a.Award)], received.GetValueOrDefault(department)));
    }
}

/// <param name="Awards">One for each winner, in the order of months.</param>
/// <param name="Nominations">How many were received for employees of the department and not withdrawn.</param>
public sealed record DepartmentAwards(IReadOnlyList<AwardGiven> Awards, int Nominations);

/// <param name="Month">The first day of the month.</param>
public sealed record AwardGiven(DateOnly Month, string Name);
