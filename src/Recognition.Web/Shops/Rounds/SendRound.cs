using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;
using Recognition.Web.StaffNotices;

namespace Recognition.Web.Shops;

/// <summary>Sends a plan: each shop is offered to its shopper by mail. docs/programme.md, 1.2.</summary>
public sealed class SendRound(Entry entry)
{
    /// <exception cref="RuleBroken">The plan was sent, its window is over, the staff were not told, a rule has come to stand against one of its shoppers, or nobody is left for a shop of which the planner learns nothing.</exception>
    /// <exception cref="GoneStale">The plan has changed since the planner looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var round = await work.Db.Rounds.SingleOrDefaultAsync(round => round.Id == input.Id, cancel) ?? throw new NotThere();
        if (!round.IsDraft && round.ScheduledBy == work.By.Id && round.CancelledAt is null) return; // the same press, twice
        work.Expect(round, input.Version);
        await work.Db.DemandStaffTold(cancel);
        var shops = await work.Db.Shops.Where(shop => shop.RoundId == round.Id).ToListAsync(cancel);
        var unseen = round.UnseenFrom(work.By.DepartmentId);
        var apart = shops.FindAll(shop => unseen.Contains(shop.DepartmentId));
        var rules = await PoolRules.Of(work.Db, work.City, round, work.Today, cancel);
        List<Shop> seen = [.. shops.Except(apart)];
        var broken = (await RoundRules.Of(work.Db, work.City, work.Now, rules, round.Id, seen, work.Db.ToReviewBy(work.By, ofHumanResources: false), cancel)).Broken(seen);
        if (broken.Count > 0)
            throw new RuleBroken($"{string.Join(' ', broken.Values.Distinct().Order(StringComparer.Ordinal))} Something has changed since this plan was made. Propose the rest again, then send.");
        if (apart.Count > 0) await GiveOn(work, rules, round, shops, apart, cancel);
        round.Send(work.By.EmployeeId, shops, work.City, work.Now);
        foreach (var (shopper, own) in await work.Db.ShoppersOf(shops, cancel)) work.MailOffered(shopper, own, round);
        await work.Commit(cancel);
    }

    // Of shops whose makers the planner must not learn nothing is refused, or it would tell who they are: they go to others by chance, in silence.
    private static async Task GiveOn(Work work, PoolRules rules, Round round, List<Shop> shops, List<Shop> apart, CancellationToken cancel)
    {
        var all = await RoundRules.Of(work.Db, work.City, work.Now, rules, round.Id, shops, work.Db.Shops, cancel);
        var (barred, broken) = (all.Broken(apart, atAnyHour: true), all.Broken(apart));
        var given = apart.FindAll(shop => barred.ContainsKey(shop.Id));
        foreach (var shop in given)
        {
            var others = (await work.Db.Candidates(shop, work.Db.Shops, work.City, work.Today, cancel)).Where(candidate => candidate.Against is null && !given.Exists(other => other.ShopperId == candidate.ShopperId)).ToList();
            if (others.Count == 0) throw new RuleBroken("Nobody is left in the pool for a shop of which you do not learn who makes it. Add a shopper to the pool, then send.");
            shop.Arrange(others[RandomNumberGenerator.GetInt32(others.Count)].ShopperId, null, isPinned: false);
        }

        var anew = apart.FindAll(shop => broken.ContainsKey(shop.Id));
        if (anew.Count > 0) await work.Draw(round, anew, [.. shops.Except(anew)], round.UnseenFrom(work.By.DepartmentId), cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
