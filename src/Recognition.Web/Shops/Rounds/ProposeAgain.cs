using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Draws the shops of a plan anew, but for those that are pinned. docs/programme.md, 1.5.</summary>
public sealed class ProposeAgain(Entry entry)
{
    /// <exception cref="RuleBroken">The plan was sent, everything is pinned, or the pool does not suffice any more: each says why.</exception>
    /// <exception cref="GoneStale">The round has changed since the planner looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var round = await work.Db.Rounds.SingleOrDefaultAsync(round => round.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(round, input.Version);
        var all = await work.Db.Shops.Where(shop => shop.RoundId == round.Id).ToListAsync(cancel);
        var (pinned, free) = (all.FindAll(shop => shop.IsPinned), all.FindAll(shop => !shop.IsPinned));
        if (free.Count == 0) throw new RuleBroken("Every shop of this plan is pinned. Release one first.");
        round.DrawWith(input.Seed);

        var names = await work.Db.Departments.ToDictionaryAsync(department => department.Id, department => department.Name, cancel);
        var unseen = round.UnseenFrom(work.By.DepartmentId);
        var pool = await work.Db.Drawable(work.City, round.Id, round.Opens, round.Closes, cancel);
        var (needs, outside) = (await work.Db.NeedsOf(free, cancel), pool.Where(candidate => candidate.IsOutside).Select(candidate => candidate.ShopperId).ToHashSet());
        // What the planner must not learn is drawn apart and by chance, as when the round was planned.
        // It leaves each shopper the capacity that the others, drawn first, have left.
        foreach (var apart in free.ToLookup(shop => unseen.Contains(shop.DepartmentId)).OrderBy(apart => apart.Key))
        {
            Dictionary<Guid, int> others = apart.Key ? all.Where(shop => !unseen.Contains(shop.DepartmentId)).CountBy(shop => shop.ShopperId).ToDictionary() : [];
            var kept = pinned.FindAll(shop => unseen.Contains(shop.DepartmentId) == apart.Key).ToLookup(shop => shop.ShopperId, shop => shop.DepartmentId);
            var wishes = apart.GroupBy(shop => (shop.DepartmentId, shop.Channel)).SelectMany(alike => RotaWish.Of(alike.Key.DepartmentId, names[alike.Key.DepartmentId], alike.Key.Channel, alike.Select(needs),
                round.Outside.Of(alike.Key.Channel) - pinned.Count(shop => (shop.DepartmentId, shop.Channel) == alike.Key && outside.Contains(shop.ShopperId))));
            var draw = Rota.Assign([.. wishes], [.. pool.Select(candidate => candidate.Having([.. kept[candidate.ShopperId]], others.GetValueOrDefault(candidate.ShopperId)))], apart.Key ? BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) : input.Seed);
            if (draw.Gaps.Count > 0) throw new RuleBroken(string.Join(" ", apart.Key ? RotaGap.Plain(draw.Gaps).Select(gap => gap.PlainSentence) : draw.Gaps.Select(gap => gap.Sentence)));
            var drawn = draw.Shops.ToLookup(shop => (shop.DepartmentId, shop.Channel, shop.Wish.Kind));
            foreach (var alike in apart.GroupBy(shop => (shop.DepartmentId, shop.Channel, RotaWish.KindOf(needs(shop)))))
            {
                foreach (var (shop, taker) in alike.OrderBy(shop => shop.Id).Zip(drawn[alike.Key])) shop.Arrange(taker.ShopperId, null, isPinned: false);
            }
        }

        await work.Draw(round, free, pinned, unseen, cancel);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        /// <summary>Recorded with the round.</summary>
        public long Seed { get; set; }
    }
}
