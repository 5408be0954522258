using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Removes a plan that was not sent: no shopper knew of it.</summary>
public sealed class ThrowPlanAway(Entry entry)
{
    /// <exception cref="RuleBroken">It was sent.</exception>
    /// <exception cref="GoneStale">It has changed since the planner looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        if (await work.Db.Rounds.SingleOrDefaultAsync(round => round.Id == input.Id, cancel) is not { } round) return; // the same press, twice
        work.Expect(round, input.Version);
        if (!round.IsDraft) throw new RuleBroken("This round was sent already. Cancel it with a reason instead.");
        work.Db.RemoveRange(await work.Db.Shops.Where(shop => shop.RoundId == round.Id).ToListAsync(cancel));
        work.Db.Remove(round);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
