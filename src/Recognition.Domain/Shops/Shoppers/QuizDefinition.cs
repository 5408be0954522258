using Recognition.Domain.Json;

namespace Recognition.Domain.Shops;

/// <param name="Title">What it is about.</param>
/// <param name="PassMark">Right answers from which on it is passed.</param>
public sealed record QuizDefinition(string Title, int PassMark, IReadOnlyList<QuizQuestion> Questions)
{
    public const int TitleLimit = 200;
    public const int MostQuestions = 30;

    /// <exception cref="InputWrong">It is no such document, or cannot be passed.</exception>
    public static QuizDefinition Read(string json) => JsonAt.Read(json, at =>
    {
        var fields = at.Fields("title", "version", "passMark", "questions");
        var questions = fields.Need("questions").Items(MostQuestions).Select(QuestionAt).ToList();
        if (questions.Count == 0) throw fields.Need("questions").Wrong("lacks a question");
        return new QuizDefinition(fields.Need("title").Text(TitleLimit), (int)fields.Need("passMark").Whole(1, questions.Count), questions);
    });

    /// <summary>As <see cref="Read"/> reads it.</summary>
    public string Written(int version) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("title", Title);
        writer.WriteNumber("version", version);
        writer.WriteNumber("passMark", PassMark);
        writer.List("questions", Questions, question =>
        {
            writer.WriteStartObject();
            writer.WriteString("ask", question.Ask);
            writer.List("options", question.Options, writer.WriteStringValue);
            writer.WriteNumber("right", question.Right);
            writer.WriteString("why", question.Why);
            writer.WriteEndObject();
        });
        writer.WriteEndObject();
    });

    /// <summary>How many of the answers are right.</summary>
    /// <param name="chosen">The options chosen, by question, from 0; null where none was.</param>
    public int Right(IReadOnlyList<int?> chosen) => Questions.Index().Count(it => it.Index < chosen.Count && chosen[it.Index] == it.Item.Right);

    private static QuizQuestion QuestionAt(JsonAt at)
    {
        var fields = at.Fields("ask", "options", "right", "why");
        var options = fields.Need("options").Items(QuizQuestion.MostOptions).Select(option => option.Text(QuizQuestion.OptionLimit)).ToList();
        if (options.Count < QuizQuestion.FewestOptions) throw fields.Need("options").Wrong("needs two options or more");
        return new QuizQuestion(fields.Need("ask").Text(QuizQuestion.AskLimit), options, (int)fields.Need("right").Whole(0, options.Count - 1), fields.Need("why").Text(QuizQuestion.WhyLimit));
    }
}

/// <param name="Right">The right option, from 0.</param>
/// <param name="Why">The guideline's reason.</param>
public sealed record QuizQuestion(string Ask, IReadOnlyList<string> Options, int Right, string Why)
{
    public const int AskLimit = 400;
    public const int OptionLimit = 300;
    public const int WhyLimit = 500;
    public const int FewestOptions = 2;
    public const int MostOptions = 6;
}
