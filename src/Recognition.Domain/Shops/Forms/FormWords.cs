using Recognition.Domain.Json;

namespace Recognition.Domain.Shops;

// What a form, a section and a question have, as lines of words: always the same lines in the same order, null where there is nothing.
internal static class FormWords
{
    public static IEnumerable<(string Name, string? Words)> Of(FormDefinition form) =>
    [
        ("Score", JsonWords.Word(form.Overall)),
        ("Optional and left open", JsonWords.Word(form.UnansweredOptional)),
        ("Stops at 100", Yes(form.CapAt100)),
    ];

    public static IEnumerable<(string Name, string? Words)> Of(Section section) =>
        [("Title", section.Title), ("Weight", section.Weight.ToDecimalText()), ("Pass mark", section.PassMark?.ToDecimalText()), ("Access", Yes(section.Access))];

    public static IEnumerable<(string Name, string? Words)> Of(Question question) =>
    [
        ("Question", question.Text),
        ("Hint", question.Hint),
        ("Kind", JsonWords.Word(question.Kind)),
        ("Timer", question.Timer is { } timer ? JsonWords.Word(timer) : null),
        ("Answers", FormCells.Answers(question)),
        ("Asked when", FormCells.When(question.VisibleWhen)),
        ("Weight", question.Weight.ToDecimalText()),
        ("Required", Yes(question.Required)),
        ("Critical", Unless(question.Critical, Critical.None)),
        ("Bonus", Yes(question.Bonus)),
        ("Not applicable", Yes(question.AllowNa)),
        ("Integrity", Yes(question.Integrity)),
        ("Names employee", Yes(question.NamesEmployee)),
        ("Comment", Unless(question.Comment, CommentRule.Off)),
        ("Photo", Unless(question.Photo, Evidence.Off)),
        ("Sound", Unless(question.Sound, Evidence.Off)),
        ("Document", Unless(question.Document, Evidence.Off)),
        ("Standard", question.Standard),
        ("Promise", question.Promise),
    ];

    private static string? Yes(bool on) => on ? "yes" : null;

    private static string? Unless<T>(T value, T usual) where T : struct, Enum => EqualityComparer<T>.Default.Equals(value, usual) ? null : JsonWords.Word(value);
}
