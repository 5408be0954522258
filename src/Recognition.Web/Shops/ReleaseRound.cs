using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>
/// Opens a round's results, all departments at once but Human Resources itself, to those who may read them, and adds them up for results
/// and packets. Where two persons release, the first call proposes and another person's confirms. docs/programme.md, 1.2 and 1.6.
/// </summary>
public sealed class ReleaseRound(Entry entry)
{
    /// <exception cref="Domain.RuleBroken">Too early, shops are still out, or it was released already.</exception>
    /// <exception cref="NotAllowed">A shop of the own department would be released.</exception>
    /// <exception cref="GoneStale">The round has changed since HR looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var round = await work.Db.Rounds.SingleOrDefaultAsync(round => round.Id == input.Id, cancel) ?? throw new NotThere();
        if (round.ReleasedAt is not null && round.ReleasedBy == work.By.Id) return; // the same form, posted twice
        work.Expect(round, input.Version);
        var own = round.RunByDepartmentId;
        var shops = await work.Db.Shops.Include(shop => shop.Steps.OrderBy(step => step.Number)).Where(shop => shop.RoundId == round.Id && shop.DepartmentId != own).ToListAsync(cancel);
        if (shops.Exists(shop => shop.DepartmentId == work.By.DepartmentId)) throw new NotAllowed("A shop of the department in which you work is in this round. Somebody from elsewhere releases it.");
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

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
