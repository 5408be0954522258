using System.Numerics;
using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

// What a question's answers bring, in whole units of one form: its points, multiplied by its weight and by the unit.
internal sealed class QuestionPoints<T> where T : struct, INumber<T>
{
    private readonly QuestionKind _kind;
    private readonly bool _takesNa;
    private readonly long _lowest, _highest;
    private readonly string[] _options;
    private readonly T[] _points;
    private readonly Rational?[] _limits;

    public QuestionPoints(Question question, BigInteger unit)
    {
        (_kind, _takesNa, _lowest, _highest) = (question.Kind, question.TakesNa, question.Min, question.Max);
        _options = [.. question.Options.Select(option => option.Key)];
        _points = [.. QuestionPoints.Weighted(question).Select(points => T.CreateChecked((points * unit).Numerator))];
        _limits = [.. question.Bands.Select(band => band.UpTo)];
        Top = T.CreateChecked((question.MostPoints * unit).Numerator);
        Possible = question.Bonus ? T.Zero : Top;
        Critical = question.Critical;
    }

    // What can be earned; nothing for a bonus.
    public T Possible { get; }

    // What the best answer brings, of a bonus too.
    public T Top { get; }

    // What is failed by an answer that brings nothing.
    public Critical Critical { get; }

    public bool IsNa(Answer answer) => _takesNa && !ReferenceEquals(answer, Answer.Yes) && !ReferenceEquals(answer, Answer.No) && answer is Answer.Word { Text: "na" };

    // False where it is no answer to this question.
    public bool TryEarn(Answer answer, out T earned)
    {
        earned = T.Zero;
        switch (_kind)
        {
            case QuestionKind.YesNo:
                var yes = ReferenceEquals(answer, Answer.Yes) || answer is Answer.Word { Text: "yes" };
                earned = yes ? _points[0] : T.Zero;
                return yes || ReferenceEquals(answer, Answer.No) || answer is Answer.Word { Text: "no" };
            case QuestionKind.Choice:
                var chosen = answer is Answer.Word word ? Place(word.Text) : -1;
                earned = chosen < 0 ? T.Zero : _points[chosen];
                return chosen >= 0;
            case QuestionKind.Scale:
                if (!TryStep(answer, out var step) || step < _lowest || step > _highest)
                {
                    return false;
                }
                earned = _points[0] * T.CreateChecked(step - _lowest);
                return true;
            case QuestionKind.Multi:
                return answer is Answer.Chosen many && TrySum(many.Keys, out earned);
            case QuestionKind.Number:
                return TryBand(answer, out earned);
            default:
                return answer is Answer.Word;
        }
    }

    // Read where it lies, and each way that hands a fraction about apart: making room for it takes as long as all the rest.
    private static bool TryStep(Answer answer, out long step) =>
        answer is Answer.Number number ? number.Value.TryWhole(out step) : TryStepInWords(answer, out step);

    private static bool TryStepInWords(Answer answer, out long step)
    {
        step = 0;
        return answer.AsNumber() is { } value && value.TryWhole(out step);
    }

    private bool TryBand(Answer answer, out T points)
    {
        var number = answer.AsNumber();
        points = number is { } value ? _points[Band(value)] : T.Zero;
        return number is not null;
    }

    private bool TrySum(IReadOnlyList<string> keys, out T sum)
    {
        sum = T.Zero;
        for (var i = 0; i < keys.Count; i++)
        {
            var place = Place(keys[i]);
            if (place < 0 || keys.Take(i).Contains(keys[i]))
            {
                return false;
            }
            sum += _points[place];
        }
        return true;
    }

    private int Place(string key)
    {
        for (var i = 0; i < _options.Length; i++)
        {
            if (_options[i] == key)
            {
                return i;
            }
        }
        return -1;
    }

    private int Band(Rational value)
    {
        var band = 0;
        while (_limits[band] is { } upTo && value > upTo)
        {
            band++;
        }
        return band;
    }
}

internal static class QuestionPoints
{
    // Each thing that can bring points, weighted: of a scale one step.
    public static IEnumerable<Rational> Weighted(Question question) => (question.Kind switch
    {
        QuestionKind.YesNo or QuestionKind.Scale => [1],
        QuestionKind.Choice or QuestionKind.Multi => question.Options.Select(option => option.Points),
        QuestionKind.Number => question.Bands.Select(band => band.Points),
        _ => Enumerable.Empty<Rational>(),
    }).Select(points => points * question.Counts);

    public static Rational Most(Question question) => question.Kind switch
    {
        QuestionKind.YesNo => question.Counts,
        QuestionKind.Choice or QuestionKind.Number => Weighted(question).DefaultIfEmpty(Rational.Zero).Max(),
        QuestionKind.Scale => question.Counts * (question.Max - question.Min),
        QuestionKind.Multi => Weighted(question).Where(points => points > 0).Aggregate(Rational.Zero, (sum, points) => sum + points),
        _ => Rational.Zero,
    };

    // No answer brings more points than this, nor fewer than its opposite.
    public static Rational Bound(Question question) =>
        Weighted(question).Aggregate(Rational.Zero, (sum, points) => sum + (points < 0 ? -points : points))
        * (question.Kind == QuestionKind.Scale ? question.Max - question.Min : 1);
}
