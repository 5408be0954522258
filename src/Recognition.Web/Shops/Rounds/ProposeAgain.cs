using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Draws the shops of a plan anew, but for those that are pinned, and with them what it lacked so far. docs/programme.md, 1.5.</summary>
public sealed class ProposeAgain(Entry entry)
{
    /// <exception cref="RuleBroken">The plan was sent, everything is pinned, or nothing can be made any more: each says why.</exception>
    /// <exception cref="GoneStale">The round has changed since the planner looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var round = await work.Db.Rounds.SingleOrDefaultAsync(round => round.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(round, input.Version);
        round.DrawWith(input.Seed);
        var all = await work.Db.Shops.Where(shop => shop.RoundId == round.Id).OrderBy(shop => shop.Id).ToListAsync(cancel);
        var before = await work.Db.RoundGaps.Where(gap => gap.RoundId == round.Id).OrderBy(gap => gap.Number).ToListAsync(cancel);
        var (pinned, free) = (all.FindAll(shop => shop.IsPinned), all.FindAll(shop => !shop.IsPinned));
        var further = await FurtherShops.Of(work.Db, round, all, cancel);
        free.AddRange(before.SelectMany(gap => Enumerable.Range(0, gap.Missing).Select(_ => further.Next(Guid.NewGuid(), gap.DepartmentId, gap.Channel))).OfType<Shop>());
        if (free.Count == 0) throw new RuleBroken("Every shop of this plan is pinned. Release one first.");

        var unseen = round.UnseenFrom(work.By.DepartmentId);
        var (drawn, gaps) = await Drawn(work, round, pinned, free, unseen, cancel);
        if (pinned.Count + drawn.Count == 0) throw new RuleBroken(string.Join(" ", RoundGap.Of(round.Id, gaps, round.RunByDepartmentId).Select(gap => gap.ToldTo(unseen))));
        work.Db.RemoveRange(all.Except([.. pinned, .. drawn]));
        work.Db.AddRange(drawn.Except(all));
        work.Db.RemoveRange(before);
        work.Db.AddRange(RoundGap.Of(round.Id, gaps, round.RunByDepartmentId, after: before.Select(gap => gap.Number).DefaultIfEmpty().Max()));
        await work.Draw(round, drawn, pinned, unseen, cancel);
        await work.Commit(cancel);
    }

    // What the planner must not learn is drawn apart and by chance, as when the round was planned.
    // It leaves each shopper the capacity that the others, drawn first, have left.
    private static async Task<(List<Shop> Drawn, List<RotaGap> Gaps)> Drawn(Work work, Round round, List<Shop> pinned, List<Shop> free, IReadOnlySet<Guid> unseen, CancellationToken cancel)
    {
        var (drawn, gaps) = (new List<Shop>(), new List<RotaGap>());
        var pool = await work.Db.Drawable(work.City, round.Id, round.Opens, round.Closes, cancel);
        var outside = pool.Where(candidate => candidate.IsOutside).Select(candidate => candidate.ShopperId).ToHashSet();
        var names = await work.Db.Departments.ToDictionaryAsync(department => department.Id, department => department.Name, cancel);
        var (needs, missed) = (await work.Db.NeedsOf(free, cancel), await RoundPlan.Missed(work.Db, round.Opens, cancel));
        foreach (var apart in free.ToLookup(shop => unseen.Contains(shop.DepartmentId)).OrderBy(apart => apart.Key))
        {
            Dictionary<Guid, int> others = apart.Key ? pinned.Concat(drawn).Where(shop => !unseen.Contains(shop.DepartmentId)).CountBy(shop => shop.ShopperId).ToDictionary() : [];
            var kept = pinned.FindAll(shop => unseen.Contains(shop.DepartmentId) == apart.Key).ToLookup(shop => shop.ShopperId, shop => shop.DepartmentId);
            var wishes = apart.GroupBy(shop => (shop.DepartmentId, shop.Channel)).SelectMany(alike => RotaWish.Of(alike.Key.DepartmentId, names[alike.Key.DepartmentId], alike.Key.Channel, alike.Select(needs),
                round.Outside.Of(alike.Key.Channel) - pinned.Count(shop => (shop.DepartmentId, shop.Channel) == alike.Key && outside.Contains(shop.ShopperId)))).Select(wish => wish with { MissedLast = missed.Contains(wish.DepartmentId) });
            var draw = Rota.Assign([.. wishes], [.. pool.Select(candidate => candidate.Having([.. kept[candidate.ShopperId]], others.GetValueOrDefault(candidate.ShopperId)))], apart.Key ? BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) : round.RotaSeed);
            var takers = draw.Shops.ToLookup(shop => (shop.DepartmentId, shop.Channel, shop.Wish.Kind));
            foreach (var (shop, taker) in apart.GroupBy(shop => (shop.DepartmentId, shop.Channel, RotaWish.KindOf(needs(shop)))).SelectMany(alike => alike.Zip(takers[alike.Key])))
            {
                shop.Arrange(taker.ShopperId, null, isPinned: false);
                drawn.Add(shop);
            }

            gaps.AddRange(draw.Gaps);
        }

        return (drawn, gaps);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        /// <summary>Recorded with the round.</summary>
        public long Seed { get; set; }
    }
}
