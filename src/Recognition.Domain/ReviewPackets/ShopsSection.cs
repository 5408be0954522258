using System.Text.Json.Serialization;
using Recognition.Domain.Numbers;
using Recognition.Domain.Time;

namespace Recognition.Domain.ReviewPackets;

/// <summary>The department's released shops of the quarter, with the city beside them. docs/programme.md, 2.3 to 2.7.</summary>
/// <param name="Trend">The latest quarters, the oldest first, this one the last.</param>
/// <param name="Late">What was released after the packet of its own quarter was sealed.</param>
/// <param name="Actions">Follow-ups to weak criteria that are open, or were done since the quarter began; null where there are none, as packets sealed before know none.</param>
/// <param name="Unreached">Shops that reached nobody, of all that were released; written only where there are any, as packets sealed before know none. docs/programme.md, 1.13.</param>
public sealed record ShopsSection(Score Department, Score City, int Failed, IReadOnlyList<FormScore> Forms, IReadOnlyList<CriterionScore> Criteria, IReadOnlyList<ScorePoint> Trend, IReadOnlyList<LateResult> Late,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ActionLine>? Actions = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Unreached = 0)
{
    /// <summary>How a department's score comes about; it stands beside the figure.</summary>
    public const string Rule = "The mean of the percents of its accepted shops; the city's is the mean over all shops of the city.";

    public static ShopsSection None { get; } = new(Score.None, Score.None, 0, [], [], [], []);
}

/// <summary>A mean of percents over shops; exact.</summary>
/// <param name="Percent">Null: nothing was scored.</param>
/// <param name="N">The shops that were scored.</param>
/// <param name="Unscored">Shops released without a score, such as those in which nobody answered; written only where there are any, as packets sealed before know none.</param>
public sealed record Score(Rational? Percent, int N, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Unscored = 0)
{
    public static Score None { get; } = new(null, 0);

    /// <summary>What the mean is over, such as "12 shops".</summary>
    [JsonIgnore]
    public string Base => Written.Count(N, "shop", "shops");

    /// <summary>All shops released, scored or not.</summary>
    [JsonIgnore]
    public int Released => N + Unscored;

    /// <summary>As people read it; the base stands with it.</summary>
    public override string ToString() => Percent is { } percent ? $"{percent.Display()} % ({Base})" : "Not scored";
}

/// <summary>The shops on one form by one channel.</summary>
/// <param name="Channel">As people say it: "Phone" or "In person".</param>
public sealed record FormScore(string Channel, string Form, Score Department, Score City, int Failed);

/// <summary>Points earned of points possible, over the quarter's shops.</summary>
public sealed record CriterionScore(string Section, string Text, Points Department, Points City);

/// <summary>Nothing possible is nothing scored.</summary>
public sealed record Points(Rational Earned, Rational Possible, int N)
{
    public Rational? Percent => Possible > Rational.Zero ? Earned * 100 / Possible : null;

    public override string ToString() => Percent is { } percent ? $"{percent.Display()} % ({Plain(Earned)} of {Plain(Possible)} points)" : "Not scored";

    private static string Plain(Rational points) => points.IsWhole ? points.Numerator.ToString(System.Globalization.CultureInfo.InvariantCulture) : points.Display();
}

/// <param name="Quarter">Such as <c>FY2027 Q1</c>.</param>
public sealed record ScorePoint(string Quarter, Score Department, Score City);

/// <summary>Shops of an earlier quarter, released after that quarter's packet was sealed. docs/programme.md, 1.4.</summary>
/// <param name="Quarter">To which they belong.</param>
public sealed record LateResult(string Quarter, string Round, Score Score, int Failed);

/// <summary>A director's follow-up to a weak criterion. docs/programme.md, 2.16.</summary>
/// <param name="Note">What came of it; null while it is open.</param>
public sealed record ActionLine(string Criterion, string What, string Who, DateOnly DueOn, DateOnly? DoneOn, string? Note)
{
    public bool IsOverdue(DateOnly on) => DoneOn is null && DueOn < on;
}
