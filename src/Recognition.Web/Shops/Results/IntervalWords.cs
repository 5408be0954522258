using System.Globalization;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>An interval of a mean as people read it.</summary>
internal static class IntervalWords
{
    /// <summary><c>95 % interval 71.2 to 84.4 %</c></summary>
    public static string Of(MeanInterval interval) => $"95 % interval {Range(interval)}";

    /// <summary><c>71.2 to 84.4 %</c></summary>
    public static string Range(MeanInterval interval) => $"{One(interval.Low)} to {One(interval.High)} %";

    private static string One(double percent) => percent.ToString("0.0", CultureInfo.InvariantCulture);
}
