namespace Recognition.Domain.Access;

/// <summary>What a device may open on which the link of a shop was opened. docs/programme.md, 1.15.</summary>
/// <param name="ShopperId">Whose shop it is, in the pool.</param>
public sealed record LinkedShop(Guid ShopId, Guid ShopperId);
