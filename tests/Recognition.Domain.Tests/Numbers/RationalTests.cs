using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Numbers;

namespace Recognition.Domain.Tests.Numbers;

public sealed class RationalTests
{
    [Theory]
    [InlineData("4", "4")]
    [InlineData("-0.250", "-0.25")]
    [InlineData("0.0", "0")]
    [InlineData("-0", "0")]
    [InlineData("10", "10")]
    [InlineData("1/3", "1/3")]
    [InlineData("-6/4", "-1.5")]
    [InlineData("1/1024", "0.0009765625")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData("1.2345678901234567890123456789", "12345678901234567890123456789/10000000000000000000000000000")]
    [InlineData("12345678901234567890123456789012", "12345678901234567890123456789012")]
    public void A_number_is_written_as_a_decimal_where_it_ends_within_28_digits(string read, string written) =>
        Assert.Equal(written, Rational.Parse(read).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1,5")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1e3")]
    [InlineData("1.2.3")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("٣")]
    [InlineData("--1")]
    public void What_is_no_decimal_is_not_read(string text)
    {
        Assert.False(Rational.TryParseDecimal(text, out _));
        Assert.Throws<FormatException>(() => Rational.Parse(text));
    }

    [Theory]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("1/2/3")]
    [InlineData("/2")]
    [InlineData("1.5/2")]
    public void What_is_no_fraction_is_not_read(string text) => Assert.Throws<FormatException>(() => Rational.Parse(text));

    [Theory]
    [InlineData("2.5e3", "2500")]
    [InlineData("25E-1", "2.5")]
    [InlineData("1e+2", "100")]
    public void An_exponent_is_read_where_JSON_allows_it(string text, string value)
    {
        Assert.True(Rational.TryParseDecimal(text, out var number, exponent: true));
        Assert.Equal(Rational.Parse(value), number);
    }

    [Theory]
    [InlineData("1e999999999")]
    [InlineData("1e-999999999")]
    [InlineData("1e99999999999999999999")]
    [InlineData("1e100")]
    [InlineData("1e")]
    [InlineData("1e1.5")]
    public void An_exponent_that_would_fill_the_memory_is_not_read(string text) =>
        Assert.False(Rational.TryParseDecimal(text, out _, exponent: true));

    [Fact]
    public void A_number_of_more_than_100_characters_is_not_read()
    {
        Assert.True(Rational.TryParseDecimal(new string('9', 100), out _));
        Assert.False(Rational.TryParseDecimal(new string('9', 101), out _));
    }

    [Theory]
    [InlineData("2/3", "0.6666666666666666666666666667")]
    [InlineData("8700/95", "91.57894736842105263157894737")]
    [InlineData("100", "100")]
    [InlineData("1/3000", "0.0003333333333333333333333333333")]
    // The 29th digit is a 5 and the last: to the even neighbor.
    [InlineData("1.0000000000000000000000000005", "1")]
    [InlineData("1.0000000000000000000000000015", "1.000000000000000000000000002")]
    // A 5 with something behind it goes up.
    [InlineData("1.00000000000000000000000000051", "1.000000000000000000000000001")]
    [InlineData("99.99999999999999999999999999999", "100")]
    [InlineData("12345678901234567890123456785", "12345678901234567890123456780")]
    public void A_percent_is_rounded_once_half_to_even_to_28_digits(string number, string percent) =>
        Assert.Equal(percent, Rational.Parse(number).ToPercentText());

    [Theory]
    [InlineData("8700/95", "91.58")]
    [InlineData("73", "73.00")]
    [InlineData("0.005", "0.01")]
    [InlineData("0.015", "0.02")]
    [InlineData("0.025", "0.03")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("-0.004", "0.00")]
    [InlineData("99.995", "100.00")]
    // Rounded from the exact figure, not from its 28 digits, which would be 0.005.
    [InlineData("0.00499999999999999999999999999999999999", "0.00")]
    public void What_is_shown_is_rounded_half_away_from_zero_to_two_places(string number, string shown) =>
        Assert.Equal(shown, Rational.Parse(number).Display());

    [Fact]
    public void The_default_is_zero()
    {
        Assert.Equal(Rational.Of(0, 7), default);
        Assert.Equal("0", default(Rational).ToString());
        Assert.Equal("0", default(Rational).ToPercentText());
    }

    [Fact]
    public void Nothing_is_divided_by_zero() => Assert.Throws<DivideByZeroException>(() => Rational.Of(1, 0));

    [Fact]
    public void Reckoning_agrees_with_whole_numbers_over_a_common_denominator() => Prop.ForAll(Pairs, Pairs, (x, y) =>
    {
        var (a, b) = (Rational.Of(x.Above, x.Below), Rational.Of(y.Above, y.Below));
        BigInteger common = x.Below * y.Below, left = x.Above * y.Below, right = y.Above * x.Below;
        return a + b == Rational.Of(left + right, common)
            && a - b == Rational.Of(left - right, common)
            && a * b == Rational.Of(x.Above * y.Above, common)
            && (b == 0 || a / b * b == a)
            && a.CompareTo(b) == (left * common.Sign).CompareTo(right * common.Sign)
            && BigInteger.GreatestCommonDivisor(a.Numerator, a.Denominator).IsOne && a.Denominator.Sign > 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_written_is_read_again() => Prop.ForAll(Pairs, x =>
        Rational.Parse(Rational.Of(x.Above, x.Below).ToString()) == Rational.Of(x.Above, x.Below)).QuickCheckThrowOnFailure();

    private static Arbitrary<(long Above, long Below)> Pairs => Arb.From(
        from above in Gen.Choose(-10_000, 10_000)
        from below in Gen.Choose(-100, 100)
        select ((long)above, below == 0 ? 1L : below));
}
