using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Whoever reviews a shop sends its outside shopper a new link, or takes the links to it back: HR, and of HR's own shops the reviewer outside it. Taken back, what is open on the shopper's devices closes; renewed, it stays, with what was typed there. docs/programme.md, 1.15.</summary>
public sealed class RenewShopLink(Entry entry)
{
    private static readonly IReadOnlyList<Permission> Reviewers = [Permission.ManageShops, Permission.ReviewHrShops];

    /// <exception cref="NotThere">There is no such shop.</exception>
    /// <exception cref="Platform.Access.NotAllowed">The shopper is not for the person to know.</exception>
    /// <exception cref="RuleBroken">Its shopper has an account, or the shop is not out.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Reviewers, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        var shop = await work.Db.Shops.SingleOrDefaultAsync(shop => shop.Id == input.Shop, cancel) ?? throw new NotThere();
        await work.Db.DemandReviewer(work.By, shop, cancel);
        var shopper = await work.ShopperOf(shop, cancel);
        if (!shopper.IsOutside) throw new RuleBroken($"{shopper.Name} signs in with an account and needs no link.");
        if (input.TakeBack) await work.RevokeLinks(shop.Id, cancel);
        else
        {
            if (!shop.IsOut) throw new RuleBroken("This shop is not out, so there is nothing to open.");
            foreach (var link in await work.Db.ShopLinks.Where(link => link.ShopId == shop.Id).ToListAsync(cancel)) link.Supersede(work.Now);
            work.MailLink(shopper, shop, LinkMail.NewLink);
        }

        work.Tell(input.TakeBack ? "LinkTakenBack" : "LinkRenewed", null, new { });
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        /// <summary>Of this form, chosen when it was drawn.</summary>
        public Guid Id { get; set; }

        public Guid Shop { get; set; }

        /// <summary>Whether no new link is sent.</summary>
        public bool TakeBack { get; set; }
    }
}
