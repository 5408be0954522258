using System.Globalization;
using Recognition.Domain.Numbers;

namespace Recognition.Domain.Indicators;

/// <summary>What was read: a rate with both its numbers, a mean with its cases, or a count. docs/programme.md, 2.1 and 7.4.</summary>
/// <param name="Value">The numerator of a rate, the mean, or the count; 0 or above.</param>
/// <param name="Base">The denominator of a rate, or the cases of a mean; null for a count.</param>
public sealed record Figure(MeasureUnit Unit, decimal Value, long? Base)
{
    public const decimal Largest = 1_000_000_000_000m;

    /// <exception cref="RuleBroken">A number is missing, out of place or out of range.</exception>
    public static Figure Of(MeasureUnit unit, decimal value, long? @base)
    {
        if (value is < 0 or > Largest) throw new RuleBroken(nameof(Value), "Give a number from 0 to a million million.");
        if (decimal.Round(value, 4) != value) throw new RuleBroken(nameof(Value), "Give four decimal places at most.");
        if (unit is MeasureUnit.Count && @base is not null) throw new RuleBroken(nameof(Base), "A count stands alone. Leave this empty.");
        if (unit is not MeasureUnit.Count && @base is not (>= 1 and <= (long)Largest))
            throw new RuleBroken(nameof(Base), unit is MeasureUnit.Percent ? "Give the number of all cases, 1 or more. A rate is never shown without it." : "Give the number of cases that the mean is over, 1 or more.");
        if (unit is MeasureUnit.Percent or MeasureUnit.Count && decimal.Truncate(value) != value) throw new RuleBroken(nameof(Value), "Give a whole number.");
        if (unit is MeasureUnit.Percent && value > @base) throw new RuleBroken(nameof(Value), "This is more than all cases. Check both numbers.");
        if (unit is MeasureUnit.Rating && value is (< 1 or > 5)) throw new RuleBroken(nameof(Value), "Give a mean from 1 to 5.");
        return new Figure(unit, value, @base);
    }

    /// <summary>The percent of a rate, else the value; exact.</summary>
    public Rational Exact => Unit is MeasureUnit.Percent ? Exactly(Value) * 100 / Base!.Value : Exactly(Value);

    /// <summary>As people read it, never a rate without its two numbers.</summary>
    public override string ToString() => Unit switch
    {
        MeasureUnit.Percent => $"{Exact.Display()} % ({Whole(Value)} of {Whole(Base!.Value)})",
        MeasureUnit.Count => Whole(Value),
        _ => $"{Amount(Unit, Value)} (over {Whole(Base!.Value)} {(Base == 1 ? "case" : "cases")})",
    };

    /// <summary>An amount in a unit, without its base: for targets and axes.</summary>
    public static string Amount(MeasureUnit unit, decimal value) => unit switch
    {
        MeasureUnit.Percent => $"{Plain(value)} %",
        MeasureUnit.Rating => $"{Plain(value)} of 5",
        MeasureUnit.Count => Whole(value),
        MeasureUnit.Seconds => $"{Plain(value)} s",
        MeasureUnit.Minutes => $"{Plain(value)} min",
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>A target as people read it: "at least 85 %", "at most 12 %".</summary>
    public static string Target(MeasureUnit unit, Better? better, decimal value) => $"{(better is Better.Lower ? "at most" : "at least")} {Amount(unit, value)}";

    private static Rational Exactly(decimal value) => Rational.Parse(value.ToString(CultureInfo.InvariantCulture));

    private static string Whole(decimal value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Plain(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);
}
