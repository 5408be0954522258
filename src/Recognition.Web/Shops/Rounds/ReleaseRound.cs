using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>
/// Opens a round's results, all departments at once but Human Resources itself, to those who may read them, and adds them up for results
/// and packets. Where two persons release, the first call proposes and another person's confirms. docs/programme.md, 1.2 and 1.6.
/// </summary>
public sealed class ReleaseRound(Entry entry)
{
    /// <exception cref="RuleBroken">Too early, shops are still out, it was released already, or other results were shown.</exception>
    /// <exception cref="NotAllowed">A shop of the own department would be released.</exception>
    /// <exception cref="GoneStale">The round has changed since HR looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var round = await work.Db.Rounds.SingleOrDefaultAsync(round => round.Id == input.Id, cancel) ?? throw new NotThere();
        if (round.ReleasedAt is not null && round.ReleasedBy == work.By.Id) return; // the same form, posted twice
        work.Expect(round, input.Version);
        var shops = await work.Db.OthersOf(round).Include(shop => shop.Steps.OrderBy(step => step.Number)).ToListAsync(cancel);
        if (shops.Exists(shop => shop.DepartmentId == work.By.DepartmentId)) throw new NotAllowed("A shop of the department in which you work is in this round. Somebody from elsewhere releases it.");
        if (shops.Count(shop => shop.State == ShopState.Accepted) is var results && results != input.Results)
            throw new RuleBroken($"{Counted(results)} accepted by now, and the page said {input.Results}. Look at them again, then release.");
        if (round.ReleasedAt is null) await work.DemandReplied(shops, cancel);
        if (work.City.TwoPersonsRelease && round.ReleaseProposedBy is null)
        {
            round.ProposeRelease(work.By.EmployeeId, shops, work.City, work.Now);
        }
        else
        {
            round.Release(work.By.EmployeeId, shops, work.City, work.Now);
            await Released.Publish(work, round, shops, cancel);
        }

        await work.Commit(cancel);
    }

    private static string Counted(int results) => results == 1 ? "One result is" : $"{results} results are";

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        /// <summary>The number of results that the page said would be released: no other number is.</summary>
        public int Results { get; set; }
    }
}
