using System.Security.Cryptography;
using System.Text;

namespace Recognition.Domain.Shops;

/// <summary>
/// The way of an outside shopper to one shop: a link by mail that opens it on a device, and the devices on which it was opened. Of the
/// secrets only hashes are kept. docs/programme.md, 1.15.
/// </summary>
public sealed class ShopLink
{
    /// <summary>Days for which a link opens the shop on a device at least; it does until the shop is due where that is later.</summary>
    public const int OpenDays = 14;

    /// <summary>Days after the due date for which a device may still hand over what was begun in time.</summary>
    public const int LateDays = 7;

    public const int CodeMinutes = 15;
    public const int MostTries = 5;
    public const int MostCodes = 5;

    private readonly List<ShopDevice> devices = [];

    private ShopLink() { }

    /// <param name="secret">Chosen by chance; it stands in the letter and nowhere else.</param>
    public ShopLink(Guid id, Shop shop, string secret, DateTime at) =>
        (Id, ShopId, ShopperId, SecretHash, IssuedAt, OpensUntil) = (id, shop.Id, shop.ShopperId, HashOf(secret), at, Last(shop, at));

    public Guid Id { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>Whose the shop was when the link was sent: given to somebody else, the shop is closed to it.</summary>
    public Guid ShopperId { get; private set; }

    public string SecretHash { get; private set; } = "";

    public DateTime IssuedAt { get; private set; }

    public DateTime OpensUntil { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    /// <summary>Of the code that was mailed last; null where none waits.</summary>
    public string? CodeHash { get; private set; }

    public DateTime? CodeUntil { get; private set; }

    /// <summary>Wrong codes typed since the last one was mailed.</summary>
    public int CodeTries { get; private set; }

    public int CodesSent { get; private set; }

    public Guid Version { get; private set; }

    public IReadOnlyList<ShopDevice> Devices => devices;

    /// <summary>Whether another device needs a code: the link was opened before.</summary>
    public bool NeedsCode => devices.Count > 0;

    /// <summary>Whether a device holds the token already.</summary>
    public bool IsOpenAt(string token) => At(token) is not null;

    /// <summary>Why the link opens nothing; null where it does.</summary>
    /// <param name="shop">The link's own.</param>
    public string? Against(Shop shop, DateTime at) =>
        RevokedAt is not null || ShopperId != shop.ShopperId ? "This link was taken back. Ask Human Resources for a new one if you still have something to do."
        : !shop.IsOut ? "This shop was handed in or is no longer needed, so its link opens nothing any more."
        : at >= OpensUntil ? "This link is too old, or a newer letter has taken its place. Open the newest one, or ask Human Resources for another."
        : null;

    /// <summary>Opens the shop on the first device.</summary>
    /// <param name="token">Chosen by chance; the device holds it and nobody else.</param>
    /// <param name="place">Chosen by chance; the same for all shops that are opened on the device.</param>
    /// <returns>The device; the same one where it asks twice, as when a finger taps twice.</returns>
    /// <exception cref="RuleBroken">The link opens nothing, or was opened before.</exception>
    public ShopDevice Open(Shop shop, string token, string place, DateTime at)
    {
        Demand(shop, at);
        if (At(token) is { } again) return again;
        if (NeedsCode) throw new RuleBroken("This link was opened on another device. Ask for the code that proves it is you.");
        return Add(shop, token, place, at);
    }

    /// <summary>Keeps the hash of a code that is mailed for one more device.</summary>
    /// <exception cref="RuleBroken">The link opens nothing, or too many codes were mailed.</exception>
    public void SendCode(Shop shop, string secret, string code, DateTime at)
    {
        Demand(shop, at);
        if (CodesSent >= MostCodes) throw new RuleBroken("Too many codes were asked for. Ask Human Resources for a new link.");
        (CodeHash, CodeUntil, CodeTries, CodesSent) = (HashOf(secret + code), at.AddMinutes(CodeMinutes), 0, CodesSent + 1);
    }

    /// <summary>Opens the shop on one more device.</summary>
    /// <returns>Null where the code is wrong, which is counted.</returns>
    /// <exception cref="RuleBroken">The link opens nothing, or no code waits.</exception>
    public ShopDevice? Open(Shop shop, string secret, string code, string token, string place, DateTime at)
    {
        Demand(shop, at);
        if (CodeHash is null || at > CodeUntil || CodeTries >= MostTries) throw new RuleBroken("Code", "No code waits any more. Ask for a new one.");
        if (!Same(CodeHash, HashOf(secret + code)))
        {
            CodeTries++;
            return null;
        }

        (CodeHash, CodeUntil) = (null, null);
        return Add(shop, token, place, at);
    }

    /// <summary>Closes the shop to the link and to all devices on which it was opened.</summary>
    public void Revoke(DateTime at) => RevokedAt ??= at;

    /// <summary>A newer letter takes its place: it opens the shop on no further device, and those that have it open keep what was typed.</summary>
    public void Supersede(DateTime at)
    {
        if (at < OpensUntil) OpensUntil = at;
    }

    /// <summary>The shop is due on another day.</summary>
    public void Follow(Shop shop, DateTime at)
    {
        if (at < OpensUntil) OpensUntil = Last(shop, IssuedAt);
        foreach (var device in devices) device.Follow(shop.DueOn.AddDays(LateDays));
    }

    /// <summary>The hash of a secret that is long and random, in hexadecimal.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Compares in a time that tells nothing of where they differ.</summary>
    public static bool Same(string hash, string other) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(other));

    // The day after it is due, since a day of the city ends within the next one of UTC.
    private static DateTime Last(Shop shop, DateTime at)
    {
        var due = shop.DueOn.AddDays(2).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return due > at.AddDays(OpenDays) ? due : at.AddDays(OpenDays);
    }

    private ShopDevice? At(string token) => devices.Find(device => Same(device.TokenHash, HashOf(token)));

    private ShopDevice Add(Shop shop, string token, string place, DateTime at)
    {
        // A shop that came back with a question may be past its due date by then.
        var day = DateOnly.FromDateTime(at);
        var device = new ShopDevice(Id, devices.Count + 1, HashOf(token), place.Length == 0 ? null : HashOf(place), at, (shop.DueOn > day ? shop.DueOn : day).AddDays(LateDays));
        devices.Add(device);
        return device;
    }

    private void Demand(Shop shop, DateTime at)
    {
        if (Against(shop, at) is { } against) throw new RuleBroken(against);
    }
}
