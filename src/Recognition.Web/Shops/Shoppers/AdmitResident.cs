using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Takes an applicant into the pool, or back into it after a pause. Whoever was in the pool with the same address before goes on as the same person; departments that the application declares are kept away. docs/programme.md, 1.15.</summary>
public sealed class AdmitResident(Entry entry)
{
    /// <exception cref="Domain.RuleBroken">The person is active already or no longer in the pool, or somebody of the same address is in it.</exception>
    /// <exception cref="GoneStale">It has changed since HR looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var resident = await work.Db.Residents.SingleOrDefaultAsync(r => r.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(resident, input.Version);
        var isNew = resident.State == ResidentState.Applied;
        resident.Activate();
        if (isNew)
        {
            await work.Db.DemandOwnAddress(resident, cancel);
            var before = await work.Db.ShoppersOfAddress(resident).OrderBy(row => row.From).ThenBy(row => row.Id).Select(row => (Guid?)row.PersonId).FirstOrDefaultAsync(cancel);
            var shopper = Shopper.Outside(Guid.NewGuid(), resident.Id, work.Today, before);
            work.Db.Add(shopper);
            work.Db.AddRange(await Declared(work, shopper, resident, cancel));
            work.Mail(new(null, resident.Name, resident.Mail), LinkMail.TakenIn());
        }

        await work.Commit(cancel);
    }

    // What was kept away from the person before is kept away still.
    private static async Task<IEnumerable<ShopperBar>> Declared(Work work, Shopper shopper, Resident resident, CancellationToken cancel)
    {
        var known = work.Db.BarsOf(shopper.PersonId);
        var declared = await work.Db.Departments.Where(department => resident.CloseTo.Contains(department.Code) && !known.Any(bar => bar.DepartmentId == department.Id)).Select(department => department.Id).ToListAsync(cancel);
        return declared.Select(department => new ShopperBar(Guid.NewGuid(), shopper.Id, department, Bar.Kin, "Declared in the application.", work.Today));
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
