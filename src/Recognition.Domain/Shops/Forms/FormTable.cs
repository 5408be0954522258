using Recognition.Domain.Json;
using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

/// <summary>A form as a table that a person can write in a spreadsheet: settings first, then a line for each section, with its questions below it. docs/programme.md, 2.17.</summary>
public static class FormTable
{
    internal const string What = "What", Key = "Key", Text = "Text", Kind = "Kind", Answers = "Answers", When = "Asked when", Weight = "Weight", PassMark = "Pass mark", Access = "Access", Hint = "Hint", Standard = "Standard", Promise = "Promise";

    internal const string Setting = "form", OfSection = "section", OfQuestion = "question";

    /// <summary>What a line of a question says with a word, and how it is read: the word of a value, or nothing for the usual one.</summary>
    internal static readonly (string Column, Func<Question, string?> Write, Func<Question, string, Question?> Read)[] Words =
    [
        ("Required", q => Yes(q.Required), (q, word) => Flag(word) is { } on ? q with { Required = on } : null),
        ("Critical", q => q.Critical == Critical.None ? null : JsonWords.Word(q.Critical), (q, word) => Word<Critical>(word) is { } it ? q with { Critical = it } : null),
        ("Bonus", q => Yes(q.Bonus), (q, word) => Flag(word) is { } on ? q with { Bonus = on } : null),
        ("Not applicable", q => Yes(q.AllowNa), (q, word) => Flag(word) is { } on ? q with { AllowNa = on } : null),
        ("Comment", q => q.Comment == CommentRule.Off ? null : JsonWords.Word(q.Comment), (q, word) => Word<CommentRule>(word) is { } it ? q with { Comment = it } : null),
        ("Photo", q => Given(q.Photo), (q, word) => Word<Evidence>(word) is { } it ? q with { Photo = it } : null),
        ("Sound", q => Given(q.Sound), (q, word) => Word<Evidence>(word) is { } it ? q with { Sound = it } : null),
        ("Document", q => Given(q.Document), (q, word) => Word<Evidence>(word) is { } it ? q with { Document = it } : null),
        ("Integrity", q => Yes(q.Integrity), (q, word) => Flag(word) is { } on ? q with { Integrity = on } : null),
        ("Timer", q => q.Timer is { } timer ? JsonWords.Word(timer) : null, (q, word) => word.Length == 0 ? q : Word<QuestionTimer>(word) is { } it ? q with { Timer = it } : null),
        ("Names employee", q => Yes(q.NamesEmployee), (q, word) => Flag(word) is { } on ? q with { NamesEmployee = on } : null),
    ];

    /// <summary>The names of the columns, in the order in which they are written; they are read in any.</summary>
    public static IReadOnlyList<string> Columns { get; } = [What, Key, Text, Kind, Answers, When, Weight, .. Words.Select(word => word.Column), Hint, Standard, Promise, PassMark, Access];

    /// <summary>The lines below the columns' names.</summary>
    public static IEnumerable<IReadOnlyList<string?>> Write(FormDefinition form)
    {
        yield return Line((What, Setting), (Key, "name"), (Text, form.Name));
        yield return Line((What, Setting), (Key, "overall"), (Text, JsonWords.Word(form.Overall)));
        yield return Line((What, Setting), (Key, "unansweredOptional"), (Text, JsonWords.Word(form.UnansweredOptional)));
        yield return Line((What, Setting), (Key, "capAt100"), (Text, form.CapAt100 ? "yes" : "no"));
        foreach (var section in form.Sections)
        {
            yield return Line((What, OfSection), (Key, section.Key), (Text, section.Title), (Weight, section.Weight.ToDecimalText()), (PassMark, section.PassMark?.ToDecimalText()), (Access, Yes(section.Access)));
            foreach (var question in section.Questions)
            {
                yield return Line([(What, OfQuestion), (Key, question.Key), (Text, question.Text), (Kind, JsonWords.Word(question.Kind)), (Answers, FormCells.Answers(question)), (When, FormCells.When(question.VisibleWhen)),
                    (Weight, question.Weight.ToDecimalText()), .. Words.Select(word => (word.Column, word.Write(question))), (Hint, question.Hint), (Standard, question.Standard), (Promise, question.Promise)]);
            }
        }
    }

    internal static T? Word<T>(string word) where T : struct, Enum => word.Length == 0 ? default(T) : JsonWords.TryRead(word, out T value) ? value : null;

    internal static bool? Flag(string word) => word switch
    {
        "" or "no" => false,
        "yes" => true,
        _ => null,
    };

    internal static Rational? Number(string text) => text.Length <= 60 && Rational.TryParseDecimal(text, out var number) ? number : null;

    private static string? Yes(bool on) => on ? "yes" : null;

    private static string? Given(Evidence evidence) => evidence == Evidence.Off ? null : JsonWords.Word(evidence);

    private static string?[] Line(params ReadOnlySpan<(string Column, string? Text)> cells)
    {
        var line = new string?[Columns.Count];
        foreach (var (column, text) in cells) line[Columns.ToList().IndexOf(column)] = text;
        return line;
    }
}
