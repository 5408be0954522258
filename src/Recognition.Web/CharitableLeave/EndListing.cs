using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.CharitableLeave;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.CharitableLeave;

/// <summary>Human Resources ends a listing with its last day; hours asked for after it can no longer be approved (docs/programme.md, 4.5).</summary>
public sealed class EndListing(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageLeave, cancel);
        var organization = await work.Db.LeaveOrganizations.Include(o => o.Listings).SingleOrDefaultAsync(o => o.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(organization, input.Version);
        if (input.Use is not { } use) throw new RuleBroken(nameof(Input.Use), "Choose which listing ends.");
        organization.EndListing(use, TypedDate.Required(nameof(Input.LastDay), input.LastDay), work.By.EmployeeId, work.Now);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public LeaveUse? Use { get; set; }

        public string? LastDay { get; set; }
    }
}
