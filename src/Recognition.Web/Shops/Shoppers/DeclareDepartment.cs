using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>A shopper names a department that they must not shop, since somebody close works there. docs/programme.md, 1.5.</summary>
[MasksActor("A shopper must not be found out.")]
public sealed class DeclareDepartment(Entry entry)
{
    /// <exception cref="RuleBroken">There is no reason, no such department, it is kept away already, or the person has left the pool.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.FillShops, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        var mine = work.Db.ShoppersOf(work.By);
        var row = await mine.NotEndedBy(work.Today).OrderByDescending(shopper => shopper.From).Select(shopper => (Guid?)shopper.Id).FirstOrDefaultAsync(cancel)
            ?? throw new RuleBroken("You are not in the pool of shoppers any more, so you are drawn for no department.");
        if (!await work.Db.Departments.AnyAsync(department => department.Id == input.DepartmentId && department.InShops, cancel)) throw new RuleBroken(nameof(input.DepartmentId), "Choose the department.");
        if (await work.Db.ShopperBars.AnyAsync(bar => bar.DepartmentId == input.DepartmentId && mine.Any(shopper => shopper.Id == bar.ShopperId), cancel))
            throw new RuleBroken(nameof(input.DepartmentId), "This department is kept away from you already.");
        work.Db.Add(new ShopperBar(input.Id, row, input.DepartmentId, Bar.Kin, input.Reason ?? "", work.Today));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid DepartmentId { get; set; }

        public string? Reason { get; set; }
    }
}
