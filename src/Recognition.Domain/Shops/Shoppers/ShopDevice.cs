namespace Recognition.Domain.Shops;

/// <summary>A device on which an outside shopper has opened the link of a shop.</summary>
public sealed class ShopDevice
{
    private ShopDevice() { }

    internal ShopDevice(Guid linkId, int number, string tokenHash, string? placeHash, DateTime at, DateOnly until) =>
        (LinkId, Number, TokenHash, PlaceHash, OpenedAt, Until) = (linkId, number, tokenHash, placeHash, at, until);

    public Guid LinkId { get; private set; }

    /// <summary>1, 2, 3…</summary>
    public int Number { get; private set; }

    public string TokenHash { get; private set; } = "";

    /// <summary>By which the shops that were opened on one device know each other; it opens nothing. Null where the device said none.</summary>
    public string? PlaceHash { get; private set; }

    public DateTime OpenedAt { get; private set; }

    /// <summary>The last day on which the device may open the shop, in the city's zone.</summary>
    public DateOnly Until { get; private set; }

    internal void Follow(DateOnly until) => Until = until;
}
