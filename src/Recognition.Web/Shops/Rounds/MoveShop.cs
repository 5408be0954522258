using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>The planner gives a shop of a plan another day, hour or shopper by hand, or pins it so that a new draw leaves it. docs/programme.md, 1.5.</summary>
public sealed class MoveShop(Entry entry)
{
    /// <exception cref="RuleBroken">The plan was sent, or rules stand against the move: each says which.</exception>
    /// <exception cref="Platform.Access.NotAllowed">The shopper is not for the person to know.</exception>
    /// <exception cref="GoneStale">The shop has changed since the planner looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var shop = await work.Db.Shops.SingleOrDefaultAsync(shop => shop.Id == input.Id, cancel) ?? throw new NotThere();
        await work.Db.DemandReviewer(work.By, shop, cancel);
        work.Expect(shop, input.Version);
        var round = await work.Db.Rounds.SingleAsync(round => round.Id == shop.RoundId, cancel);
        if (!round.IsDraft) throw new RuleBroken("This round was sent already. Give the shop to another shopper on the round's page.");

        var shopper = (await work.Db.Members(round.Opens, round.Closes, cancel)).Find(member => member.Id == input.ShopperId) ?? throw new RuleBroken("Choose somebody who is in the pool of shoppers over the whole window.");
        var rules = await RoundRules.OfPlan(work.Db, work.City, work.Now, work.By, round, cancel);
        if (string.Join(' ', rules.Against(shop, shopper, input.At)) is { Length: > 0 } against) throw new RuleBroken(against);
        shop.Arrange(input.ShopperId, input.At is { } at ? work.City.Zone.Utc(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)) : null, input.IsPinned);
        work.Touch(round);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public Guid ShopperId { get; set; }

        /// <summary>By the city's clock; null for any hour of the window.</summary>
        public DateTime? At { get; set; }

        public bool IsPinned { get; set; }
    }
}
