using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>The reviewer outside Human Resources opens the results of its own shops in a round. docs/programme.md, 1.6.</summary>
public sealed class ReleaseHrShops(Entry entry)
{
    /// <exception cref="Domain.RuleBroken">Too early, shops are still out, or they were released already.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ReviewHrShops, cancel);
        var round = await work.Db.Rounds.SingleOrDefaultAsync(round => round.Id == input.Id, cancel) ?? throw new NotThere();
        if (round.OwnReleasedAt is not null && round.OwnReleasedBy == work.By.Id) return; // the same form, posted twice
        work.Expect(round, input.Version);
        if (round.RunByDepartmentId is not { } own) throw new NotThere();
        ShopRows.DemandReviewer(work.By, own, own);
        var all = await work.Db.Shops.Include(shop => shop.Steps.OrderBy(step => step.Number)).Where(shop => shop.RoundId == round.Id).ToListAsync(cancel);
        var shops = all.FindAll(shop => shop.DepartmentId == own);
        if (round.OwnReleasedAt is null) await work.DemandReplied(shops, cancel);
        round.ReleaseOwn(work.By.EmployeeId, shops, [.. all.Except(shops)], work.City, work.Now);
        await Released.Publish(work, round, shops, cancel);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
