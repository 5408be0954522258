using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Audit;

namespace Recognition.Web.Shops;

/// <summary>Compares the shops of a round with the trail and their seals, scores them again, and adds up again what was released.</summary>
internal sealed class SealedRounds : ISealed
{
    public string Record => "Round";

    public Task<List<Guid>> Records(RecognitionDb db, CancellationToken cancel) => db.Rounds.OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancel);

    public async Task<IReadOnlyList<string>> Problems(RecognitionDb db, Guid id, CancellationToken cancel)
    {
        var shops = await db.Shops.AsNoTracking().Include(s => s.Earlier).Where(s => s.RoundId == id).OrderBy(s => s.Id).ToListAsync(cancel);
        var trail = await LastInTrail.Of(db, nameof(Shop), [.. shops.Select(s => (Guid?)s.Id)], [nameof(Shop.State), nameof(Shop.Seal), nameof(Shop.FiguresSeal)], cancel);
        List<string> problems = [];
        foreach (var shop in shops)
        {
            if (!trail.Agrees(shop.Id, nameof(Shop.State), shop.State.ToString())) problems.Add($"Shop {shop.Id}: its state is not the one that the trail says.");
            if (!trail.Agrees(shop.Id, nameof(Shop.Seal), shop.Seal)) problems.Add($"Shop {shop.Id}: its seal is not the one that the trail says.");
            if (!trail.Agrees(shop.Id, nameof(Shop.FiguresSeal), shop.FiguresSeal)) problems.Add($"Shop {shop.Id}: the seal of its figures is not the one that the trail says.");
            if (shop.Earlier.Any(earlier => !earlier.IsAsSealed)) problems.Add($"Shop {shop.Id}: an earlier result is not what was sealed.");
            if (!shop.Counts) continue;
            if (!shop.IsAsSealed) problems.Add($"Shop {shop.Id}: its answers or its points are not those that were sealed.");
            else if (shop.DisposedAt is null && !shop.IsScoredBy(await db.Scoring(shop.FormVersionId, cancel))) problems.Add($"Shop {shop.Id}: its score is not what its sealed answers give.");
        }

        problems.AddRange(AddUp(id, [.. shops.Where(s => s.State == ShopState.Released)], await db.OutsideShoppers(id, cancel), await db.ReleasedResults.AsNoTracking().Where(r => r.RoundId == id).OrderBy(r => r.Id).ToListAsync(cancel)));
        return problems;
    }

    private static IEnumerable<string> AddUp(Guid round, IReadOnlyCollection<Shop> released, HashSet<Guid> outside, IReadOnlyCollection<ReleasedResult> results)
    {
        foreach (var result in results.Where(r => !r.IsSumOf(released, outside))) yield return $"Released result {result.Id}: it is not the sum of its released shops.";
        // Each shop stands in one row of its department and in one of the city: a row too many or too few is found here.
        if (results.Where(r => r.DepartmentId is null).Sum(r => r.Shops) != released.Count || results.Where(r => r.DepartmentId is not null).Sum(r => r.Shops) != released.Count)
            yield return $"Round {round}: its released results do not count each of its released shops once.";
    }
}
