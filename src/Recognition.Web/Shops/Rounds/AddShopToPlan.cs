using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>HR adds one shop to a plan: the rules draw its shopper, day and hour, and leave the others. docs/programme.md, 1.5.</summary>
public sealed class AddShopToPlan(Entry entry)
{
    /// <exception cref="RuleBroken">The plan was sent, the department has all that a round holds of it, or nobody can make one more: it says why.</exception>
    /// <exception cref="GoneStale">The round has changed since the planner looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        if (await work.Db.Shops.AnyAsync(shop => shop.Id == input.Id, cancel)) return; // the same press, twice
        var round = await work.Db.Rounds.SingleOrDefaultAsync(round => round.Id == input.RoundId, cancel) ?? throw new NotThere();
        work.Expect(round, input.Version);
        Choice.Required<Channel>(nameof(input.Channel), input.Channel);
        if (!round.IsDraft) throw new RuleBroken("This round was sent already, so no shop comes to it any more.");
        var all = await work.Db.Shops.Where(shop => shop.RoundId == round.Id).ToListAsync(cancel);
        var alike = all.FindAll(shop => (shop.DepartmentId, shop.Channel) == (input.DepartmentId, input.Channel));
        if (alike.Count >= RoundPlan.MostShops) throw new RuleBroken($"A round holds {RoundPlan.MostShops} shops {input.Channel.Words()} of one department at most.");
        var shop = (await FurtherShops.Of(work.Db, round, all, cancel)).Next(input.Id, input.DepartmentId, input.Channel) ?? throw new RuleBroken("Choose a department that is in shops.");

        var unseen = round.UnseenFrom(work.By.DepartmentId);
        // What the planner must not learn shows in no draw that they see.
        var (isUnseen, told) = (unseen.Contains(shop.DepartmentId), all.FindAll(other => unseen.Contains(shop.DepartmentId) || !unseen.Contains(other.DepartmentId)));
        shop.Arrange(await Taker(work, round, shop, told, unseen, cancel), null, isPinned: false);
        work.Touch(round);
        work.Db.Add(shop);
        if (await work.Db.RoundGaps.SingleOrDefaultAsync(gap => gap.RoundId == round.Id && gap.DepartmentId == shop.DepartmentId && gap.Channel == shop.Channel, cancel) is { } gap && !gap.FillOne()) work.Db.Remove(gap);
        await work.Draw(round, [shop], told, unseen, cancel);
        await work.Commit(cancel);
    }

    private static async Task<Guid> Taker(Work work, Round round, Shop shop, List<Shop> told, IReadOnlySet<Guid> unseen, CancellationToken cancel)
    {
        var isUnseen = unseen.Contains(shop.DepartmentId);
        var name = await work.Db.Departments.Where(department => department.Id == shop.DepartmentId).Select(department => department.Name).SingleAsync(cancel);
        var pool = await work.Db.Drawable(await PoolRules.Of(work.Db, work.City, round, work.Today, cancel), cancel);
        var outside = pool.Where(candidate => candidate.IsOutside).Select(candidate => candidate.ShopperId).ToHashSet();
        var wishes = RotaWish.Of(shop.DepartmentId, name, shop.Channel, [(await work.Db.NeedsOf([shop], cancel))(shop)],
            round.Outside.Of(shop.Channel) - told.Count(other => (other.DepartmentId, other.Channel) == (shop.DepartmentId, shop.Channel) && outside.Contains(other.ShopperId)));
        var form = (await work.Db.Scoring(shop.FormVersionId, cancel)).Form.Name;
        var theirs = told.Where(other => unseen.Contains(other.DepartmentId) == isUnseen).ToLookup(other => other.ShopperId, other => other.DepartmentId);
        var others = told.Where(other => unseen.Contains(other.DepartmentId) != isUnseen).CountBy(other => other.ShopperId).ToDictionary();
        var draw = Rota.Assign([.. wishes.Select(wish => wish with { FormName = form })], [.. pool.Select(candidate => candidate.Having([.. theirs[candidate.ShopperId]]).Beside(others.GetValueOrDefault(candidate.ShopperId)))], isUnseen ? RotaDraws.SeedByChance() : round.RotaSeed);
        return draw.Shops is [var drawn] ? drawn.ShopperId : throw new RuleBroken(isUnseen ? draw.Gaps[0].PlainSentence : draw.Gaps[0].Sentence);
    }

    public sealed record Input
    {
        /// <summary>Of the shop, chosen by the page: the same one twice adds it once.</summary>
        public Guid Id { get; set; }

        public Guid RoundId { get; set; }

        /// <summary>Of the round.</summary>
        public Guid Version { get; set; }

        public Guid DepartmentId { get; set; }

        public Channel Channel { get; set; }
    }
}
