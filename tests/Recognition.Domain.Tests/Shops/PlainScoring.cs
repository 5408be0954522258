using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

// The rules of scoring said a second time, as plainly as can be: question by question in fractions, nothing prepared.
internal static class PlainScoring
{
    public static (Rational? Percent, Rational Earned, Rational Possible, bool Failed) Of(FormDefinition form, Answers answers)
    {
        var sections = form.Sections.Where(section => !section.Access).Select(section => (section.Weight, Points: section.Questions.Select(question => Points(form, question, answers)).ToList())).ToList();
        var all = sections.SelectMany(section => section.Points).ToList();
        var percents = sections.Select(section => (section.Weight, Percent: Percent(form, section.Points))).Where(it => it.Percent is not null).ToList();
        Rational? percent = form.Overall switch
        {
            OverallRule.Pooled => Percent(form, all),
            _ when percents.Count == 0 => null,
            OverallRule.MeanOfSections => Sum(percents.Select(it => it.Percent!.Value)) / percents.Count,
            _ => Sum(percents.Select(it => it.Weight * it.Percent!.Value)) / Sum(percents.Select(it => it.Weight)),
        };
        return (percent, Sum(all.Select(it => it.Earned)), Sum(all.Select(it => it.Possible)), all.Exists(it => it.Fails));
    }

    public static bool IsAsked(FormDefinition form, Question question, Answers answers) => question.VisibleWhen is not { } when
        || (answers[when.Question] is Answer.Word word && when.Is.Contains(word.Text)
            && IsAsked(form, form.Questions.Single(earlier => earlier.Key == when.Question), answers));

    private static (Rational Earned, Rational Possible, bool Fails) Points(FormDefinition form, Question question, Answers answers)
    {
        var weight = question.Integrity ? 0 : question.Weight;
        var possible = question.Bonus ? 0 : weight * question.Kind switch
        {
            QuestionKind.YesNo => 1,
            QuestionKind.Choice => question.Options.Max(option => option.Points),
            QuestionKind.Multi => Sum(question.Options.Select(option => option.Points).Where(points => points > 0)),
            QuestionKind.Scale => question.Max - question.Min,
            QuestionKind.Number => question.Bands.Max(band => band.Points),
            _ => Rational.Zero,
        };
        switch (answers[question.Key])
        {
            case null when !IsAsked(form, question, answers):
                return (0, 0, false);
            case null:
                return (0, form.UnansweredOptional == UnansweredOptional.Zero ? possible : 0, false);
            case Answer.Word { Text: "na" }:
                return (0, 0, false);
            case var answer:
                var earned = weight * Raw(question, answer);
                return (earned, possible, question.Critical == Critical.Form && earned <= 0);
        }
    }

    private static Rational Raw(Question question, Answer answer) => (question.Kind, answer) switch
    {
        (QuestionKind.YesNo, Answer.Word word) => word.Text == "yes" ? 1 : 0,
        (QuestionKind.Choice, Answer.Word word) => question.Options.Single(option => option.Key == word.Text).Points,
        (QuestionKind.Multi, Answer.Chosen chosen) => Sum(question.Options.Where(option => chosen.Keys.Contains(option.Key)).Select(option => option.Points)),
        (QuestionKind.Scale, Answer.Number number) => number.Value - question.Min,
        (QuestionKind.Number, Answer.Number number) => question.Bands.First(band => band.UpTo is null || number.Value <= band.UpTo).Points,
        _ => 0,
    };

    private static Rational? Percent(FormDefinition form, List<(Rational Earned, Rational Possible, bool Fails)> points)
    {
        var (earned, possible) = (Sum(points.Select(it => it.Earned)), Sum(points.Select(it => it.Possible)));
        if (possible <= 0)
        {
            return null;
        }
        var percent = 100 * earned / possible;
        return percent < 0 ? 0 : form.CapAt100 && percent > 100 ? 100 : percent;
    }

    private static Rational Sum(IEnumerable<Rational> numbers) => numbers.Aggregate(Rational.Zero, (sum, number) => sum + number);
}
