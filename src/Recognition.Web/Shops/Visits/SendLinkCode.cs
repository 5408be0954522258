using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Mails the code with which a link opens its shop on one more device.</summary>
[MasksActor("A shopper must not be found out.")]
public sealed class SendLinkCode(Entry entry)
{
    /// <exception cref="NotThere">There is no such link.</exception>
    /// <exception cref="Domain.RuleBroken">The link opens nothing, or too many codes were asked for.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.WriteOpen(this, LinkOpened.Why, cancel);
        var (link, shop) = await work.LinkOf(input.Secret, cancel);
        var code = ShopLetters.NewCode();
        link.SendCode(shop, input.Secret, code, work.Now);
        work.Mail((await work.ShopperOf(shop, cancel)).Reader, LinkMail.Code(code));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public string Secret { get; set; } = "";
    }
}

internal static class LinkRows
{
    /// <exception cref="NotThere">There is no link of this secret.</exception>
    public static async Task<(ShopLink Link, Shop Shop)> LinkOf(this Work work, string secret, CancellationToken cancel)
    {
        var hash = ShopLink.HashOf(secret);
        var link = await work.Db.ShopLinks.Include(link => link.Devices).SingleOrDefaultAsync(link => link.SecretHash == hash, cancel);
        return link is not null && ShopLink.Same(link.SecretHash, hash) ? (link, await work.Db.Shops.SingleAsync(shop => shop.Id == link.ShopId, cancel)) : throw new NotThere();
    }
}
