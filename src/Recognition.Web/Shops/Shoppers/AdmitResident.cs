using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Takes an applicant into the pool, or back into it after a pause.</summary>
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
            work.Db.Add(Shopper.Outside(Guid.NewGuid(), resident.Id, work.Today));
            work.Mail(new(null, resident.Name, resident.Mail), ShopMail.TakenIn());
        }

        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
