using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>How many shops a round was to have of each department and channel: those that it has, and those that nobody could make.</summary>
internal static class RoundCoverage
{
    /// <summary>Those that were not cancelled, the last first: a new round begins with what it had.</summary>
    public static IQueryable<Round> LastFirst(this IQueryable<Round> rounds) => rounds.Where(round => round.CancelledAt == null).OrderByDescending(round => round.Opens).ThenByDescending(round => round.ScheduledAt);

    public static async Task<IReadOnlyDictionary<(Guid Department, Channel Channel), int>> CoverageOf(this RecognitionDb db, Guid round, CancellationToken cancel)
    {
        var shops = await db.Shops.Where(shop => shop.RoundId == round).GroupBy(shop => new { shop.DepartmentId, shop.Channel }).Select(alike => new { alike.Key, Number = alike.Count() }).ToListAsync(cancel);
        var lacking = await db.RoundGaps.Where(gap => gap.RoundId == round).Select(gap => new { Key = new { gap.DepartmentId, gap.Channel }, Number = gap.Missing }).ToListAsync(cancel);
        return shops.Concat(lacking).GroupBy(part => part.Key).ToDictionary(parts => (parts.Key.DepartmentId, parts.Key.Channel), parts => parts.Sum(part => part.Number));
    }
}
