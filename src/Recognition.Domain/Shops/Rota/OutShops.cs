namespace Recognition.Domain.Shops;

/// <summary>Shops that are out: it is their shopper's turn. docs/programme.md, 1.2.</summary>
public static class OutShops
{
    public static bool IsOut(this ShopState state) => state is ShopState.Assigned or ShopState.Taken or ShopState.Begun or ShopState.Returned;

    /// <summary>Whether it waits to be made: by its shopper, by HR who finds one, or in a plan.</summary>
    public static bool IsToBeMade(this ShopState state) => state.IsOut() || state is ShopState.Planned or ShopState.Declined;

    /// <summary>Shops that were not made: those that are out, and those that were declined and wait for HR.</summary>
    public static IQueryable<Shop> NotMade(this IQueryable<Shop> shops) => shops.Where(shop => shop.State == ShopState.Declined || shop.State == ShopState.Assigned || shop.State == ShopState.Taken || shop.State == ShopState.Begun || shop.State == ShopState.Returned);

    /// <summary>The same as <see cref="IsOut"/>, asked of the database.</summary>
    public static IQueryable<Shop> StillOut(this IQueryable<Shop> shops) =>
        shops.Where(shop => shop.State == ShopState.Assigned || shop.State == ShopState.Taken || shop.State == ShopState.Begun || shop.State == ShopState.Returned);

    /// <summary>Shops that their shopper has still to make: in a plan or out, and not returned with a question.</summary>
    public static IQueryable<Shop> NotYetMade(this IQueryable<Shop> shops) =>
        shops.Where(shop => shop.PerformedOn == null && (shop.State == ShopState.Planned || shop.State == ShopState.Assigned || shop.State == ShopState.Taken || shop.State == ShopState.Begun));
}
