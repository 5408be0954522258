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
    private const int WithProducts = 6;

    // Without products where they are not known: so it was written before they were added up.
    public static string Criteria(Dictionary<string, CriterionSum> sums) => Write(sums, sum =>
    [
        SealedScore.Text(sum.Earned), SealedScore.Text(sum.Possible), $"{sum.Shops}",
        .. sum.Products is { } products ? [SealedScore.Text(products.Earned), SealedScore.Text(products.Mixed), SealedScore.Text(products.Possible)] : Array.Empty<string>(),
    ]);

    public static Dictionary<string, CriterionSum> Criteria(string json) => Read(json, sum => sum.Items(WithProducts) switch
    {
        [var earned, var possible, var shops] => new CriterionSum(Fraction(earned), Fraction(possible), Count(shops)),
        [var earned, var possible, var shops, var squares, var mixed, var squaresPossible] =>
            new CriterionSum(Fraction(earned), Fraction(possible), Count(shops)) { Products = new(Fraction(squares), Fraction(mixed), Fraction(squaresPossible)) },
        _ => throw sum.Wrong("must hold three or six numbers"),
    });

    public static string Sections(Dictionary<string, SectionSum> sums) =>
        Write(sums, sum => [SealedScore.Text(sum.PercentSum), $"{sum.Scored}", $"{sum.Failed}"]);

    public static Dictionary<string, SectionSum> Sections(string json) => Read(json, sum =>
        sum.Items(3) is [var percents, var scored, var failed] ? new SectionSum(Fraction(percents), Count(scored), Count(failed)) : throw sum.Wrong("must hold three numbers"));

    // What outside shoppers brought, of the whole and of access.
    public static string Outside(ScoreSum score, ScoreSum access) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.List("score", [SealedScore.Text(score.PercentSum), $"{score.Scored}"], writer.WriteStringValue);
        writer.List("access", [SealedScore.Text(access.PercentSum), $"{access.Scored}"], writer.WriteStringValue);
        writer.WriteEndObject();
    });

    public static (ScoreSum Score, ScoreSum Access) Outside(string json) => JsonAt.Read(json, at =>
    {
        var fields = at.Fields("score", "access");
        return (Score(fields.Need("score")), Score(fields.Need("access")));
    });

    // In the order of the outcomes, so that equal counts are equal texts.
    public static string Unreached(Dictionary<AttemptOutcome, int> shops) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        foreach (var (outcome, number) in shops.OrderBy(own => own.Key)) writer.WriteNumber(JsonWords.Word(outcome), number);
        writer.WriteEndObject();
    });

    public static Dictionary<AttemptOutcome, int> Unreached(string json) => JsonAt.Read(json, at =>
        at.Fields([.. Enum.GetValues<AttemptOutcome>().Select(outcome => JsonWords.Word(outcome))]) is var fields
            ? (from outcome in Enum.GetValues<AttemptOutcome>() let number = fields[JsonWords.Word(outcome)] where number is not null select (outcome, Count(number))).ToDictionary()
            : []);

    public static ScoreSum Score(JsonAt at) => at.Items(2) is [var percents, var scored] ? new(Fraction(percents), Count(scored)) : throw at.Wrong("must hold two numbers");

    public static Rational Fraction(JsonAt at) => SealedScore.Fraction(at.Text(int.MaxValue));

    public static int Count(JsonAt at) => (int)at.Whole(0, int.MaxValue);

    private static string Write<T>(Dictionary<string, T> sums, Func<T, string[]> numbers) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        foreach (var (key, sum) in sums) writer.List(key, numbers(sum), writer.WriteStringValue);
        writer.WriteEndObject();
    });

    private static Dictionary<string, T> Read<T>(string json, Func<JsonAt, T> sum) => JsonAt.Read(json, at => at.Entries(int.MaxValue).ToDictionary(entry => entry.Key, entry => sum(entry.Value)));
}
