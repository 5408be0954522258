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
    private readonly WeightedMean _mean;

    public Scoring(FormDefinition form, BigInteger unit) : base(form)
    {
        _unit = T.CreateChecked(unit);
        _mean = new(form.Sections.Select(section => form.Overall == OverallRule.WeightedSections ? section.Weight : 1));
        _points = [.. Questions.Select(question => new QuestionPoints<T>(question, unit))];
    }

    private protected override ShopScore Score(Answers answers)
    {
        var given = new Answer?[_points.Length];
        var right = LayOut(answers, given);
        var sums = new (T Earned, T Possible, bool Failed)[Form.Sections.Count];
        var percents = new Rational?[sums.Length];
        var (allEarned, allPossible, failed) = (T.Zero, T.Zero, false);
        Rational? access = null;
        var next = 0;
        for (var s = 0; s < sums.Length && right; s++)
        {
            var section = Form.Sections[s];
            var (sumEarned, sumPossible, sectionFailed) = (T.Zero, T.Zero, false);
            for (var end = next + section.Questions.Count; next < end && right; next++)
            {
                right = TryTake(next, given[next], out var earned, out var possible, out var critical);
                sumEarned += earned;
                sumPossible += possible;
                sectionFailed |= critical == Critical.Section;
                failed |= critical == Critical.Form;
            }
            var percent = Percent(sumEarned, sumPossible);
            if (section.Access)
            {
                access = percent;
            }
            else
            {
                allEarned += sumEarned;
                allPossible += sumPossible;
                percents[s] = percent;
            }
            sums[s] = (sumEarned, sumPossible, sectionFailed);
        }
        if (!right)
        {
            var problem = Problems(answers)[0];
            throw new InputWrong("$" + JsonWords.Step(problem.Question), problem.Sentence);
        }
        var overall = Form.Overall == OverallRule.Pooled ? Percent(allEarned, allPossible) : _mean.Of(percents);
        return new(overall, failed) { Access = access, FromPoints = () => (Points(allEarned), Points(allPossible)), FromSections = () => BySection(sums), FromQuestions = () => ByQuestion(given) };
    }

    private SectionScore[] BySection((T Earned, T Possible, bool Failed)[] sums) => [.. Form.Sections.Select((section, i) =>
    {
        var percent = Percent(sums[i].Earned, sums[i].Possible);
        return new SectionScore(section.Key, Points(sums[i].Earned), Points(sums[i].Possible), percent, sums[i].Failed || percent < section.PassMark);
    })];

    private protected override bool IsTop(int question, Answer answer) =>
        _points[question].IsNa(answer) || (_points[question].TryEarn(answer, out var earned) && earned >= _points[question].Top);

    private protected override bool IsAnswer(int question, Answer answer) => TryTake(question, answer, out _, out _, out _);

    // One question's share. False where the answer is none to it, or is required and missing.
    private bool TryTake(int place, Answer? answer, out T earned, out T possible, out Critical failed)
    {
        (earned, possible, failed) = (T.Zero, T.Zero, Critical.None);
        var (question, points) = (Questions[place], _points[place]);
        if (answer is null)
        {
            possible = Form.UnansweredOptional == UnansweredOptional.Zero ? points.Possible : T.Zero;
            return !question.Required;
        }
        if (ReferenceEquals(answer, Answer.Unasked) || points.IsNa(answer))
        {
            return true;
        }
        if (!points.TryEarn(answer, out earned))
        {
            return false;
        }
        possible = points.Possible;
        failed = earned > T.Zero ? Critical.None : question.Critical;
        return true;
    }

    private Rational? Percent(T earned, T possible)
    {
        if (possible <= T.Zero)
        {
            return null;
        }
        return earned <= T.Zero ? 0
            : Form.CapAt100 && earned >= possible ? 100
            : Fraction(earned * Hundred, possible);
    }

    private Rational Points(T units) => Fraction(units, _unit);

    private static Rational Fraction(T above, T below) => typeof(T) == typeof(long)
        ? Rational.Of(long.CreateChecked(above), long.CreateChecked(below))
        : Rational.Of(BigInteger.CreateChecked(above), BigInteger.CreateChecked(below));

    private QuestionScore[] ByQuestion(Answer?[] given) => [.. given.Select((answer, i) =>
    {
        TryTake(i, answer, out var earned, out var possible, out _);
        return new QuestionScore(Questions[i].Key, Points(earned), Points(possible), answer is not null && answer != Answer.Unasked);
    })];
}
