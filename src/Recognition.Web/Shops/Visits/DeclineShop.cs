using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Shops;

/// <summary>A shopper says that they cannot make a shop, and why. It is offered to the next best by the rules; where nobody is left, HR is told. docs/programme.md, 1.2.</summary>
[MasksActor("A shopper must not be found out.")]
public sealed class DeclineShop(Entry entry)
{
    /// <exception cref="NotThere">It is not the caller's shop, or no longer.</exception>
    /// <exception cref="Domain.RuleBroken">The shop was begun, declined before, or there is no reason.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, ShopRows.Fill, cancel);
        var shop = await work.Db.ToFillBy(work.By).Include(shop => shop.Steps.OrderBy(step => step.Number)).SingleOrDefaultAsync(shop => shop.Id == input.Id, cancel)
            ?? throw await work.Db.NotToFill(work.By, input.Id, cancel);
        shop.Decline(input.Reason ?? "", work.Now);
        work.Db.Add(new DeclinedOffer(shop.Id, shop.ShopperId, work.Now));
        var shopper = await work.ShopperOf(shop, cancel);
        work.Mail(shopper.Reader, ShopMail.Declined(shop, shopper.IsOutside));
        await work.RevokeLinks(shop.Id, cancel);

        var round = await work.Db.Rounds.SingleAsync(round => round.Id == shop.RoundId, cancel);
        // By the rules alone: nobody looks at it, and nobody is told who it was.
        var forOutside = await WantsOutside(work, round, shop, cancel);
        // Whoever runs the shops reads who has it then, and could tell from who was passed over who shops their department.
        var counted = shop.DepartmentId == round.RunByDepartmentId ? work.Db.Shops : work.Db.Graded();
        var candidates = shop.DueOn < work.Today ? [] : await work.Db.Candidates(shop, counted, work.City, work.Today, cancel);
        if (candidates.Where(candidate => candidate.Against is null).OrderByDescending(candidate => forOutside && candidate.IsOutside).ThenBy(candidate => candidate.Shops).ThenBy(candidate => candidate.WeeksSince is null ? 0 : 1).ThenByDescending(candidate => candidate.WeeksSince).ThenBy(candidate => candidate.ShopperId).FirstOrDefault() is { } next)
        {
            shop.Reassign(null, next.ShopperId, work.Now);
            work.MailOffered(await work.ShopperOf(shop, cancel), [shop], round);
        }
        else if (await work.Db.Employees.SingleOrDefaultAsync(e => e.Id == round.ScheduledBy && e.LeftOn == null, cancel) is { } planner)
        {
            work.Mail(Reader.Of(planner), ShopMail.NobodyLeft(round));
        }

        await work.Commit(cancel);
    }

    // Whether the department's share of outside shoppers lacks one without this shop.
    private static async Task<bool> WantsOutside(Work work, Round round, Shop shop, CancellationToken cancel)
    {
        var (shops, outside) = (await work.Db.Shops.Where(other => other.RoundId == round.Id && other.DepartmentId == shop.DepartmentId && other.Channel == shop.Channel && other.State != ShopState.Excluded)
            .Select(other => new { other.Id, other.ShopperId }).ToListAsync(cancel), await work.Db.OutsideShoppers(round.Id, cancel));
        return round.Outside.Lacking(shop.Channel, shops.Count, shops.Count(other => other.Id != shop.Id && outside.Contains(other.ShopperId))) > 0;
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public string? Reason { get; set; }
    }
}
