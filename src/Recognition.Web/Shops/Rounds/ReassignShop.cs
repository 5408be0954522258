using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>HR gives a shop that was not submitted to another shopper, who begins anew; both are told. docs/programme.md, 1.5.</summary>
public sealed class ReassignShop(Entry entry)
{
    /// <exception cref="RuleBroken">The shop was submitted, or a rule stands against the other shopper.</exception>
    /// <exception cref="Platform.Access.NotAllowed">The shopper is not for the person to know.</exception>
    /// <exception cref="GoneStale">The shop has changed since HR looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var shop = await work.Db.Shops.Include(shop => shop.Steps.OrderBy(step => step.Number)).SingleOrDefaultAsync(shop => shop.Id == input.Id, cancel) ?? throw new NotThere();
        await work.Db.DemandReviewer(work.By, shop, cancel);
        if (shop.ShopperId == input.ShopperId) return; // the same form, posted twice
        work.Expect(shop, input.Version);
        var candidates = await work.Db.Candidates(shop, work.Db.ToReviewBy(work.By, ofHumanResources: false), work.City, work.Today, cancel);
        var next = candidates.FirstOrDefault(candidate => candidate.ShopperId == input.ShopperId) ?? throw new RuleBroken(nameof(input.ShopperId), "Choose somebody who is in the pool of shoppers.");
        if (next.Against is not null) throw new RuleBroken(nameof(input.ShopperId), $"{next.Name} {next.Against}. Choose another shopper.");

        var (before, round) = (await work.ShopperOf(shop, cancel), await work.Db.Rounds.SingleAsync(round => round.Id == shop.RoundId, cancel));
        var taken = shop.State == ShopState.Declined ? null : ShopMail.GivenAway(shop, before.IsOutside);
        shop.Reassign(work.By.EmployeeId, next.ShopperId, work.Now);
        await work.RemoveUnread(work.Db.KeptDrafts.Where(draft => draft.ShopId == shop.Id), cancel);
        await work.RevokeLinks(shop.Id, cancel);
        await work.RemoveUnread(work.Db.ShopEvidence.Where(it => it.ShopId == shop.Id), cancel);
        if (taken is not null) work.Mail(before.Reader, taken);
        work.MailOffered(await work.ShopperOf(shop, cancel), [shop], round);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public Guid ShopperId { get; set; }
    }
}
