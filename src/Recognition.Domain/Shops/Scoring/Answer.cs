using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

/// <summary>What a shopper answered to one question. What it means, the question's kind says.</summary>
public abstract record Answer
{
    private Answer() { }

    // Stands for a question that was not asked, where answers are laid beside the questions.
    internal static Answer Unasked { get; } = new NotAsked();

    public static Answer Yes { get; } = new Word("yes");

    public static Answer No { get; } = new Word("no");

    /// <summary>Not applicable: neither earned nor possible.</summary>
    public static Answer Na { get; } = new Word("na");

    /// <summary><c>yes</c>, <c>no</c>, <c>na</c>, an option's key, the words of a text, or a number as a decimal.</summary>
    public static Answer Of(string word) => word switch
    {
        "yes" => Yes,
        "no" => No,
        "na" => Na,
        _ => new Word(word),
    };

    /// <summary>A number or the step of a scale.</summary>
    public static Answer Of(Rational number) => new Number(number);

    /// <summary>The keys of all options chosen; none is an answer too.</summary>
    public static Answer Of(IReadOnlyList<string> keys) => new Chosen(keys);

    public sealed record Word(string Text) : Answer;

    public sealed record Number(Rational Value) : Answer;

    public sealed record Chosen(IReadOnlyList<string> Keys) : Answer
    {
        public bool Equals(Chosen? other) => other is not null && Keys.SequenceEqual(other.Keys);

        public override int GetHashCode() => Keys.Aggregate(0, HashCode.Combine);
    }

    private sealed record NotAsked : Answer;

    /// <summary>The number given, also where it came as a decimal in words; null where it is none.</summary>
    internal Rational? AsNumber() => this switch
    {
        Number number => number.Value,
        Word word when Rational.TryParseDecimal(word.Text, out var value) => value,
        _ => null,
    };
}
