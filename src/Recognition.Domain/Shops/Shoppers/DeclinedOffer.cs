namespace Recognition.Domain.Shops;

/// <summary>Who declined a shop: it is not offered to them again. docs/programme.md, 1.5.</summary>
public sealed class DeclinedOffer
{
    private DeclinedOffer() { }

    public DeclinedOffer(Guid shopId, Guid shopperId, DateTime at) => (ShopId, ShopperId, At) = (shopId, shopperId, at);

    public Guid ShopId { get; private set; }

    public Guid ShopperId { get; private set; }

    public DateTime At { get; private set; }
}
