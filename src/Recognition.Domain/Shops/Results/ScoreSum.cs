using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

/// <summary>Shops that have a score, added up, such as those of an hour of the week. docs/programme.md, 2.3.</summary>
/// <param name="PercentSum">Of their unrounded percents.</param>
/// <param name="Scored">The base of the mean.</param>
public sealed record ScoreSum(Rational PercentSum, int Scored)
{
    public static ScoreSum None { get; } = new(0, 0);

    /// <summary>Null where no shop is scored.</summary>
    public Rational? Percent => Scored == 0 ? null : PercentSum / Scored;

    public ScoreSum Plus(ScoreSum other) => new(PercentSum + other.PercentSum, Scored + other.Scored);

    internal ScoreSum Plus(Rational percent) => new(PercentSum + percent, Scored + 1);

    internal ScoreSum Minus(ScoreSum part) => new(PercentSum - part.PercentSum, Scored - part.Scored);
}
