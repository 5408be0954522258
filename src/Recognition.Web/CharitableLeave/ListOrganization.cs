using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.CharitableLeave;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.CharitableLeave;

/// <summary>Human Resources lists an organization for a use from a day on; a new name makes a new organization (docs/programme.md, 4.5).</summary>
public sealed class ListOrganization(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageLeave, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        var use = Choice.Required(nameof(Input.Use), input.Use, "Choose what the hours are for.");
        var from = TypedDate.Required(nameof(Input.From), input.From);
        var name = Sentence.Required(nameof(Input.Name), input.Name, LeaveOrganization.NameLimit);

        var organization = await work.Db.LeaveOrganizations.Include(o => o.Listings).SingleOrDefaultAsync(o => o.Name == name, cancel);
        if (organization is null) work.Db.Add(organization = new LeaveOrganization(Guid.NewGuid(), name));
        organization.List(input.Id, use, from, work.By.EmployeeId, work.Now);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        /// <summary>The listing's id, chosen when the form was drawn.</summary>
        public Guid Id { get; set; }

        public string? Name { get; set; }

        public LeaveUse? Use { get; set; }

        public string? From { get; set; }
    }
}
