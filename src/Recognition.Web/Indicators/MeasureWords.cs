using Recognition.Domain.Indicators;

namespace Recognition.Web.Indicators;

/// <summary>What measures are counted in, as people say it.</summary>
internal static class MeasureWords
{
    public static string Of(MeasureUnit unit) => unit switch
    {
        MeasureUnit.Percent => "Percent of cases",
        MeasureUnit.Rating => "Mean rating, 1 to 5",
        MeasureUnit.Count => "A count",
        MeasureUnit.Seconds => "Mean in seconds",
        _ => "Mean in minutes",
    };
}
