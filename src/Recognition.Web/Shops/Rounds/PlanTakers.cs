using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>To whom of the pool a shop of a plan may be given, and what stands against the others. docs/programme.md, 1.5.</summary>
public sealed class PlanTakers(Entry entry)
{
    /// <returns>Those first who may make it.</returns>
    /// <exception cref="NotThere">There is no such shop, or the planner must not learn who makes it.</exception>
    public async Task<IReadOnlyList<Taker>> Read(Guid shopId, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var shop = await look.Db.ToReviewBy(look.By, ofHumanResources: false).AsNoTracking().SingleOrDefaultAsync(shop => shop.Id == shopId, cancel) ?? throw new NotThere();
        var round = await look.Db.Rounds.AsNoTracking().SingleAsync(round => round.Id == shop.RoundId, cancel);
        var rules = await RoundRules.OfPlan(look.Db, look.City, look.Now, look.By, round, cancel);
        var pool = await look.Db.Members(round.Opens, round.Closes, cancel);
        return [.. pool.Select(member => new Taker(member.Id, member.Name, rules.Against(shop, member, at: null).FirstOrDefault())).OrderBy(taker => taker.Against is not null)];
    }

    /// <param name="ShopperId">The row of the pool.</param>
    /// <param name="Against">The closest rule that stands against it whatever the hour, in a sentence; null where none does.</param>
    public sealed record Taker(Guid ShopperId, string Name, string? Against);
}
