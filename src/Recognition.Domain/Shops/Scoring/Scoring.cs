using System.Numerics;
using Recognition.Domain.Json;
using Recognition.Domain.Settings;

namespace Recognition.Domain.Shops;

/// <summary>
/// A form made ready for scoring (docs/programme.md, "Scores and rates"): make it once for many shops. Points are added
/// as whole numbers of the form's smallest unit, in 64 bits where the form's points fit, so that every figure is exact.
/// </summary>
public abstract class Scoring
{
    // A hundred times as much, for percents, stays within 31 bits.
    private const long LargestSmall = int.MaxValue / 100;

    private readonly string[] _keys;
    private readonly Condition?[] _conditions;

    // The places of the questions whose answer may not count as it was given: those with a condition, and texts.
    private readonly int[] _doubtful;

    private protected Scoring(FormDefinition form)
    {
        Form = form;
        Questions = [.. form.Questions];
        _keys = [.. Questions.Select(question => question.Key)];
        _conditions = [.. Questions.Select(question => ConditionOf(question.VisibleWhen))];
        _doubtful = [.. Enumerable.Range(0, Questions.Length).Where(i => _conditions[i] is not null || Questions[i].Kind == QuestionKind.Text)];
    }

    public FormDefinition Form { get; }

    private protected Question[] Questions { get; }

    /// <exception cref="InputWrong">The form makes no sense: the first of <see cref="FormCheck.Problems"/>.</exception>
    public static Scoring For(FormDefinition form)
    {
        FormCheck.Demand(form);
        var unit = form.Questions.SelectMany(QuestionPoints.Weighted).Aggregate(BigInteger.One, (unit, points) =>
            unit / BigInteger.GreatestCommonDivisor(unit, points.Denominator) * points.Denominator);
        var bound = form.Questions.Aggregate(Numbers.Rational.Zero, (sum, question) => sum + QuestionPoints.Bound(question)) * unit;
        return bound < LargestSmall && unit < LargestSmall ? new Scoring<long>(form, unit) : new Scoring<BigInteger>(form, unit);
    }

    /// <summary>Scores one shop.</summary>
    /// <exception cref="InputWrong">The form makes no sense, or the answers are not its answers.</exception>
    public static ShopScore Of(FormDefinition form, Answers answers) => For(form).Of(answers);

    /// <summary>Scores one shop.</summary>
    /// <exception cref="InputWrong">The first of <see cref="Problems"/>; its path is <c>$.</c> and the question's key.</exception>
    public ShopScore Of(Answers answers) => Score(answers);

    /// <summary>All that stands against scoring these answers: those to no question first, then in the form's order.</summary>
    public IReadOnlyList<AnswerProblem> Problems(Answers answers)
    {
        var problems = answers.Where(entry => !_keys.Contains(entry.Key)).Select(entry => AnswerProblem.Unknown(entry.Key)).ToList();
        var given = new Answer?[_keys.Length];
        LayOut(answers, given);
        for (var i = 0; i < given.Length; i++)
        {
            var problem = given[i] switch
            {
                null when Questions[i].Required => AnswerProblem.Unanswered(_keys[i]),
                null => null,
                var answer when answer == Answer.Unasked => answers[_keys[i]] is null ? null : AnswerProblem.Hidden(_keys[i]),
                var answer => IsAnswer(i, answer) ? null : AnswerProblem.Refused(Questions[i], answer),
            };
            if (problem is not null)
            {
                problems.Add(problem);
            }
        }
        return problems;
    }

    /// <summary>The questions that are asked after these answers, of which some may be missing or wrong.</summary>
    public IReadOnlyList<Question> VisibleQuestions(Answers answers)
    {
        var given = new Answer?[_keys.Length];
        LayOut(answers, given);
        return [.. Questions.Where((_, i) => given[i] != Answer.Unasked)];
    }

    /// <summary>The answers without those to questions that are not asked after the others: what a changed answer leaves of a draft.</summary>
    public Answers WithoutHidden(Answers answers)
    {
        var asked = VisibleQuestions(answers).Select(question => question.Key).ToHashSet();
        return new(answers.Where(entry => asked.Contains(entry.Key)));
    }

    /// <summary>The questions that are asked after these answers and want a comment that is not there: those answered with less than their best answer.</summary>
    /// <param name="comments">By the question's key.</param>
    public IReadOnlyList<Question> Uncommented(Answers answers, IReadOnlyDictionary<string, string> comments)
    {
        var given = new Answer?[_keys.Length];
        LayOut(answers, given);
        return [.. Questions.Where((question, i) => question.Comment == CommentRule.UnlessTop && given[i] is { } answer && answer != Answer.Unasked
            && !IsTop(i, answer) && string.IsNullOrWhiteSpace(comments.GetValueOrDefault(question.Key)))];
    }

    private Condition? ConditionOf(VisibleWhen? when) =>
        when is not null && Array.IndexOf(_keys, when.Question) is var source ? new(source, Questions[source].Kind, when) : null;

    /// <summary>Questions that are asked after these answers and need a picture or a recording that is not there; a recording only where the city takes sound.</summary>
    /// <param name="given">The keys of the questions that have one, with its kind.</param>
    public IReadOnlyList<(Question Question, EvidenceKind Kind)> Lacking(Answers answers, IReadOnlyCollection<(string Question, EvidenceKind Kind)> given, CitySettings city) =>
        [.. from question in VisibleQuestions(WithoutHidden(answers))
            from kind in Enum.GetValues<EvidenceKind>()
            where question.Takes(kind) == Evidence.Required && kind.IsTakenBy(city) && !given.Contains((question.Key, kind))
            select (question, kind)];

    private protected abstract ShopScore Score(Answers answers);

    // Whether an answer brings all that the question can; what does not apply lacks nothing.
    private protected abstract bool IsTop(int question, Answer answer);

    private protected abstract bool IsAnswer(int question, Answer answer);

    // Lays the answers beside the questions: null where one is asked and not answered. Says whether all found a place.
    private protected bool LayOut(Answers answers, Answer?[] given)
    {
        var all = answers.LayBeside(_keys, given) == answers.Count;
        foreach (var i in _doubtful)
        {
            if (_conditions[i] is { } condition && !condition.IsMet(given[condition.Source]))
            {
                all &= given[i] is null;
                given[i] = Answer.Unasked;
            }
            else if (Questions[i].Kind == QuestionKind.Text && given[i] is Answer.Word { Text: var text } && string.IsNullOrWhiteSpace(text))
            {
                given[i] = null;
            }
        }
        return all;
    }
}
