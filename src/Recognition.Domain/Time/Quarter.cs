using System.Globalization;

namespace Recognition.Domain.Time;

/// <summary>
/// Three months of a fiscal year. Quarters are ordered by time. Shops, packets and reviews belong to one.
/// docs/programme.md, 3.1.
/// </summary>
public readonly record struct Quarter : IComparable<Quarter>
{
    /// <param name="year">The fiscal year that the quarter is part of.</param>
    /// <param name="number">1 to 4.</param>
    public Quarter(FiscalYear year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        FiscalYear = year;
        Number = number;
    }

    public FiscalYear FiscalYear { get; }

    public int Number { get; }

    public DateOnly First => FiscalYear.First.AddMonths(3 * (Number - 1));

    public DateOnly Last => First.AddMonths(3).AddDays(-1);

    public Quarter Next => Number == 4 ? new(FiscalYear.Next, 1) : new(FiscalYear, Number + 1);

    public Quarter Previous => Number == 1 ? new(FiscalYear.Previous, 4) : new(FiscalYear, Number - 1);

    /// <param name="quarters">How many earlier; 0 is the quarter itself.</param>
    public Quarter Before(int quarters) => Of(First.AddMonths(-3 * quarters), FiscalYear.FirstMonth);

    /// <summary>As it stands in a web address: <c>2027-Q1</c>. <see cref="TryParse"/> reads it again.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"{FiscalYear.Number}-Q{Number}");

    /// <exception cref="RuleBroken">The fiscal year is outside 1900 to 2999.</exception>
    public static Quarter Of(DateOnly date, int firstMonth = FiscalYear.DefaultFirstMonth) =>
        new(FiscalYear.Of(date, firstMonth), ((date.Month - firstMonth + 12) % 12 / 3) + 1);

    /// <summary>Reads <c>2027-Q1</c>; an address can say anything, so what is no quarter is answered by false.</summary>
    public static bool TryParse(string? address, int firstMonth, out Quarter quarter)
    {
        quarter = default;
        if (address is not { Length: 7 } || address[4] != '-' || address[5] != 'Q' || address[6] is < '1' or > '4'
            || !int.TryParse(address.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < FiscalYear.Earliest or > FiscalYear.Latest)
        {
            return false;
        }

        quarter = new(new FiscalYear(year, firstMonth), address[6] - '0');
        return true;
    }

    public bool Contains(DateOnly date) => First <= date && date <= Last;

    public int CompareTo(Quarter other) => (First, Number).CompareTo((other.First, other.Number));

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    /// <summary>As people read it: <c>FY2027 Q1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FiscalYear} Q{Number}");
}
