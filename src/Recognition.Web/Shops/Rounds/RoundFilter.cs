using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>Which shops of a round are shown, and in which order, as the address says.</summary>
/// <param name="State">The name of a <see cref="ShopState"/>, or <c>overdue</c>; else all.</param>
/// <param name="Department">A department's name; else all.</param>
/// <param name="Sort"><c>shopper</c>, <c>state</c> or <c>due</c>; else by department.</param>
public sealed record RoundFilter(string? State, string? Department, string? Sort)
{
    public IEnumerable<RoundShown.Line> Of(RoundShown.Shown round)
    {
        var shops = round.Shops.Where(shop => string.IsNullOrEmpty(Department) || shop.Department == Department);
        if (State == "overdue") shops = shops.Where(shop => shop.IsOverdue(round.Today));
        else if (Enum.TryParse<ShopState>(State, out var state)) shops = shops.Where(shop => shop.Told == state);
        return Sort switch
        {
            "shopper" => shops.OrderBy(shop => shop.Shopper, StringComparer.Ordinal),
            "state" => shops.OrderBy(shop => shop.Told),
            "due" => shops.OrderBy(shop => shop.DueOn),
            _ => shops,
        };
    }

    /// <summary>The same shops as a table with its head.</summary>
    public IEnumerable<IEnumerable<string?>> Rows(RoundShown.Shown round) =>
        [["Department", "Channel", "Shopper", "State", "Due", "Last reminded"],
            .. Of(round).Select(shop => (string?[])[shop.Department, shop.Channel.Title(), shop.Shopper, ShopStates.ForHr(shop.Told).Words, Iso(shop.DueOn), shop.Told is not null && shop.RemindedAt is { } at ? Iso(DateOnly.FromDateTime(at)) : null])];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
