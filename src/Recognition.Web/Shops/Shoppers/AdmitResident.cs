using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Takes an applicant into the pool, or back into it after a pause. Departments that the application declares, or that were kept away before, are kept away. docs/programme.md, 1.15.</summary>
public sealed class AdmitResident(Entry entry)
{
    /// <exception cref="Domain.RuleBroken">The person is active already, or no longer in the pool.</exception>
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
            var shopper = Shopper.Outside(Guid.NewGuid(), resident.Id, work.Today);
            work.Db.Add(shopper);
            work.Db.AddRange(await Bars(work, shopper, resident, cancel));
            work.Mail(new(null, resident.Name, resident.Mail), LinkMail.TakenIn());
        }

        await work.Commit(cancel);
    }

    // What was kept away from an earlier row of the same address, and what the application declares.
    private static async Task<IEnumerable<ShopperBar>> Bars(Work work, Shopper shopper, Resident resident, CancellationToken cancel)
    {
        var earlier = await work.Db.BarsOfAddress(resident).AsNoTracking().ToListAsync(cancel);
        var declared = await work.Db.Departments.Where(department => resident.CloseTo.Contains(department.Code)).Select(department => department.Id).ToListAsync(cancel);
        return earlier.Select(bar => new ShopperBar(Guid.NewGuid(), shopper.Id, bar.DepartmentId, bar.Bar, bar.Reason, bar.From))
            .Concat(declared.Select(department => new ShopperBar(Guid.NewGuid(), shopper.Id, department, Bar.Kin, "Declared in the application.", work.Today)))
            .DistinctBy(bar => bar.DepartmentId);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
