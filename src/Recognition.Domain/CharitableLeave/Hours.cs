using Recognition.Domain.Time;

namespace Recognition.Domain.CharitableLeave;

/// <summary>Paid hours in steps of a quarter hour, none to 9,999,999.75: one line of a request, or the sum of a city. docs/programme.md, 4.3.</summary>
public readonly record struct Hours : IComparable<Hours>
{
    private const decimal Step = 0.25m;
    private const decimal Most = 9_999_999.75m;

    /// <exception cref="RuleBroken">The value is negative, too large, or no multiple of a quarter.</exception>
    public Hours(decimal value)
    {
        if (value is < 0 or > Most) throw new RuleBroken(nameof(Hours), "Hours lie between 0.00 and 9,999,999.75.");
        if (value % Step != 0) throw new RuleBroken(nameof(Hours), "Hours come in quarters: 2.00, 2.25, 2.50 or 2.75.");
        Value = value;
    }

    public static Hours None { get; } = new(0);

    public decimal Value { get; }

    public static Hours Sum(IEnumerable<Hours> hours) => new(hours.Sum(each => each.Value));

    /// <summary>The largest quarter hour that is not more than the value; what is prorated is rounded so. docs/programme.md, 4.2.</summary>
    public static Hours RoundedDown(decimal value) => new(Math.Floor(value / Step) * Step);

    public int CompareTo(Hours other) => Value.CompareTo(other.Value);

    public static bool operator <(Hours left, Hours right) => left.Value < right.Value;

    public static bool operator >(Hours left, Hours right) => left.Value > right.Value;

    public static bool operator <=(Hours left, Hours right) => left.Value <= right.Value;

    public static bool operator >=(Hours left, Hours right) => left.Value >= right.Value;

    public static Hours operator +(Hours left, Hours right) => new(left.Value + right.Value);

    /// <summary>As people read it: <c>2.50 h</c>.</summary>
    public override string ToString() => Written.Hours(Value);
}
