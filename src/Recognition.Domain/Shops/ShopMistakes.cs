namespace Recognition.Domain.Shops;

/// <summary>What stands against submitting a shop, in words for the shopper.</summary>
public static class ShopMistakes
{
    /// <summary>All mistakes in the form's order: the key of the question and the sentence.</summary>
    public static IReadOnlyList<(string Question, string Sentence)> Of(Scoring scoring, Answers answers) =>
        [.. scoring.Problems(answers).Select(problem => (problem.Question, Of(problem, scoring.Form)))];

    /// <summary>All comments that are missing, as <see cref="Of(Scoring, Answers)"/> has the answers.</summary>
    public static IReadOnlyList<(string Question, string Sentence)> OfComments(Scoring scoring, Answers answers, IReadOnlyDictionary<string, string> comments) =>
        [.. scoring.Uncommented(answers, comments).Select(question => (question.Key, OfComment(question)))];

    public static string OfComment(Question question) => $"{question.Key}, “{question.Text}”: say in a few words why it was not the best answer.";

    public static string OfEvidence(Question question, EvidenceKind kind) => $"{question.Key}, “{question.Text}”: add {kind.WithArticle()}, and wait until it is on the server.";

    public static string Of(AnswerProblem problem, FormDefinition form)
    {
        var question = form.Questions.FirstOrDefault(question => question.Key == problem.Question);
        var asked = question is null ? problem.Question : $"{question.Key}, “{question.Text}”";
        return (problem.Missing, question?.Kind) switch
        {
            (true, QuestionKind.Text) => $"{asked}: write a few words.",
            (true, QuestionKind.Number) => $"{asked}: give a number.",
            (true, QuestionKind.Multi) => $"{asked}: choose what applies, or “None of these”.",
            (true, _) => $"{asked}: choose an answer.",
            (_, QuestionKind.Number) => $"{asked}: give a number, such as 3.",
            _ => $"{asked}: the answer {problem.Sentence}.",
        };
    }
}
