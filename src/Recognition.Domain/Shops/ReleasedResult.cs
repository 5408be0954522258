using Recognition.Domain.Json;
using Recognition.Domain.Numbers;
using Recognition.Domain.Time;

namespace Recognition.Domain.Shops;

/// <summary>
/// What a release opened, added up once: the shops of one department, or of the whole city, in one round, on one form version and in
/// one quarter. Results and packets read these rows, so that ten years of shops cost them nothing. docs/programme.md, 2.3 and 2.4.
/// </summary>
public sealed class ReleasedResult
{
    private Dictionary<string, CriterionSum>? criteria;

    private ReleasedResult() { }

    /// <param name="departmentId">Null for the whole city.</param>
    /// <param name="quarter">The quarter in which the shops were performed.</param>
    public ReleasedResult(Guid id, Guid roundId, Guid? departmentId, Channel channel, Guid formVersionId, Quarter quarter, DateTime at) =>
        (Id, RoundId, DepartmentId, Channel, FormVersionId, Quarter, ReleasedAt) = (id, roundId, departmentId, channel, formVersionId, quarter.First, at);

    public Guid Id { get; private set; }

    public Guid RoundId { get; private set; }

    public Guid? DepartmentId { get; private set; }

    public Channel Channel { get; private set; }

    public Guid FormVersionId { get; private set; }

    /// <summary>The first day of the quarter.</summary>
    public DateOnly Quarter { get; private set; }

    public DateTime ReleasedAt { get; private set; }

    /// <summary>All shops released.</summary>
    public int Shops { get; private set; }

    /// <summary>Those that have a score: the base of the mean.</summary>
    public int Scored { get; private set; }

    public int Failed { get; private set; }

    /// <summary>Of the unrounded percents of those scored.</summary>
    public Rational PercentSum { get; private set; }

    /// <summary>JSON: question → points earned, points possible and shops.</summary>
    public string Criteria { get; private set; } = "{}";

    public Guid Version { get; private set; }

    /// <summary>By the question's key.</summary>
    public IReadOnlyDictionary<string, CriterionSum> ByQuestion => criteria ??= Read(Criteria);

    /// <summary>Adds shops that were released together.</summary>
    public void Add(IEnumerable<Shop> released)
    {
        var sums = Read(Criteria);
        foreach (var shop in released)
        {
            Shops++;
            Failed += shop.Failed ? 1 : 0;
            if (shop.Percent is { } percent) (Scored, PercentSum) = (Scored + 1, PercentSum + percent);
            foreach (var question in SealedScore.Read(shop.Score!).Questions.Where(question => question.Possible > 0 || question.Earned != 0))
                sums[question.Key] = sums.GetValueOrDefault(question.Key, new(0, 0, 0)).Plus(question.Earned, question.Possible);
        }

        (criteria, Criteria) = (sums, Write(sums));
    }

    private static string Write(Dictionary<string, CriterionSum> sums) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        foreach (var (key, sum) in sums)
        {
            writer.WriteStartArray(key);
            writer.WriteStringValue(SealedScore.Text(sum.Earned));
            writer.WriteStringValue(SealedScore.Text(sum.Possible));
            writer.WriteStringValue($"{sum.Shops}");
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    });

    private static Dictionary<string, CriterionSum> Read(string json) => JsonAt.Read(json, at => at.Entries(int.MaxValue).ToDictionary(
        entry => entry.Key,
        entry => entry.Value.Items(3) is [var earned, var possible, var shops]
            ? new CriterionSum(SealedScore.Fraction(earned.Text(int.MaxValue)), SealedScore.Fraction(possible.Text(int.MaxValue)), (int)shops.Whole(0, int.MaxValue))
            : throw entry.Value.Wrong("must hold three numbers")));
}

/// <summary>One question over many shops.</summary>
/// <param name="Shops">Those in which it counted.</param>
public sealed record CriterionSum(Rational Earned, Rational Possible, int Shops)
{
    public CriterionSum Plus(Rational earned, Rational possible) => new(Earned + earned, Possible + possible, Shops + 1);

    public CriterionSum Plus(CriterionSum other) => new(Earned + other.Earned, Possible + other.Possible, Shops + other.Shops);

    /// <summary>Null where nothing was possible: not scored.</summary>
    public Rational? Percent => Possible > 0 ? 100 * Earned / Possible : null;
}
