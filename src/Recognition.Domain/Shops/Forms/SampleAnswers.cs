namespace Recognition.Domain.Shops;

/// <summary>Answers to try a form with, before any shop is made on it.</summary>
public static class SampleAnswers
{
    /// <summary>The form with nothing required, so that answers half given can be scored.</summary>
    public static FormDefinition Loose(FormDefinition form) =>
        form with { Sections = [.. form.Sections.Select(section => section with { Questions = [.. section.Questions.Select(question => question with { Required = false })] })] };

    /// <summary>Each question that is asked is answered with the most points that it brings.</summary>
    public static Answers Best(FormDefinition form) => Of(form, _ => true);

    /// <summary>Each question that is asked is answered with the fewest.</summary>
    public static Answers Worst(FormDefinition form) => Of(form, _ => false);

    /// <param name="well">Whether a question is answered with the most points, or the fewest.</param>
    public static Answers Of(FormDefinition form, Func<Question, bool> well)
    {
        var scoring = Scoring.For(Loose(form));
        var answers = Answers.None;
        foreach (var question in form.Questions)
        {
            if (scoring.VisibleQuestions(answers).Any(asked => asked.Key == question.Key)) answers = answers.With(question.Key, Answered(question, well(question)));
        }

        return answers;
    }

    private static Answer Answered(Question question, bool well) => question.Kind switch
    {
        QuestionKind.YesNo => well ? Answer.Yes : Answer.No,
        QuestionKind.Choice => Answer.Of((well ? question.Options.MaxBy(option => option.Points) : question.Options.MinBy(option => option.Points))!.Key),
        QuestionKind.Scale => Answer.Of(well ? question.Max : question.Min),
        QuestionKind.Multi => Answer.Of([.. question.Options.Where(option => option.Points > 0 == well && (well || option.Points < 0)).Select(option => option.Key)]),
        QuestionKind.Number => Answer.Of(InBand(question, (well ? question.Bands.MaxBy(band => band.Points) : question.Bands.MinBy(band => band.Points))!)),
        _ => Answer.Of("Words of a shopper."),
    };

    private static Numbers.Rational InBand(Question question, Band band) => band.UpTo ?? (question.Bands.Count > 1 ? question.Bands[^2].UpTo!.Value + 1 : 0);
}
