using System.Numerics;

namespace Recognition.Domain.Numbers;

/// <summary>
/// An exact fraction in lowest terms, its denominator above zero. Scores and tallies are reckoned in it, so that they are
/// rounded only where they are shown. The default value is 0.
/// </summary>
public readonly partial record struct Rational : IComparable<Rational>
{
    // One less than the denominator, so that the default of the struct is 0/1 and equality needs no exception for it.
    private readonly BigInteger _below;

    private static readonly BigInteger Places = BigInteger.Pow(10, 12);

    private Rational(BigInteger numerator, BigInteger denominator) => (Numerator, _below) = (numerator, denominator - 1);

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _below + 1;

    public bool IsWhole => _below.IsZero;

    public static Rational Zero => default;

    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        return common.IsOne ? new(numerator, denominator) : new(numerator / common, denominator / common);
    }

    /// <summary>The same in 64 bits, several times as fast: scores of whole cities are made of it.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Rational Of(long numerator, long denominator)
    {
        if (numerator == long.MinValue || denominator == long.MinValue)
        {
            return Of((BigInteger)numerator, denominator);
        }
        if (denominator == 0)
        {
            throw new DivideByZeroException();
        }
        var common = Common(Math.Abs(numerator), Math.Abs(denominator)) * Math.Sign(denominator);
        return new(numerator / common, denominator / common);
    }

    /// <summary>The greatest common divisor of two numbers from 0 on, not both 0.</summary>
    internal static long Common(long a, long b)
    {
        if (a == 0 || b == 0)
        {
            return a + b;
        }
        // By halving: a division takes as long as several of these turns.
        var twos = BitOperations.TrailingZeroCount(a | b);
        a >>= BitOperations.TrailingZeroCount(a);
        while (b != 0)
        {
            b >>= BitOperations.TrailingZeroCount(b);
            (a, b) = (Math.Min(a, b), Math.Abs(a - b));
        }
        return a << twos;
    }

    public static implicit operator Rational(BigInteger whole) => new(whole, BigInteger.One);

    public static implicit operator Rational(long whole) => new(whole, BigInteger.One);

    public static Rational operator +(Rational a, Rational b) => a.IsWhole && b.IsWhole
        ? a.Numerator + b.Numerator
        : Of(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator *(Rational a, Rational b) => a.IsWhole && b.IsWhole
        ? a.Numerator * b.Numerator
        : Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    /// <summary>As near as 12 places say: for drawing and estimates, never for a score.</summary>
    public double ToDouble() => (double)(Numerator * Places / Denominator) / 1e12;

    // Whether it is a whole number of 64 bits.
    internal bool TryWhole(out long whole)
    {
        var fits = IsWhole && Numerator >= long.MinValue && Numerator <= long.MaxValue;
        whole = fits ? (long)Numerator : 0;
        return fits;
    }

    /// <summary>Without its fraction, towards zero.</summary>
    public BigInteger Whole() => BigInteger.Divide(Numerator, Denominator);

    public int CompareTo(Rational other) => _below == other._below
        ? Numerator.CompareTo(other.Numerator)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
}
