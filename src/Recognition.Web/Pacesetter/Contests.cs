using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>Finds what use cases and read classes of the award begin with.</summary>
internal static class Contests
{
    // A few nominees and a few members: one question is cheaper than three.
    /// <exception cref="NotThere">There is no such contest.</exception>
    public static async Task<Contest> Contest(this RecognitionDb db, Guid id, CancellationToken cancel) =>
        await db.Contests.Include(c => c.Nominees).Include(c => c.Members).AsSingleQuery().SingleOrDefaultAsync(c => c.Id == id, cancel) ?? throw new NotThere();

    /// <exception cref="NotThere">There is no such nomination.</exception>
    public static async Task<(Nomination Nomination, Contest Contest)> Nomination(this RecognitionDb db, Guid id, CancellationToken cancel)
    {
        var nomination = await db.Nominations.SingleOrDefaultAsync(n => n.Id == id, cancel) ?? throw new NotThere();
        return (nomination, await db.Contests.SingleAsync(c => c.Id == nomination.ContestId, cancel));
    }

    /// <summary>All ballots of a contest, in whichever mode; only for one that may be counted.</summary>
    public static async Task<IReadOnlyList<Ranking>> Rankings(this RecognitionDb db, Contest contest, CancellationToken cancel) => contest.Mode == BallotMode.Secret
        ? [.. (await db.BallotBoxes.Where(b => b.ContestId == contest.Id).Select(b => b.Ballots).ToListAsync(cancel)).SelectMany(ballots => ballots).Select(Ranking.Read)]
        : [.. (await db.Ballots.Where(b => b.ContestId == contest.Id).Select(b => b.Says).ToListAsync(cancel)).Select(Ranking.Read)];

    /// <summary>Names of employees, by id.</summary>
    public static async Task<Dictionary<Guid, string>> Names(this RecognitionDb db, IEnumerable<Guid> employees, CancellationToken cancel)
    {
        var ids = employees.Distinct().ToList();
        return await db.Employees.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, cancel);
    }

    /// <summary>November 2026</summary>
    public static string Written(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Ann, Ben and Cy</summary>
    public static string Together(IReadOnlyList<string> names) => names.Count <= 1 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
