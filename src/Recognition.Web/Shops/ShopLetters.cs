using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Letters that open something to outside shoppers: each shop has its own link. docs/programme.md, 1.15.</summary>
internal static class ShopLetters
{
    private const int SecretBytes = 32;

    /// <summary>A secret that nobody guesses, as an address holds it.</summary>
    public static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Six digits.</summary>
    public static string NewCode() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Tells a shopper of new shops: an employee in one letter, a resident by a link for each.</summary>
    public static void MailOffered(this Work work, PoolPerson shopper, IReadOnlyCollection<Shop> shops, Round round)
    {
        if (!shopper.IsOutside) work.Mail(shopper.Reader, ShopMail.Offered(shops, round));
        else foreach (var shop in shops) work.MailLink(shopper, shop, secret => LinkMail.LinkToShop(secret, shop, round));
    }

    /// <summary>Asks a shopper: a resident gets a new link with the question, since the old one was useless after the submission.</summary>
    public static async Task MailReturned(this Work work, PoolPerson shopper, Shop shop, CancellationToken cancel)
    {
        if (!shopper.IsOutside)
        {
            work.Mail(shopper.Reader, ShopMail.Returned(shop.Question!));
            return;
        }

        await work.RevokeLinks(shop.Id, cancel);
        work.MailLink(shopper, shop, secret => LinkMail.ReturnedWithLink(secret, shop.Question!));
    }

    public static void MailLink(this Work work, PoolPerson shopper, Shop shop, Func<string, Platform.Mail.Letter> letter)
    {
        var secret = NewSecret();
        work.Db.Add(new ShopLink(Guid.NewGuid(), shop, secret, work.Now));
        work.Mail(shopper.Reader, letter(secret));
    }

    /// <summary>Closes a shop to every link and device.</summary>
    public static async Task RevokeLinks(this Work work, Guid shop, CancellationToken cancel)
    {
        foreach (var link in await work.Db.ShopLinks.Where(link => link.ShopId == shop && link.RevokedAt == null).ToListAsync(cancel)) link.Revoke(work.Now);
    }
}
