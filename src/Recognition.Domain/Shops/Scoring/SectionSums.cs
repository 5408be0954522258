using Recognition.Domain.Json;
using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

/// <summary>One section over many shops. docs/programme.md, 2.3 and 2.5.</summary>
/// <param name="PercentSum">Of the unrounded percents of the shops in which it was scored.</param>
/// <param name="Scored">Those shops: the base of the mean.</param>
/// <param name="Failed">Shops in which the section failed.</param>
public sealed record SectionSum(Rational PercentSum, int Scored, int Failed)
{
    public static SectionSum None { get; } = new(0, 0, 0);

    /// <summary>Null where it was scored in no shop.</summary>
    public Rational? Percent => Scored == 0 ? null : PercentSum / Scored;

    public SectionSum Plus(SectionSum other) => new(PercentSum + other.PercentSum, Scored + other.Scored, Failed + other.Failed);

    internal SectionSum Plus(SectionScore score) =>
        new(PercentSum + (score.Percent ?? 0), Scored + (score.Percent is null ? 0 : 1), Failed + (score.Failed ? 1 : 0));
}

// The sums of a released result as JSON: key → its numbers as text.
internal static class ReleasedSums
{
    public static string Criteria(Dictionary<string, CriterionSum> sums) =>
        Write(sums, sum => [SealedScore.Text(sum.Earned), SealedScore.Text(sum.Possible), $"{sum.Shops}"]);

    public static Dictionary<string, CriterionSum> Criteria(string json) => Read(json, (earned, possible, shops) =>
        new CriterionSum(Fraction(earned), Fraction(possible), Count(shops)));

    public static string Sections(Dictionary<string, SectionSum> sums) =>
        Write(sums, sum => [SealedScore.Text(sum.PercentSum), $"{sum.Scored}", $"{sum.Failed}"]);

    public static Dictionary<string, SectionSum> Sections(string json) => Read(json, (percents, scored, failed) =>
        new SectionSum(Fraction(percents), Count(scored), Count(failed)));

    public static Rational Fraction(JsonAt at) => SealedScore.Fraction(at.Text(int.MaxValue));

    public static int Count(JsonAt at) => (int)at.Whole(0, int.MaxValue);

    private static string Write<T>(Dictionary<string, T> sums, Func<T, string[]> numbers) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        foreach (var (key, sum) in sums) writer.List(key, numbers(sum), writer.WriteStringValue);
        writer.WriteEndObject();
    });

    private static Dictionary<string, T> Read<T>(string json, Func<JsonAt, JsonAt, JsonAt, T> sum) => JsonAt.Read(json, at => at.Entries(int.MaxValue).ToDictionary(
        entry => entry.Key,
        entry => entry.Value.Items(3) is [var first, var second, var third] ? sum(first, second, third) : throw entry.Value.Wrong("must hold three numbers")));
}
