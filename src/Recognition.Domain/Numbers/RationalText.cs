using System.Globalization;
using System.Numerics;

namespace Recognition.Domain.Numbers;

/// <summary>How a fraction is read and written.</summary>
public readonly partial record struct Rational
{
    private const int SignificantDigits = 28;

    /// <summary>The longest number that is read, in characters, once written without an exponent.</summary>
    public const int LongestText = 100;

    /// <summary>
    /// Reads a decimal (<c>4</c>, <c>-0.25</c>) of at most <see cref="LongestText"/> characters; with
    /// <paramref name="exponent"/> also what JSON allows (<c>2.5e3</c>), within the same bound.
    /// </summary>
    public static bool TryParseDecimal(ReadOnlySpan<char> text, out Rational value, bool exponent = false)
    {
        value = default;
        if (text.Length > LongestText)
        {
            return false;
        }
        var moved = 0;
        var e = exponent ? text.IndexOfAny('e', 'E') : -1;
        if (e >= 0)
        {
            if (!int.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out moved) || e + Math.Abs((long)moved) + 2 > LongestText)
            {
                return false;
            }
            text = text[..e];
        }
        var negative = text.StartsWith("-");
        var digits = negative ? text[1..] : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var part = point < 0 ? [] : digits[(point + 1)..];
        if (!AreDigits(whole) || (point >= 0 && !AreDigits(part)))
        {
            return false;
        }
        var number = BigInteger.Parse(string.Concat(whole, part), NumberStyles.None, CultureInfo.InvariantCulture);
        number = negative ? -number : number;
        var places = part.Length - moved;
        value = places <= 0 ? number * BigInteger.Pow(10, -places) : Of(number, BigInteger.Pow(10, places));
        return true;
    }

    /// <summary>Reads what <see cref="ToString"/> writes: a decimal, or <c>numerator/denominator</c>.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static Rational Parse(string text)
    {
        var bar = text.IndexOf('/');
        return TryParseDecimal(bar < 0 ? text : text.AsSpan(0, bar), out var above) && bar < 0 ? above
            : bar > 0 && above.IsWhole && TryParseDecimal(text.AsSpan(bar + 1), out var below) && below.IsWhole && below > 0 ? above / below
            : throw new FormatException($"\"{text}\" is neither a decimal nor a fraction.");
    }

    /// <summary>A decimal where it ends within 28 digits, else <c>numerator/denominator</c> in lowest terms.</summary>
    public override string ToString() => TryDecimal(out var digits, out var places) && (places == 0 || BigInteger.Abs(digits) < BigInteger.Pow(10, SignificantDigits))
        ? Plain(digits, places)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>The whole decimal, however many digits it has: what <see cref="TryParseDecimal"/> has read comes back.</summary>
    /// <exception cref="InvalidOperationException">No decimal ends on this fraction, for instance 1/3.</exception>
    public string ToDecimalText() => TryDecimal(out var digits, out var places) ? Plain(digits, places) : throw new InvalidOperationException($"{this} is no decimal.");

    /// <summary>Always a decimal: rounded once, half to even, to 28 significant digits, without closing zeros.</summary>
    public string ToPercentText()
    {
        if (Numerator.IsZero)
        {
            return "0";
        }
        var (above, below) = (BigInteger.Abs(Numerator), Denominator);
        // The places that leave 28 digits before the point; the estimate from the lengths is at most one too many.
        var places = SignificantDigits - (Length(above) - Length(below));
        var digits = Shifted(above, below, places);
        if (digits >= BigInteger.Pow(10, SignificantDigits))
        {
            digits = Shifted(above, below, --places);
        }
        return Plain(digits * Numerator.Sign, places);
    }

    /// <summary>Rounded half away from zero to two places, both written: <c>91.58</c>, <c>73.00</c>.</summary>
    public string Display()
    {
        var hundredths = (BigInteger.Abs(Numerator) * 200 + Denominator) / (Denominator * 2);
        var sign = Numerator.Sign < 0 && !hundredths.IsZero ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{hundredths / 100}.{(int)(hundredths % 100):00}");
    }

    /// <summary>Rounded half away from zero to a whole number: <c>92</c>.</summary>
    public string DisplayWhole()
    {
        var rounded = (BigInteger.Abs(Numerator) * 2 + Denominator) / (Denominator * 2);
        return (Numerator.Sign < 0 ? -rounded : rounded).ToString(CultureInfo.InvariantCulture);
    }

    // The fraction as digits / 10^places, with the fewest places that do; false where none do.
    private bool TryDecimal(out BigInteger digits, out int places)
    {
        var (rest, twos, fives) = (Denominator, 0, 0);
        for (; rest.IsEven; rest >>= 1)
        {
            twos++;
        }
        for (; rest % 5 == 0; rest /= 5)
        {
            fives++;
        }
        places = Math.Max(twos, fives);
        digits = rest.IsOne ? Numerator * BigInteger.Pow(10, places) / Denominator : 0;
        return rest.IsOne;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    private static int Length(BigInteger number) => number.ToString(CultureInfo.InvariantCulture).Length;

    // above / below moved by so many places, rounded half to even.
    private static BigInteger Shifted(BigInteger above, BigInteger below, int places)
    {
        (above, below) = places >= 0 ? (above * BigInteger.Pow(10, places), below) : (above, below * BigInteger.Pow(10, -places));
        var (whole, rest) = BigInteger.DivRem(above, below);
        var half = (rest * 2).CompareTo(below);
        return half > 0 || (half == 0 && !whole.IsEven) ? whole + 1 : whole;
    }

    // digits / 10^places without an exponent and without closing zeros after the point.
    private static string Plain(BigInteger digits, int places)
    {
        if (places <= 0)
        {
            return (digits * BigInteger.Pow(10, -places)).ToString(CultureInfo.InvariantCulture);
        }
        var text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        var part = text[^places..].TrimEnd('0');
        return (digits.Sign < 0 ? "-" : "") + text[..^places] + (part.Length > 0 ? "." + part : "");
    }
}
