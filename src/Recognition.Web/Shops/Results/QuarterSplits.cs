using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Results by inside and outside shoppers. docs/programme.md, 2.18.</summary>
internal static class QuarterSplits
{
    /// <summary>The rows of the pool that are residents' and have a shop in the round.</summary>
    public static Task<HashSet<Guid>> OutsideShoppers(this RecognitionDb db, Guid round, CancellationToken cancel) =>
        db.Shoppers.Where(s => s.ResidentId != null && db.Shops.Any(shop => shop.RoundId == round && shop.ShopperId == s.Id)).Select(s => s.Id).ToHashSetAsync(cancel);

    /// <summary>Of all departments: what is told of one hangs on the others.</summary>
    /// <param name="quarter">Its first day.</param>
    public static async Task<ToldSplits> Splits(this Look look, DateOnly quarter, CancellationToken cancel) => new(
        await look.Db.ReleasedResults.Where(r => r.Quarter == quarter)
            .Select(r => ReleasedSplit.Of(r.DepartmentId, r.Outside, new ScoreSum(r.PercentSum, r.Scored), new ScoreSum(r.AccessSum, r.AccessScored))).ToListAsync(cancel), look.City.MinimumBase);

    /// <summary>For a table: two lines for each department of which it is told, and for the city after them.</summary>
    public static IEnumerable<SplitRow> Rows(this ToldSplits told, IEnumerable<(Guid Id, string Name)> departments)
    {
        var all = departments.Select(department => (department.Name, Figures: told.Of(department.Id))).Append((Name: "City", Figures: told.City));
        foreach (var (name, figures) in all)
        {
            if (figures is null) continue;
            yield return new SplitRow(name, "Inside", figures.Score.Inside, figures.Access?.Inside);
            yield return new SplitRow(name, "Outside", figures.Score.Outside, figures.Access?.Outside);
        }
    }
}

/// <param name="Shoppers">Inside or Outside.</param>
/// <param name="Access">Null where it is not told.</param>
internal sealed record SplitRow(string Department, string Shoppers, ScoreSum Score, ScoreSum? Access);

/// <summary>What a page tells of inside and outside shoppers.</summary>
/// <param name="Own">The department's; null where it is not told, and on the city's own page.</param>
/// <param name="City">Null where it is not told.</param>
/// <param name="Fewest">On fewer shops of either neither is told.</param>
public sealed record SplitShown(ShopperFigures? Own, ShopperFigures? City, int Fewest);
