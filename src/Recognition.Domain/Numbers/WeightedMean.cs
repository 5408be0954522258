using System.Numerics;

namespace Recognition.Domain.Numbers;

/// <summary>Σ weight · value / Σ weight, exactly, over those that have a value.</summary>
internal sealed class WeightedMean
{
    private const int SmallBits = 31;
    private const long LargestCommon = 1L << 54;

    // The weights as whole numbers: only their proportions count.
    private readonly BigInteger[] _weights;
    private readonly bool _small;

    public WeightedMean(IEnumerable<Rational> weights)
    {
        var given = weights.ToArray();
        var common = given.Aggregate(BigInteger.One, (common, weight) => common / BigInteger.GreatestCommonDivisor(common, weight.Denominator) * weight.Denominator);
        _weights = [.. given.Select(weight => (weight * common).Numerator)];
        // 256 products of weight, numerator and common denominator stay within the 127 bits of the small way.
        _small = _weights.Length <= 256 && _weights.All(IsSmall);
    }

    /// <returns>Null where none has a value.</returns>
    public Rational? Of(ReadOnlySpan<Rational?> values) => _small && TrySmall(values, out var mean) ? mean : Large(values);

    private Rational? Large(ReadOnlySpan<Rational?> values)
    {
        var (sum, weights) = (Rational.Zero, BigInteger.Zero);
        for (var i = 0; i < values.Length; i++)
        {
            sum += (values[i] ?? 0) * _weights[i];
            weights += values[i] is null ? 0 : _weights[i];
        }
        return weights.IsZero ? null : sum / weights;
    }

    // The same without large numbers, over the common denominator of all values: several times as fast.
    private bool TrySmall(ReadOnlySpan<Rational?> values, out Rational? mean)
    {
        mean = null;
        var common = 1L;
        foreach (var value in values)
        {
            if (value is not { } one)
            {
                continue;
            }
            if (!IsSmall(one.Numerator) || !IsSmall(one.Denominator))
            {
                return false;
            }
            var below = (long)one.Denominator;
            var wider = Math.BigMul(common, below / Rational.Common(common, below), out var low);
            if (wider != 0 || low is < 0 or > LargestCommon)
            {
                return false;
            }
            common = low;
        }
        var (sum, weights) = (Int128.Zero, 0L);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } one)
            {
                var weight = (long)_weights[i];
                sum += (Int128)((long)one.Numerator * weight) * (common / (long)one.Denominator);
                weights += weight;
            }
        }
        mean = weights == 0 ? null
            : sum <= long.MaxValue && sum > long.MinValue && Math.BigMul(common, weights, out var bottom) == 0 && bottom > 0 ? Rational.Of((long)sum, bottom)
            : Rational.Of(sum, (BigInteger)common * weights);
        return true;
    }

    private static bool IsSmall(BigInteger number) => number.GetBitLength() <= SmallBits;
}
