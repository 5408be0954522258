using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Takes an employee into the pool of shoppers from today on.</summary>
public sealed class AddShopper(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        var employee = await work.Db.Employees.SingleOrDefaultAsync(e => e.Id == input.EmployeeId, cancel) ?? throw new NotThere();
        if (!employee.WorksOn(work.Today)) throw new RuleBroken($"{employee.Name} does not work for the city any more.");
        if (await work.Db.Shoppers.NotEndedBy(work.Today).AnyAsync(shopper => shopper.EmployeeId == employee.Id, cancel))
            throw new RuleBroken($"{employee.Name} is in the pool already.");
        work.Db.Add(new Shopper(input.Id, employee.Id, work.Today));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid EmployeeId { get; set; }
    }
}
