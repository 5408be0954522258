using Recognition.Domain.Json;

namespace Recognition.Domain.Shops;

/// <summary>Why answers cannot be scored as they stand.</summary>
/// <param name="Question">The key of the question, for a page to stand the sentence beside it.</param>
/// <param name="Sentence">What is wrong; a page says it as it is.</param>
/// <param name="Missing">Only an answer is missing: a draft may wait for it.</param>
public sealed record AnswerProblem(string Question, string Sentence, bool Missing = false)
{
    internal static AnswerProblem Unknown(string key) => new(key, "is not a question of this form");

    internal static AnswerProblem Hidden(string key) => new(key, "is answered, but after the answers before it is not asked");

    internal static AnswerProblem Unanswered(string key) => new(key, "is required and not answered", Missing: true);

    // Words what QuestionPoints refused.
    internal static AnswerProblem Refused(Question question, Answer answer) => new(question.Key, question.Kind switch
    {
        QuestionKind.YesNo => "must be \"yes\", \"no\" or \"na\"",
        QuestionKind.Choice when answer is Answer.Word word => NotAnOption(word.Text),
        QuestionKind.Choice => "must be one option's key",
        QuestionKind.Scale => $"must be a whole number from {question.Min} to {question.Max}",
        QuestionKind.Multi when answer is Answer.Chosen chosen => chosen.Keys.FirstOrDefault(key => question.Options.All(option => option.Key != key)) is { } key
            ? NotAnOption(key)
            : "names an option twice",
        QuestionKind.Multi => "must be a list of options' keys",
        QuestionKind.Number => "must be a number, or a decimal as text",
        _ => "must be text",
    });

    private static string NotAnOption(string key) => $"{JsonWords.Quote(key)} is not an option";
}
