using Recognition.Domain.Numbers;

namespace Recognition.Web.Shops;

/// <summary>A department's figure beside the city's, in a word and a sign.</summary>
internal static class BesideCity
{
    /// <summary><c>▲ 3.20 above</c>, <c>▼ 1.05 below</c>, <c>equal</c>; empty where either base is too small to compare.</summary>
    public static string Words(ShopScoreFigure own, ShopScoreFigure city, int minimumBase) =>
        own.Scored < minimumBase || city.Scored < minimumBase ? "" : Words(own.Percent, city.Percent);

    public static string Words(Rational? own, Rational? city)
    {
        if (own is not { } mine || city is not { } all) return "";
        var difference = mine - all;
        return difference > 0 ? $"▲ {difference.Display()} above" : difference < 0 ? $"▼ {(-difference).Display()} below" : "equal";
    }
}
