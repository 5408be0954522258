using Recognition.Domain.Json;
using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

/// <summary>Whether a form makes sense, so that every set of answers to it can be scored.</summary>
public static class FormCheck
{
    /// <summary>All that is wrong with a form, in its order; nothing where it is right.</summary>
    public static IReadOnlyList<FormProblem> Problems(FormDefinition form) => [.. Of(form)];

    /// <exception cref="InputWrong">Something is wrong with the form: the first of <see cref="Problems"/>.</exception>
    public static void Demand(FormDefinition form)
    {
        foreach (var problem in Of(form))
        {
            throw new InputWrong(problem.Path, problem.Sentence);
        }
    }

    private static IEnumerable<FormProblem> Of(FormDefinition form)
    {
        if (form.Sections.Count == 0)
        {
            yield return new("$.sections", "lacks a section");
        }
        var sections = new HashSet<string>();
        var earlier = new Dictionary<string, Question>();
        for (var s = 0; s < form.Sections.Count; s++)
        {
            var section = form.Sections[s];
            var path = "$.sections" + JsonWords.Step(s);
            if (!sections.Add(section.Key))
            {
                yield return new(path + ".key", $"{JsonWords.Quote(section.Key)} is the key of an earlier section");
            }
            if (section.Weight < 0)
            {
                yield return new(path + ".weight", "must not be below 0");
            }
            else if (section.Weight == 0 && form.Overall == OverallRule.WeightedSections)
            {
                yield return new(path + ".weight", "must be above 0 where sections are weighted");
            }
            if (section.Access && form.Sections.Take(s).Any(before => before.Access))
            {
                yield return new(path + ".access", "an earlier section tells of access already, and one is reported beside the whole");
            }
            if (section.PassMark is { } mark && (mark < 0 || mark > 100))
            {
                yield return new(path + ".passMark", "must be a percent from 0 to 100");
            }
            for (var q = 0; q < section.Questions.Count; q++)
            {
                var question = section.Questions[q];
                foreach (var (place, sentence) in Of(question, earlier).Concat(FormCheckApart.Of(section, question, earlier)))
                {
                    yield return new(path + ".questions" + JsonWords.Step(q) + place, sentence);
                }
                earlier.TryAdd(question.Key, question);
            }
        }
    }

    private static IEnumerable<(string Place, string Sentence)> Of(Question question, Dictionary<string, Question> earlier)
    {
        if (earlier.ContainsKey(question.Key))
        {
            yield return (".key", $"{JsonWords.Quote(question.Key)} is the key of an earlier question");
        }
        if (question.Weight < 0)
        {
            yield return (".weight", "must not be below 0");
        }
        if (question.Kind == QuestionKind.Text && question.Critical != Critical.None)
        {
            yield return (".critical", "a text is never scored, so it cannot fail anything");
        }
        if (question.Promise is { } promise && !Question.PromiseKeys.Contains(promise))
        {
            yield return (".promise", $"{JsonWords.Quote(promise)} is not one of the eight promises");
        }
        if (question.Timer is not null && question.Kind != QuestionKind.Number)
        {
            yield return (".timer", "only a number can be counted");
        }
        if (question.NamesEmployee && question.Kind != QuestionKind.Text)
        {
            yield return (".namesEmployee", "only words can name whoever served");
        }
        var own = question.Kind switch
        {
            QuestionKind.Choice or QuestionKind.Multi => OfOptions(question),
            QuestionKind.Scale when question.Min >= question.Max => [(".max", "must be above the lowest step")],
            QuestionKind.Number => OfBands(question.Bands),
            _ => [],
        };
        foreach (var wrong in own.Concat(question.VisibleWhen is { } when ? OfCondition(when, earlier) : []))
        {
            yield return wrong;
        }
    }

    private static IEnumerable<(string Place, string Sentence)> OfOptions(Question question)
    {
        if (question.Options.Count == 0)
        {
            yield return (".options", "lacks an option");
        }
        var keys = new HashSet<string>();
        for (var i = 0; i < question.Options.Count; i++)
        {
            var key = question.Options[i].Key;
            if (!keys.Add(key))
            {
                yield return ($".options{JsonWords.Step(i)}.key", $"{JsonWords.Quote(key)} is the key of an earlier option");
            }
            if (key == "na" && question.AllowNa)
            {
                yield return ($".options{JsonWords.Step(i)}.key", "\"na\" already says that the question does not apply");
            }
        }
    }

    private static IEnumerable<(string Place, string Sentence)> OfBands(IReadOnlyList<Band> bands)
    {
        if (bands.Count == 0)
        {
            yield return (".bands", "lacks a band");
        }
        Rational? before = null;
        for (var i = 0; i < bands.Count; i++)
        {
            var (upTo, last) = (bands[i].UpTo, i == bands.Count - 1);
            if (last != upTo is null)
            {
                yield return ($".bands{JsonWords.Step(i)}.upTo", last ? "the last band has no limit" : "only the last band has no limit");
            }
            if (upTo <= before)
            {
                yield return ($".bands{JsonWords.Step(i)}.upTo", "must be above the band before");
            }
            before = upTo ?? before;
        }
    }

    private static IEnumerable<(string Place, string Sentence)> OfCondition(VisibleWhen when, Dictionary<string, Question> earlier)
    {
        if (!earlier.TryGetValue(when.Question, out var source))
        {
            return [(".visibleWhen.question", $"{JsonWords.Quote(when.Question)} is not an earlier question")];
        }
        return source.Kind == QuestionKind.Text ? [(".visibleWhen.question", "a text shows no other question")]
            : when.Is.Count == 0 ? [(".visibleWhen.is", "lacks an answer")]
            : when.Is.Select((answer, i) => (answer, i)).Where(it => !Condition.CanBe(source, it.answer))
                .Select(it => ($".visibleWhen.is{JsonWords.Step(it.i)}", $"{JsonWords.Quote(it.answer)} is not an answer to {JsonWords.Quote(source.Key)}"));
    }
}

/// <param name="Path">The place in the form, as a JSON path.</param>
/// <param name="Sentence">What is wrong there.</param>
public sealed record FormProblem(string Path, string Sentence);
