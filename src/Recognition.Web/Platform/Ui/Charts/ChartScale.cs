namespace Recognition.Web.Platform.Ui.Charts;

/// <summary>Where values of an axis from zero lie in a drawing.</summary>
internal sealed record ChartScale(double Top, double Step)
{
    public const int Left = 40, Right = 348, Upper = 12, Lower = 150;

    /// <param name="highest">The highest value to be drawn; 0 or above.</param>
    /// <param name="percent">Whether the axis of values above 50 ends at 100.</param>
    public static ChartScale For(double highest, bool percent)
    {
        if (percent && highest is > 50 and <= 100) return new(100, 25);
        var step = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(highest, 1e-9) / 4)));
        foreach (var times in (double[])[1, 2, 2.5, 5, 10])
        {
            if (step * times * 4 >= highest) return new(step * times * 4, step * times);
        }

        return new(step * 40, step * 10);
    }

    public IEnumerable<double> Ticks => Enumerable.Range(0, 5).Select(i => i * Step);

    public double Y(double value) => Math.Round(Lower - (value / Top * (Lower - Upper)), 1);

    /// <summary>The middle of the i-th of n places.</summary>
    public static double X(int i, int n) => Math.Round(Left + ((i + .5) * (Right - Left) / n), 1);
}
