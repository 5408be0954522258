using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

/// <summary>What stands against publishing a form, beyond what <see cref="FormCheck"/> finds: questions that nobody is ever asked, and what can never score. docs/programme.md, 2.17.</summary>
public static class FormPublishing
{
    /// <param name="standards">The keys of the library of service standards; null where they are not to be looked at.</param>
    /// <returns>All of it, the form first, then in the form's order; nothing where it can be published.</returns>
    public static IReadOnlyList<FormMistake> Mistakes(FormDefinition form, IReadOnlySet<string>? standards = null)
    {
        // Which question waits for which is told in other words below.
        var checks = FormCheck.Problems(form).Where(problem => !problem.Sentence.EndsWith("is not an earlier question", StringComparison.Ordinal)).Select(problem => FormMistake.Of(problem, form));
        var order = form.Questions.Select((question, place) => (question.Key, place)).DistinctBy(it => it.Key).ToDictionary(it => it.Key, it => it.place);
        return [.. OfForm(form), .. checks.Concat(FormBranches.Mistakes(form)).Concat(form.Sections.SelectMany(section => Of(section, standards)))
            .OrderBy(mistake => mistake.Section is null ? -1 : form.Sections.ToList().FindIndex(section => section.Key == mistake.Section))
            .ThenBy(mistake => mistake.Question is null ? -1 : order.GetValueOrDefault(mistake.Question))];
    }

    private static IEnumerable<FormMistake> OfForm(FormDefinition form)
    {
        var counting = form.Questions.Where(Counts).ToList();
        if (counting.Count == 0 && form.Sections.Count > 0) yield return new(null, null, "nothing in this form is scored. Add a question that brings points.");
        else if (counting.Count > 0 && counting.TrueForAll(question => question.Weight == 0)) yield return new(null, null, "every question weighs 0, so no shop could ever be scored. Give one at least a weight above 0.");
        else if (form.Sections.Any(CanScore) && form.Sections.All(section => section.Access || !CanScore(section))) yield return new(null, null, "nothing but access can score, and that is reported beside the whole. Add a question about how the customer was served.");
    }

    private static IEnumerable<FormMistake> Of(Section section, IReadOnlySet<string>? standards)
    {
        if (string.IsNullOrWhiteSpace(section.Title)) yield return new(section.Key, null, "it has no title. Shoppers and results name it by that.");
        if (section.Questions.Count == 0) yield return new(section.Key, null, "it holds no question. Add one, or delete the section.");
        // A section of words, or of questions for Human Resources alone, says by itself that it is not scored.
        else if (!CanScore(section) && (section.PassMark is not null || section.Access || section.Questions.Any(Counts)))
            yield return new(section.Key, null, NeverScores(section));
        foreach (var question in section.Questions)
        {
            if (string.IsNullOrWhiteSpace(question.Text)) yield return new(section.Key, question.Key, "it asks nothing. Write the question.");
            if (standards is not null && question.Standard is { } standard && !standards.Contains(standard))
                yield return new(section.Key, question.Key, $"it observes the standard “{standard}”, which the library does not have. Choose another.");
        }
    }

    private static string NeverScores(Section section) =>
        Possible(section).Any(question => question.MostPoints > Rational.Zero) ? "it can never score: even the best answers in it take as many points as they bring, or more. Give less weight to those that only take points."
        : section.Questions.Any(question => Counts(question) && question.Bonus) ? "it holds bonuses alone, which add to what is earned and nothing to what is possible, so it can never score. Move them to a section that scores."
        : "it can never score: no answer in it brings a point. Give a question a weight and points above 0, or take out the pass mark.";

    private static bool Counts(Question question) => question.Kind != QuestionKind.Text && !question.Integrity;

    private static bool CanScore(Section section) => Possible(section).Aggregate(Rational.Zero, (sum, question) => sum + question.MostPoints) > Rational.Zero;

    private static IEnumerable<Question> Possible(Section section) => section.Questions.Where(question => Counts(question) && !question.Bonus);
}
