using System.Numerics;
using Recognition.Domain.Json;
using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

// Scoring in a number type that the form's points fit into.
internal sealed class Scoring<T> : Scoring where T : struct, INumber<T>
{
    private static readonly T Hundred = T.CreateChecked(100);
    private readonly QuestionPoints<T>[] _points;
    private readonly T _unit;
    private readonly WeightedMean<T> _mean;

    public Scoring(FormDefinition form, BigInteger unit) : base(form)
    {
        _unit = T.CreateChecked(unit);
        _mean = new(form.Sections.Select(section => form.Overall == OverallRule.WeightedSections ? section.Weight : 1));
        _points = [.. Questions.Select(question => new QuestionPoints<T>(question, unit))];
    }

    private protected override ShopScore Score(Answers answers)
    {
        var given = new Answer?[_points.Length];
        var sums = new PointSum<T>[Form.Sections.Count];
        var right = LayOut(answers, given);
        for (var (s, next) = (0, 0); s < sums.Length && right; next += Form.Sections[s++].Questions.Count)
        {
            right = TrySum(given, next, Form.Sections[s].Questions.Count, out sums[s]);
        }
        if (!right)
        {
            var problem = Problems(answers)[0];
            throw new InputWrong("$" + JsonWords.Step(problem.Question), problem.Sentence);
        }
        return Score(sums, given);
    }

    private ShopScore Score(PointSum<T>[] sums, Answer?[] given)
    {
        var (earned, possible, failed) = (T.Zero, T.Zero, false);
        var percents = new (T Above, T Below)[sums.Length];
        Rational? access = null;
        for (var s = 0; s < sums.Length; s++)
        {
            failed |= sums[s].FormFailed;
            if (Form.Sections[s].Access)
            {
                access = Percent(sums[s].Earned, sums[s].Possible);
            }
            else
            {
                earned += sums[s].Earned;
                possible += sums[s].Possible;
                percents[s] = PercentParts(sums[s].Earned, sums[s].Possible);
            }
        }
        var overall = Form.Overall == OverallRule.Pooled ? Percent(earned, possible) : _mean.Of(percents);
        return new(overall, failed) { Access = access, FromPoints = () => (Points(earned), Points(possible)), FromSections = () => BySection(sums), FromQuestions = () => ByQuestion(given) };
    }

    private SectionScore[] BySection(PointSum<T>[] sums) => [.. Form.Sections.Select((section, i) =>
    {
        var percent = Percent(sums[i].Earned, sums[i].Possible);
        return new SectionScore(section.Key, Points(sums[i].Earned), Points(sums[i].Possible), percent, sums[i].SectionFailed || percent < section.PassMark);
    })];

    private protected override bool IsTop(int question, Answer answer) =>
        _points[question].IsNa(answer) || (_points[question].TryEarn(answer, out var earned) && earned >= _points[question].Top);

    private protected override bool IsAnswer(int question, Answer answer)
    {
        var sum = new PointSum<T>();
        return TryAdd(question, answer, ref sum);
    }

    private bool TrySum(Answer?[] given, int first, int count, out PointSum<T> sum)
    {
        sum = new();
        for (var i = first; i < first + count; i++)
        {
            if (!TryAdd(i, given[i], ref sum))
            {
                return false;
            }
        }
        return true;
    }

    // Adds one question's share. False where the answer is none to it, or is required and missing.
    private bool TryAdd(int place, Answer? answer, ref PointSum<T> sum)
    {
        var points = _points[place];
        if (answer is null)
        {
            sum.Possible += Form.UnansweredOptional == UnansweredOptional.Zero ? points.Possible : T.Zero;
            return !Questions[place].Required;
        }
        if (ReferenceEquals(answer, Answer.Unasked) || points.IsNa(answer))
        {
            return true;
        }
        if (!points.TryEarn(answer, out var earned))
        {
            return false;
        }
        sum.Earned += earned;
        sum.Possible += points.Possible;
        if (points.Critical != Critical.None && earned <= T.Zero)
        {
            sum.SectionFailed |= points.Critical == Critical.Section;
            sum.FormFailed |= points.Critical == Critical.Form;
        }
        return true;
    }

    private Rational? Percent(T earned, T possible) =>
        PercentParts(earned, possible) is var (above, below) && !T.IsZero(below) ? Fraction(above, below) : null;

    // Not in lowest terms, which would take longer than all the rest: the mean has no need of them. 0 of 0 is no percent.
    private (T Above, T Below) PercentParts(T earned, T possible) =>
        possible <= T.Zero ? default
        : earned <= T.Zero ? (T.Zero, T.One)
        : Form.CapAt100 && earned >= possible ? (Hundred, T.One)
        : (earned * Hundred, possible);

    private Rational Points(T units) => Fraction(units, _unit);

    private static Rational Fraction(T above, T below) => typeof(T) == typeof(long)
        ? Rational.Of(long.CreateChecked(above), long.CreateChecked(below))
        : Rational.Of(BigInteger.CreateChecked(above), BigInteger.CreateChecked(below));

    private QuestionScore[] ByQuestion(Answer?[] given) => [.. given.Select((answer, i) =>
    {
        var share = new PointSum<T>();
        TryAdd(i, answer, ref share);
        return new QuestionScore(Questions[i].Key, Points(share.Earned), Points(share.Possible), answer is not null && answer != Answer.Unasked);
    })];
}
