using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

// A question's VisibleWhen, ready to be asked.
internal sealed class Condition(int source, QuestionKind kind, VisibleWhen when)
{
    // Numbers are compared by value, an option's key that looks like one is not.
    private readonly Rational[] _numbers = kind is QuestionKind.Scale or QuestionKind.Number ? [.. when.Is.Select(NumberOf).OfType<Rational>()] : [];

    // The place of the question that it looks at, among the form's questions.
    public int Source { get; } = source;

    public bool IsMet(Answer? answer) => answer switch
    {
        Answer.Word word => when.Is.Contains(word.Text) || (_numbers.Length > 0 && NumberOf(word.Text) is { } value && _numbers.Contains(value)),
        Answer.Number number => _numbers.Contains(number.Value),
        Answer.Chosen chosen => chosen.Keys.Any(when.Is.Contains),
        _ => false,
    };

    // Whether a question can be answered so at all.
    public static bool CanBe(Question question, string answer) => (answer == "na" && question.TakesNa) || question.Kind switch
    {
        QuestionKind.YesNo => answer is "yes" or "no",
        QuestionKind.Choice or QuestionKind.Multi => question.Options.Any(option => option.Key == answer),
        QuestionKind.Scale => NumberOf(answer) is { IsWhole: true } step && step >= question.Min && step <= question.Max,
        QuestionKind.Number => NumberOf(answer) is not null,
        _ => false,
    };

    private static Rational? NumberOf(string word) => Rational.TryParseDecimal(word, out var value) ? value : null;
}
