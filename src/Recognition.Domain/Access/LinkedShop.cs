namespace Recognition.Domain.Access;

/// <summary>What a device may open on which the link of a shop was opened. docs/programme.md, 1.15.</summary>
/// <param name="ShopperId">Whose shop it is, in the pool.</param>
/// <param name="PlaceHash">By which the shops that were opened on the device know each other; null where it knows of no other.</param>
public sealed record LinkedShop(Guid ShopId, Guid ShopperId, string? PlaceHash);
