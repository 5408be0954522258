using Recognition.Domain.Indicators;

namespace Recognition.Domain.ReviewPackets;

/// <summary>How many of a department's targets were met, of those that could be compared; where none could, why.</summary>
/// <param name="Text">Such as "3 of 4".</param>
/// <param name="Of">What it is counted over.</param>
public sealed record TargetsMet(string Text, string Of)
{
    public static TargetsMet From(IReadOnlyList<MeasureLine> own)
    {
        var met = own.Count(line => line.Status is ReadingStatus.Met);
        var compared = met + own.Count(line => line.Status is ReadingStatus.NotMet);
        var all = own.Count == 1 ? "one measure of its own" : $"{own.Count} measures of its own";
        return own switch
        {
            [] => new("None set", "no measures of its own"),
            _ when compared > 0 => new($"{met} of {compared}", all),
            _ when own.All(line => line.Target is null) => new("None set", all),
            _ when own.All(line => line.Target is null || line.Status is ReadingStatus.NoReading) => new("No readings yet", all),
            _ => new("Too few to compare", all),
        };
    }
}
