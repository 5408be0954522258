using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Settings;

namespace Recognition.Web.Platform.Access;

/// <summary>
/// Devices on which a resident has opened the link of a shop. A cookie of that shop's own pages holds the token; whoever brings it is
/// nobody's employee, and has that shop alone. docs/programme.md, 1.15.
/// </summary>
internal sealed class LinkedDevices(IDbContextFactory<RecognitionDb> databases, CurrentSettings settings)
{
    public const string Cookie = "shop-device";
    private const string Place = "shop-place";
    private const string Scheme = "shop-link";

    // What a token opens the portal decides; the cookie has only to outlive it, also where the shop is moved.
    private const int CookieDays = 400;

    private const int MostOfPlace = 64;

    /// <summary>Where the pages of one shop lie.</summary>
    public static string PagesOf(Guid shop) => $"/shops/mine/{shop}";

    /// <summary>What the device's token opens today; null where it opens nothing, or nothing any more.</summary>
    public static async Task<Person?> Standing(RecognitionDb db, string tokenHash, DateOnly today, CancellationToken cancel)
    {
        var linked = await (
            from device in db.ShopDevices
            where device.TokenHash == tokenHash && device.Until >= today
            join link in db.ShopLinks on device.LinkId equals link.Id
            where link.RevokedAt == null
            join shop in db.Shops on link.ShopId equals shop.Id
            where shop.ShopperId == link.ShopperId
            select new { device.TokenHash, device.PlaceHash, shop.Id, shop.ShopperId }).SingleOrDefaultAsync(cancel);
        return linked is not null && ShopLink.Same(linked.TokenHash, tokenHash) ? Person.AtDevice(new(linked.Id, linked.ShopperId, linked.PlaceHash)) : null;
    }

    /// <summary>Lets whoever asks be the device, where it asks for its own shop; says of a token that opens nothing any more that the device may forget.</summary>
    /// <returns>False where the token is over.</returns>
    public async Task<bool> Admit(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } token || ShopOf(http.Request.Path) is not { } shop) return true;
        var hash = ShopLink.HashOf(token);
        await using var db = await databases.CreateDbContextAsync(http.RequestAborted);
        if (await Standing(db, hash, await settings.Today(http.RequestAborted), http.RequestAborted) is not { Linked: { } linked } || linked.ShopId != shop) return false;
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(Caller.DeviceClaim, hash), new Claim(ClaimTypes.NameIdentifier, hash)], Scheme));
        return true;
    }

    /// <summary>What tells on this device which shops were opened on it; a new one where none was.</summary>
    public static string PlaceOf(HttpContext http, string other) => http.Request.Cookies[Place] is { Length: > 0 and <= MostOfPlace } place ? place : other;

    /// <summary>Leaves the token on the device, for the pages of its shop alone, and beside it what opens nothing: the place, for pages of links.</summary>
    public static void Keep(HttpContext http, Guid shop, string token, string place)
    {
        Leave(Cookie, token, PagesOf(shop));
        Leave(Place, place, "/shops/link");

        void Leave(string name, string value, string path) => http.Response.Cookies.Append(name, value, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = path,
            MaxAge = TimeSpan.FromDays(CookieDays),
        });
    }

    public static void Forget(HttpContext http, Guid shop) => http.Response.Cookies.Delete(Cookie, new CookieOptions { Path = PagesOf(shop) });

    public static Guid? ShopOf(PathString path) =>
        path.StartsWithSegments("/shops/mine", StringComparison.OrdinalIgnoreCase, out var rest) && Guid.TryParse(rest.Value!.Split('/') is [_, { } first, ..] ? first : null, out var shop) ? shop : null;
}
