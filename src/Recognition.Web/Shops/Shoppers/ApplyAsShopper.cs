using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>A resident asks to be taken into the pool of shoppers. The answer is the same whether or not the address is known. docs/programme.md, 1.15.</summary>
[MasksActor("A shopper must not be found out.")]
public sealed class ApplyAsShopper(Entry entry)
{
    /// <exception cref="Domain.RuleBroken">Something is missing, too long or not of the city's list.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.WriteOpen(this, "Residents have no account, and anybody may offer to shop.", cancel);
        // A field that people do not see, and that programs fill in.
        if (!string.IsNullOrEmpty(input.Website)) return;
        if (await work.Repeats(input.Id, input, cancel)) return;
        var resident = new Resident(input.Id, input, work.Now);
        resident.Meet(input.Meets, work.City.Needs);
        resident.Declare(input.CloseTo, await ShoppedDepartments.Codes(work.Db, cancel));
        // Who asks twice is not told that the address is known: anybody could ask so for another's. That the form was sent is kept either way,
        // or one sent again would tell.
        if (!await work.Db.Residents.AnyAsync(known => known.Mail == resident.Mail && known.State != ResidentState.Ended && known.State != ResidentState.Declined, cancel)) work.Db.Add(resident);
        await work.Commit(cancel);
    }

    public sealed record Input : ResidentTerms
    {
        public Guid Id { get; set; }

        /// <summary>Empty where a person typed.</summary>
        public string? Website { get; set; }
    }
}
