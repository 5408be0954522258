using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>HR mends what is known of an outside shopper: the address above all, to which links go, and what of scenarios' needs they meet.</summary>
public sealed class ChangeResident(Entry entry)
{
    /// <exception cref="NotThere">There is no such resident.</exception>
    /// <exception cref="Domain.RuleBroken">Something is missing, too long or not of the city's list, or somebody else in the pool has the address.</exception>
    /// <exception cref="GoneStale">It has changed since HR looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var resident = await work.Db.Residents.SingleOrDefaultAsync(r => r.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(resident, input.Version);
        resident.Describe(input);
        resident.Meet(input.Meets, work.City.Needs);
        if (resident.State == ResidentState.Applied) resident.Declare(input.CloseTo, await ShoppedDepartments.Codes(work.Db, cancel));
        if (resident.State is ResidentState.Active or ResidentState.Paused) await work.Db.DemandOwnAddress(resident, cancel);
        await work.Commit(cancel);
    }

    public sealed record Input : ResidentTerms
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
