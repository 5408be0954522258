using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>HR takes one shop out of a plan: its department has one fewer in the round, also when the rest is proposed again. docs/programme.md, 1.5.</summary>
public sealed class RemoveShopFromPlan(Entry entry)
{
    /// <exception cref="RuleBroken">The plan was sent.</exception>
    /// <exception cref="GoneStale">The shop has changed since the planner looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        if (await work.Db.Shops.SingleOrDefaultAsync(shop => shop.Id == input.Id, cancel) is not { } shop) return; // the same press, twice
        work.Expect(shop, input.Version);
        var round = await work.Db.Rounds.SingleAsync(round => round.Id == shop.RoundId, cancel);
        if (!round.IsDraft) throw new RuleBroken("This round was sent already. Exclude the shop with a reason instead.");
        work.Touch(round);
        work.Db.Remove(shop);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
