using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>A department's point of contact objects to nothing more of what is open now, so that the release need not wait for the term.</summary>
public sealed class EndReplies(Entry entry)
{
    /// <exception cref="RuleBroken">Nothing is open to a reply any more.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ReplyToShops, cancel);
        var own = work.By.DepartmentsOf(Permission.ReplyToShops);
        var shops = await work.Db.Shops.TakingReplies(work.City, work.Now).Where(shop => own.Contains(shop.DepartmentId)).ToListAsync(cancel);
        if (shops.Count == 0) throw new RuleBroken("Nothing is open to a reply any more.");
        if (shops.Count != input.Shops) throw new RuleBroken("Another shop was accepted meanwhile. Look at it first.");
        foreach (var shop in shops) shop.EndReplies(work.City, work.Now);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        /// <summary>How many shops the page said: no other number is closed.</summary>
        public int Shops { get; set; }
    }
}
