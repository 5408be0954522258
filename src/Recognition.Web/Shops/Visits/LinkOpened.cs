using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>What the link of a letter opens: it tells no department and no name, since whoever holds the letter may look.</summary>
public sealed class LinkOpened(Entry entry)
{
    internal const string Why = "The link itself is the key: outside shoppers have no account.";

    /// <exception cref="NotThere">There is no such link.</exception>
    public async Task<Shown> Read(string secret, CancellationToken cancel)
    {
        await using var look = await entry.ReadOpen(Why, cancel);
        var hash = ShopLink.HashOf(secret);
        var link = await look.Db.ShopLinks.Include(link => link.Devices).SingleOrDefaultAsync(link => link.SecretHash == hash, cancel) ?? throw new NotThere();
        var shop = await look.Db.Shops.SingleAsync(shop => shop.Id == link.ShopId, cancel);
        return new Shown(link.ShopId, link.Against(shop, look.Now), link.NeedsCode, link.CodeHash is not null && look.Now <= link.CodeUntil, shop.DueOn);
    }

    /// <param name="Against">Why it opens nothing; null where it does.</param>
    /// <param name="NeedsCode">Whether it was opened on another device before.</param>
    /// <param name="CodeWaits">Whether a code was mailed that holds still.</param>
    public sealed record Shown(Guid ShopId, string? Against, bool NeedsCode, bool CodeWaits, DateOnly DueOn);
}
