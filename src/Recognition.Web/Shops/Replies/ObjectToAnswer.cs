using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>A department's point of contact objects to an answer of an accepted shop, once a question, or to the attempts of one that reached nobody. HR decides. docs/programme.md, 1.12.</summary>
public sealed class ObjectToAnswer(Entry entry)
{
    /// <exception cref="NotThere">There is no such shop, or it is of another department.</exception>
    /// <exception cref="RuleBroken">The term is over, there is no reason, or the department objected to this question already.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ReplyToShops, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        var own = work.By.DepartmentsOf(Permission.ReplyToShops);
        var shop = await work.Db.Shops.InRepliesOn(work.Today).SingleOrDefaultAsync(shop => shop.Id == input.Shop && own.Contains(shop.DepartmentId), cancel) ?? throw new NotThere();
        var objection = new Objection(input.Id, shop, await work.Db.Scoring(shop.FormVersionId, cancel), input.Question, input.Reason, work.By.EmployeeId,
            await ReplyRows.Capacity(work.Db, work.By, shop.DepartmentId, work.Today, cancel), work.City, work.Now);
        if (await work.Db.Objections.AnyAsync(o => o.ShopId == shop.Id && o.Question == objection.Question, cancel))
            throw new RuleBroken(nameof(Input.Question), "Your department objected to this already. Human Resources decides on it.");
        work.Db.Add(objection);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Shop { get; set; }

        /// <summary>The question's key; of a shop that reached nobody none.</summary>
        public string? Question { get; set; }

        public string? Reason { get; set; }
    }
}
