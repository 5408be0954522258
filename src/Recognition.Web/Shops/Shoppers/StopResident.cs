using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Declines an applicant, pauses an outside shopper, or takes one out of the pool, with the reason for HR alone.</summary>
public sealed class StopResident(Entry entry)
{
    /// <exception cref="RuleBroken">There is no reason, or the person does not stand where that could follow.</exception>
    /// <exception cref="GoneStale">It has changed since HR looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var resident = await work.Db.Residents.SingleOrDefaultAsync(r => r.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(resident, input.Version);
        var reason = input.Note ?? "";
        switch (input.As)
        {
            case ResidentState.Declined:
                resident.Decline(reason);
                work.Mail(new(null, resident.Name, resident.Mail), LinkMail.NotTakenIn());
                break;
            case ResidentState.Paused:
                resident.Pause(reason);
                break;
            case ResidentState.Ended:
                resident.End(reason);
                foreach (var shopper in await work.Db.Shoppers.Where(s => s.ResidentId == resident.Id && s.Until == null).ToListAsync(cancel)) shopper.End(work.Today);
                break;
            default:
                throw new RuleBroken(nameof(input.As), "Choose what is to be done.");
        }

        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public ResidentState As { get; set; }

        public string? Note { get; set; }
    }
}
