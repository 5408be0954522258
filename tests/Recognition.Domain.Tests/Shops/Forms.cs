using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

// Forms for the tests, as short as they can be said.
internal static class Forms
{
    public static FormDefinition Of(params Section[] sections) =>
        new("Phone shop", 1, OverallRule.Pooled, UnansweredOptional.Excluded, CapAt100: true, sections);

    public static FormDefinition Of(params Question[] questions) => Of(Section("A", questions));

    public static Section Section(string key, params Question[] questions) => new(key, key, questions);

    public static Question YesNo(string key) => new(key, key, QuestionKind.YesNo);

    public static Question Scale(string key, int min, int max) => new(key, key, QuestionKind.Scale) { Min = min, Max = max };

    public static Question Choice(string key, params (string Key, int Points)[] options) => new(key, key, QuestionKind.Choice)
    {
        Options = [.. options.Select(option => new AnswerOption(option.Key, option.Points))],
    };

    public static Question Multi(string key, params (string Key, int Points)[] options) => Choice(key, options) with { Kind = QuestionKind.Multi };

    public static Question Text(string key) => new(key, key, QuestionKind.Text);

    public static Answers Answered(params (string Question, Answer Answer)[] answers) =>
        new(answers.Select(it => KeyValuePair.Create(it.Question, it.Answer)));
}
