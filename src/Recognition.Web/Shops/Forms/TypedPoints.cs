using Recognition.Domain.Numbers;

namespace Recognition.Web.Shops;

/// <summary>Numbers as they are typed at the builder's desk.</summary>
internal static class TypedPoints
{
    private const int LongestNumber = 30;

    /// <summary>What stands against a number; null where it can be taken.</summary>
    public static string? Against(string typed) => Read(typed) is null ? "Give a number, such as 2 or 0.5." : null;

    /// <inheritdoc cref="Against"/>
    public static string? AgainstWeight(string typed) => Read(typed) is { } weight && weight >= Rational.Zero ? null : "Give a number, 0 or above, such as 2 or 0.5.";

    /// <inheritdoc cref="Against"/>
    public static string? AgainstPercent(string typed) => typed.Length == 0 || (Read(typed) is { } percent && percent >= Rational.Zero && percent <= 100) ? null : "Give a percent from 0 to 100, or leave it empty.";

    /// <inheritdoc cref="Against"/>
    public static string? AgainstStep(string typed) => int.TryParse(typed, out var step) && Math.Abs(step) <= 1_000_000 ? null : "Give a whole number.";

    /// <summary>What stands against a key under which answers are kept.</summary>
    public static string? AgainstKey(string typed, bool taken) => typed.Length is 0 or > 60 ? "Give a short key, such as A1." : taken ? "This key is taken. Give another." : null;

    /// <summary>Null where it is none.</summary>
    public static Rational? Read(string typed) => typed.Length <= LongestNumber && Rational.TryParseDecimal(typed, out var number) ? number : null;
}
