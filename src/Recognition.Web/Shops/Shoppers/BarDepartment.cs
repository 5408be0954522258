using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>HR keeps a department away from a shopper: somebody close works there, or the shopper was recognised there. docs/programme.md, 1.5.</summary>
public sealed class BarDepartment(Entry entry)
{
    /// <exception cref="RuleBroken">There is no reason, no such department, or it is kept away already.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        var person = await work.Db.Shoppers.Where(s => s.Id == input.ShopperId).Select(s => (Guid?)s.PersonId).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        if (!await work.Db.Departments.AnyAsync(d => d.Id == input.DepartmentId, cancel)) throw new RuleBroken(nameof(input.DepartmentId), "Choose the department.");
        if (await work.Db.BarsOf(person).AnyAsync(b => b.DepartmentId == input.DepartmentId, cancel))
            throw new RuleBroken(nameof(input.DepartmentId), "This department is kept away from the shopper already.");
        work.Db.Add(new ShopperBar(input.Id, input.ShopperId, input.DepartmentId, input.Recognised ? Bar.Recognised : Bar.Kin, input.Reason ?? "", work.Today));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid ShopperId { get; set; }

        public Guid DepartmentId { get; set; }

        /// <summary>Recognised as a shopper there; else somebody close works there.</summary>
        public bool Recognised { get; set; }

        public string? Reason { get; set; }
    }
}
