using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>A plan as it would be drawn anew; nothing of it is kept yet.</summary>
/// <param name="Before">The shops of the plan so far.</param>
/// <param name="Lacked">What it lacked, whose place the new gaps take.</param>
/// <param name="Kept">Those that are pinned, and that their shopper may make.</param>
/// <param name="Freed">Those that were pinned, until a rule came to stand against them.</param>
/// <param name="Drawn">The others, each with its shopper, and those that come to the plan.</param>
/// <param name="Gaps">What it lacks now.</param>
internal sealed record Proposal(Round Round, List<Shop> Before, List<RoundGap> Lacked, List<Shop> Kept, List<Shop> Freed, List<Shop> Drawn, List<RoundGap> Gaps)
{
    /// <exception cref="NotThere">There is no such round.</exception>
    /// <exception cref="RuleBroken">The plan was sent, everything is pinned, or nothing can be made any more.</exception>
    public static async Task<Proposal> Of(RecognitionDb db, CitySettings city, DateTime now, Person by, ProposeAgain.Input input, RotaDraws draws, CancellationToken cancel)
    {
        var round = await db.Rounds.SingleOrDefaultAsync(round => round.Id == input.Id, cancel) ?? throw new NotThere();
        round.DrawWith(input.Seed);
        var before = await db.Shops.Where(shop => shop.RoundId == round.Id).OrderBy(shop => shop.Id).ToListAsync(cancel);
        var further = await FurtherShops.Of(db, round, before, cancel);
        var told = await db.RoundGaps.Where(gap => gap.RoundId == round.Id).OrderBy(gap => gap.Number).ToListAsync(cancel);
        // Whom a rule has come to stand against makes no shop, pinned or not; of a department that has left shops none is made.
        var pinned = before.FindAll(shop => shop.IsPinned);
        var unseen = round.UnseenFrom(by.DepartmentId);
        var seen = pinned.FindAll(shop => !unseen.Contains(shop.DepartmentId));
        var rules = await PoolRules.Of(db, city, round, city.Zone.DateOf(now), cancel);
        HashSet<Guid> broken =
        [
            .. (await RoundRules.Of(db, city, now, rules, round.Id, seen, db.ToReviewBy(by, ofHumanResources: false), cancel)).Broken(seen).Keys,
            .. (await RoundRules.Of(db, city, now, rules, round.Id, pinned, db.Shops, cancel)).Broken(pinned.Except(seen)).Keys,
        ];
        var kept = pinned.FindAll(shop => !broken.Contains(shop.Id));
        List<Shop> free = [.. before.Except(kept).Where(shop => further.Includes(shop.DepartmentId)), .. told.SelectMany(gap => Enumerable.Range(0, gap.Missing).Select(_ => further.Next(Guid.NewGuid(), gap.DepartmentId, gap.Channel))).OfType<Shop>()];
        if (free.Count == 0 && kept.Count == before.Count) throw new RuleBroken(before.Count == 0 ? "This plan has no shop. Add one." : "Every shop of this plan is pinned. Release one first.");
        if (free.Count + kept.Count == 0) throw new RuleBroken("No department of this plan is in shops any more. Throw the plan away.");

        var forms = free.GroupBy(shop => (shop.DepartmentId, shop.Channel)).ToDictionary(alike => alike.Key, alike => alike.First().FormVersionId);
        var (drawn, missing) = await Draw(db, rules, round, kept, free, forms, unseen, draws, cancel);
        List<RoundGap> gaps = [.. RoundGap.Of(round.Id, missing, of => forms[of], round.RunByDepartmentId, after: told.Select(gap => gap.Number).DefaultIfEmpty().Max())];
        if (kept.Count + drawn.Count == 0) throw new RuleBroken(string.Join(' ', RoundGap.Told(gaps, await db.Departments.ToDictionaryAsync(department => department.Id, department => department.Name, cancel), unseen)));
        return new Proposal(round, before, told, kept, [.. pinned.Except(kept)], drawn, gaps);
    }

    // What the planner must not learn is drawn apart and by chance, as when the round was planned.
    // It leaves each shopper the capacity that the others, drawn first, have left.
    private static async Task<(List<Shop> Drawn, List<RotaGap> Missing)> Draw(RecognitionDb db, PoolRules rules, Round round, List<Shop> kept, List<Shop> free, Dictionary<(Guid, Channel), Guid> forms, IReadOnlySet<Guid> unseen, RotaDraws draws, CancellationToken cancel)
    {
        var (drawn, missing) = (new List<Shop>(), new List<RotaGap>());
        var pool = await db.Drawable(rules, cancel);
        var outside = pool.Where(candidate => candidate.IsOutside).Select(candidate => candidate.ShopperId).ToHashSet();
        var names = await db.Departments.ToDictionaryAsync(department => department.Id, department => department.Name, cancel);
        var (needs, missedLast, named) = (await db.NeedsOf(free, cancel), await RoundPlan.Missed(db, round.Opens, cancel), await db.FormsByVersion(cancel));
        foreach (var apart in free.ToLookup(shop => unseen.Contains(shop.DepartmentId)).OrderBy(apart => apart.Key))
        {
            Dictionary<Guid, int> others = apart.Key ? kept.Concat(drawn).Where(shop => !unseen.Contains(shop.DepartmentId)).CountBy(shop => shop.ShopperId).ToDictionary() : [];
            var theirs = kept.FindAll(shop => unseen.Contains(shop.DepartmentId) == apart.Key).ToLookup(shop => shop.ShopperId, shop => shop.DepartmentId);
            var wishes = apart.GroupBy(shop => (shop.DepartmentId, shop.Channel)).SelectMany(alike => RotaWish.Of(alike.Key.DepartmentId, names[alike.Key.DepartmentId], alike.Key.Channel, alike.Select(needs),
                round.Outside.Of(alike.Key.Channel) - kept.Count(shop => (shop.DepartmentId, shop.Channel) == alike.Key && outside.Contains(shop.ShopperId)))).Select(wish => wish with { MissedLast = missedLast.Contains(wish.DepartmentId), FormName = named[forms[(wish.DepartmentId, wish.Channel)]].Name });
            var draw = draws.Assign([.. wishes], pool.ConvertAll(candidate => candidate.Having([.. theirs[candidate.ShopperId]]).Beside(others.GetValueOrDefault(candidate.ShopperId))), apart.Key ? null : round.RotaSeed);
            var takers = draw.Shops.ToLookup(shop => (shop.DepartmentId, shop.Channel, shop.Wish.Kind));
            foreach (var (shop, taker) in apart.GroupBy(shop => (shop.DepartmentId, shop.Channel, RotaWish.KindOf(needs(shop)))).SelectMany(alike => alike.Zip(takers[alike.Key])))
            {
                shop.Arrange(taker.ShopperId, null, isPinned: false);
                drawn.Add(shop);
            }

            missing.AddRange(draw.Gaps);
        }

        return (drawn, missing);
    }
}
