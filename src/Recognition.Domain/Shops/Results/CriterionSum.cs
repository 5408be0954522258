using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

/// <summary>One question over many shops. docs/programme.md, 2.4.</summary>
/// <param name="Shops">Those in which it counted.</param>
public sealed record CriterionSum(Rational Earned, Rational Possible, int Shops)
{
    public static CriterionSum None { get; } = new(0, 0, 0) { Products = new(0, 0, 0) };

    /// <summary>Null where some of it was released before they were added up, and for questions that share shops.</summary>
    public PointProducts? Products { get; init; }

    /// <summary>Null where nothing was possible: not scored.</summary>
    public Rational? Percent => Possible > 0 ? 100 * Earned / Possible : null;

    /// <summary>Adds one shop's points.</summary>
    public CriterionSum Plus(Rational earned, Rational possible) =>
        Plus(new CriterionSum(earned, possible, 1) { Products = new(earned * earned, earned * possible, possible * possible) });

    public CriterionSum Plus(CriterionSum other) => new(Earned + other.Earned, Possible + other.Possible, Shops + other.Shops) { Products = Products is { } own && other.Products is { } more ? own.Plus(more) : null };

    /// <summary>Null on too few shops, where all earned alike, and where <see cref="Products"/> is.</summary>
    public MeanInterval? Interval(int minimumBase) => MeanInterval.Of(this, minimumBase);
}

/// <summary>Products of the points of single shops, added up: with the sums of the points they give the interval. docs/programme.md, 2.13.</summary>
/// <param name="Earned">Σ earned².</param>
/// <param name="Mixed">Σ earned · possible.</param>
/// <param name="Possible">Σ possible².</param>
public sealed record PointProducts(Rational Earned, Rational Mixed, Rational Possible)
{
    public PointProducts Plus(PointProducts other) => new(Earned + other.Earned, Mixed + other.Mixed, Possible + other.Possible);
}
