using Recognition.Domain.Numbers;

namespace Recognition.Domain.ReviewPackets;

/// <summary>The department's released shops of the quarter, with the city beside them. docs/programme.md, 2.3 to 2.7.</summary>
/// <param name="Trend">The latest quarters, the oldest first, this one the last.</param>
/// <param name="Late">What was released after the packet of its own quarter was sealed.</param>
public sealed record ShopsSection(Score Department, Score City, int Failed, IReadOnlyList<FormScore> Forms, IReadOnlyList<CriterionScore> Criteria, IReadOnlyList<ScorePoint> Trend, IReadOnlyList<LateResult> Late)
{
    /// <summary>How a department's score comes about; it stands beside the figure.</summary>
    public const string Rule = "The mean of the percents of its accepted shops; the city's is the mean over all shops of the city.";

    public static ShopsSection None { get; } = new(Score.None, Score.None, 0, [], [], [], []);
}

/// <summary>A mean of percents over shops; exact.</summary>
/// <param name="Percent">Null: nothing was scored.</param>
/// <param name="N">The shops that were scored.</param>
public sealed record Score(Rational? Percent, int N)
{
    public static Score None { get; } = new(null, 0);

    /// <summary>As people read it; the base stands with it.</summary>
    public override string ToString() => Percent is { } percent ? $"{percent.Display()} % (n = {N})" : "Not scored";
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
