using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

/// <summary>
/// Between which percents the mean lies with 95 % confidence, were the shops drawn by chance from all contacts: Student's t over the
/// shops' percents, cut at 0 and 100. An estimate, so in floating point; the mean itself stays exact. docs/programme.md, 2.13.
/// </summary>
/// <param name="Low">In percent, from 0.</param>
/// <param name="High">In percent, to 100, or to the mean where bonuses lift it above.</param>
public sealed record MeanInterval(double Low, double High)
{
    // The 97.5th percentile of Student's t by degrees of freedom, from 1 on.
    private static readonly double[] Table =
    [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
        2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
    ];

    private static readonly (int From, double Value)[] Beyond = [(1000, 1.962), (120, 1.980), (60, 2.000), (40, 2.021), (30, 2.042)];

    /// <param name="sum">Σ percent of the scored shops.</param>
    /// <param name="squares">Σ percent².</param>
    /// <param name="scored">How many shops they are.</param>
    /// <param name="minimumBase">On fewer no interval is told.</param>
    /// <returns>Null on too few shops.</returns>
    public static MeanInterval? Of(Rational sum, Rational squares, int scored, int minimumBase)
    {
        if (scored < 2 || scored < minimumBase) return null;
        var mean = sum / scored;
        // Exact until the root: percents that are all alike give no breadth, not a rounding error's.
        var variance = ((squares - (sum * mean)) / (scored - 1)).ToDouble();
        return Around(mean, Quantile(scored - 1) * Math.Sqrt(Math.Max(0, variance) / scored));
    }

    /// <summary>
    /// Of a criterion, Σ earned / Σ possible: over the shops' distances from that share of what was possible in each. Where the same was
    /// possible in all shops it is the interval of the mean of their percents.
    /// </summary>
    /// <param name="minimumBase">On fewer shops no interval is told.</param>
    /// <returns>Null on too few shops, and where all earned the same share: that a few agree is no certainty.</returns>
    public static MeanInterval? Of(CriterionSum sum, int minimumBase)
    {
        if (sum.Shops < 2 || sum.Shops < minimumBase || sum is not { Percent: { } percent, Products: { } products }) return null;
        var share = percent / 100;
        var distances = products.Earned - (2 * share * products.Mixed) + (share * share * products.Possible);
        if (distances <= 0) return null;
        var error = (sum.Shops * distances / ((sum.Shops - 1) * sum.Possible * sum.Possible)).ToDouble();
        return Around(percent, 100 * Quantile(sum.Shops - 1) * Math.Sqrt(error));
    }

    /// <summary>Whether the whole interval lies under this percent.</summary>
    public bool IsBelow(Rational percent) => High < percent.ToDouble();

    private static MeanInterval Around(Rational mean, double half)
    {
        var middle = mean.ToDouble();
        return new(Math.Max(0, middle - half), Math.Max(middle, Math.Min(100, middle + half)));
    }

    // Between the table's rows the broader one: no interval is told narrower than it is.
    internal static double Quantile(int degrees) => degrees <= Table.Length ? Table[degrees - 1] : Beyond.First(row => degrees >= row.From).Value;
}
