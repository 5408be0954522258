using System.Globalization;

namespace Recognition.Domain.Shops;

/// <summary>A quiz as it is typed: right, wrong or half done.</summary>
public record TypedQuiz
{
    public string? Title { get; set; }

    public string? PassMark { get; set; }

    public List<TypedQuestion> Questions { get; set => field = value ?? []; } = [];

    /// <summary>Begins with the text of another.</summary>
    public void Take(QuizDefinition quiz) => (Title, PassMark, Questions) = (quiz.Title, quiz.PassMark.ToString(CultureInfo.InvariantCulture), [.. quiz.Questions.Select(TypedQuestion.Of)]);

    /// <summary>Without the questions that are to be taken out, and those in which nothing stands.</summary>
    public void Tidy() => Questions.RemoveAll(question => question.IsOut || question.IsEmpty);

    /// <exception cref="RuleBroken">It is no quiz that can be passed: all that stands against it.</exception>
    public QuizDefinition Read()
    {
        var mistakes = new Mistakes();
        var title = mistakes.Try(() => Sentence.Required(nameof(Title), Title, QuizDefinition.TitleLimit));
        if (Questions.Count == 0) mistakes.Add(new("Write one question at least."));
        if (Questions.Count > QuizDefinition.MostQuestions) mistakes.Add(new($"A quiz holds {QuizDefinition.MostQuestions} questions at most; this one has {Questions.Count}. Take some out."));
        var questions = Questions.Select((question, i) => question.Read($"{nameof(Questions)}[{i}].", mistakes)).ToList();
        var passMark = mistakes.Try(() => int.TryParse(PassMark?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var mark) && mark > 0 && mark <= Questions.Count ? mark
            : throw new RuleBroken(nameof(PassMark), Questions.Count < 2 ? "Give the number of questions to be answered right." : $"Give a whole number from 1 to {Questions.Count}: so many questions there are."));
        mistakes.Refuse();
        return new QuizDefinition(title!, passMark, questions);
    }
}

public sealed record TypedQuestion
{
    public string? Ask { get; set; }

    public List<string?> Options { get; set => field = value ?? []; } = [];

    /// <summary>Which of <see cref="Options"/> is right, from 0.</summary>
    public int? Right { get; set; }

    public string? Why { get; set; }

    /// <summary>Whether it is to be taken out.</summary>
    public bool IsOut { get; set; }

    public bool IsEmpty => Options.Append(Ask).Append(Why).All(string.IsNullOrWhiteSpace);

    internal static TypedQuestion Of(QuizQuestion question) => new() { Ask = question.Ask, Options = [.. question.Options], Right = question.Right, Why = question.Why };

    /// <param name="at">Goes before the names of its fields.</param>
    internal QuizQuestion Read(string at, Mistakes mistakes)
    {
        var answers = at + nameof(Options);
        var ask = mistakes.Try(() => Sentence.Required(at + nameof(Ask), Ask, QuizQuestion.AskLimit));
        // A line left empty closes up, and the right answer keeps its words.
        var given = Options.Index().Where(option => !string.IsNullOrWhiteSpace(option.Item)).ToList();
        var options = given.ConvertAll(option => mistakes.Try(() => Sentence.Required(answers, option.Item, QuizQuestion.OptionLimit)) ?? "");
        var right = given.FindIndex(option => option.Index == Right);
        if (given.Count is < QuizQuestion.FewestOptions or > QuizQuestion.MostOptions) mistakes.Add(new(answers, $"Give {QuizQuestion.FewestOptions} to {QuizQuestion.MostOptions} answers."));
        else if (options.Distinct(StringComparer.OrdinalIgnoreCase).Count() < options.Count) mistakes.Add(new(answers, "Two answers are the same. Change one of them."));
        else if (right < 0) mistakes.Add(new(answers, "Mark the answer that is right."));
        var why = mistakes.Try(() => Sentence.Required(at + nameof(Why), Why, QuizQuestion.WhyLimit));
        return new QuizQuestion(ask ?? "", options, right, why ?? "");
    }
}
