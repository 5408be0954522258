using System.Numerics;

namespace Recognition.Domain.Numbers;

/// <summary>Σ weight · value / Σ weight, exactly, over those that have a value.</summary>
/// <typeparam name="T">What the values are made of: where it is 64 bits wide, none of them needs more than 31.</typeparam>
internal sealed class WeightedMean<T> where T : INumber<T>
{
    private const int SmallBits = 31;
    private const long LargestCommon = 1L << 54;

    // The weights as whole numbers: only their proportions count.
    private readonly BigInteger[] _weights;

    // The same where 256 products of weight, numerator and common denominator stay within the 127 bits of the small way; else none.
    private readonly long[] _small;

    public WeightedMean(IEnumerable<Rational> weights)
    {
        var given = weights.ToArray();
        var common = given.Aggregate(BigInteger.One, (common, weight) => common / BigInteger.GreatestCommonDivisor(common, weight.Denominator) * weight.Denominator);
        _weights = [.. given.Select(weight => (weight * common).Numerator)];
        _small = typeof(T) == typeof(long) && _weights.Length <= 256 && _weights.All(weight => weight.GetBitLength() <= SmallBits)
            ? [.. _weights.Select(weight => (long)weight)]
            : [];
    }

    /// <param name="values">Fractions, not needed in lowest terms, that of no value with 0 below.</param>
    /// <returns>Null where none has a value.</returns>
    public Rational? Of(ReadOnlySpan<(T Above, T Below)> values) => values.Length == _small.Length && TrySmall(values, out var mean) ? mean : Large(values);

    private Rational? Large(ReadOnlySpan<(T Above, T Below)> values)
    {
        var (sum, weights) = (Rational.Zero, BigInteger.Zero);
        for (var i = 0; i < values.Length; i++)
        {
            if (!T.IsZero(values[i].Below))
            {
                sum += Rational.Of(BigInteger.CreateChecked(values[i].Above) * _weights[i], BigInteger.CreateChecked(values[i].Below));
                weights += _weights[i];
            }
        }
        return weights.IsZero ? null : sum / weights;
    }

    // The same without large numbers, over a common denominator that widens as the values need it: several times as fast.
    private bool TrySmall(ReadOnlySpan<(T Above, T Below)> values, out Rational? mean)
    {
        var (sum, common, weights) = (Int128.Zero, 1L, 0L);
        mean = null;
        for (var i = 0; i < values.Length; i++)
        {
            var (above, below) = (long.CreateTruncating(values[i].Above), long.CreateTruncating(values[i].Below));
            if (below == 0)
            {
                continue;
            }
            var (share, rest) = Math.DivRem(common, below);
            if (rest != 0)
            {
                var wider = below / Rational.Common(common, below);
                if (wider > LargestCommon / common)
                {
                    return false;
                }
                (sum, common) = (sum * wider, common * wider);
                share = common / below;
            }
            sum += Math.BigMul(above * _small[i], share);
            weights += _small[i];
        }
        mean = weights == 0 ? null
            : sum <= long.MaxValue && Math.BigMul(common, weights, out var bottom) == 0 && bottom > 0 ? Rational.Of((long)sum, bottom)
            : Rational.Of(sum, (BigInteger)common * weights);
        return true;
    }
}
