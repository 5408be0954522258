using System.Globalization;

namespace Recognition.Domain.Time;

/// <summary>
/// The city's budget year, named by the calendar year in which it ends: with May as first month, 1 May 2026 opens
/// FY2027. With January as first month it is the calendar year. docs/programme.md, 3.1.
/// </summary>
public readonly record struct FiscalYear : IComparable<FiscalYear>
{
    /// <summary>May, the first month of Kansas City's fiscal year.</summary>
    public const int DefaultFirstMonth = 5;

    internal const int Earliest = 1900;
    internal const int Latest = 2999;

    /// <param name="number">The calendar year in which the fiscal year ends, 1900 to 2999.</param>
    /// <param name="firstMonth">The month that opens the fiscal year, 1 to 12.</param>
    /// <exception cref="RuleBroken">The year is outside 1900 to 2999.</exception>
    public FiscalYear(int number, int firstMonth = DefaultFirstMonth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstMonth, 12);
        if (number is < Earliest or > Latest) throw new RuleBroken($"The year {number} is outside {Earliest} to {Latest}.");
        Number = number;
        FirstMonth = firstMonth;
    }

    public int Number { get; }

    public int FirstMonth { get; }

    public DateOnly First => new(FirstMonth == 1 ? Number : Number - 1, FirstMonth, 1);

    public DateOnly Last => First.AddYears(1).AddDays(-1);

    public FiscalYear Next => new(Number + 1, FirstMonth);

    public FiscalYear Previous => new(Number - 1, FirstMonth);

    public IReadOnlyList<Quarter> Quarters
    {
        get
        {
            var year = this;
            return [.. Enumerable.Range(1, 4).Select(number => new Quarter(year, number))];
        }
    }

    /// <inheritdoc cref="FiscalYear(int, int)"/>
    public static FiscalYear Of(DateOnly date, int firstMonth = DefaultFirstMonth) =>
        new(firstMonth > 1 && date.Month >= firstMonth ? date.Year + 1 : date.Year, firstMonth);

    public bool Contains(DateOnly date) => First <= date && date <= Last;

    public int CompareTo(FiscalYear other) => (First, FirstMonth).CompareTo((other.First, other.FirstMonth));

    public static bool operator <(FiscalYear left, FiscalYear right) => left.CompareTo(right) < 0;

    public static bool operator >(FiscalYear left, FiscalYear right) => left.CompareTo(right) > 0;

    public static bool operator <=(FiscalYear left, FiscalYear right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FiscalYear left, FiscalYear right) => left.CompareTo(right) >= 0;

    /// <summary>As people read it: <c>FY2027</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"FY{Number}");
}
