namespace Recognition.Domain.Shops;

/// <summary>What stands against submitting a shop, in words for the shopper.</summary>
public static class ShopMistakes
{
    /// <summary>All mistakes in the form's order: the key of the question and the sentence.</summary>
    public static IReadOnlyList<(string Question, string Sentence)> Of(Scoring scoring, Answers answers) =>
        [.. scoring.Problems(answers).Select(problem => (problem.Question, Of(problem, scoring.Form)))];

    public static string Of(AnswerProblem problem, FormDefinition form)
    {
        var question = form.Questions.FirstOrDefault(question => question.Key == problem.Question);
        return (problem.Missing, question?.Kind) switch
        {
            (true, QuestionKind.Text) => $"{problem.Question}: write a few words.",
            (true, QuestionKind.Number) => $"{problem.Question}: give a number.",
            (true, QuestionKind.Multi) => $"{problem.Question}: choose what applies, or “None of these”.",
            (true, _) => $"{problem.Question}: choose an answer.",
            (_, QuestionKind.Number) => $"{problem.Question}: give a number, such as 3.",
            _ => $"{problem.Question}: the answer {problem.Sentence}.",
        };
    }
}
