using Microsoft.Extensions.Primitives;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>
/// The shopper's form as it is posted, by the plain button and by the script alike: <c>a.KEY</c> holds what was chosen or typed,
/// <c>c.KEY</c> the comment beside it, <c>na.KEY</c> says "not applicable", <c>none.KEY</c> that none of many applies.
/// </summary>
internal static class ShopFormPost
{
    public const string Answer = "a.", Comment = "c.", Na = "na.", None = "none.", Day = "day", Time = "time", Device = "device", Number = "number", BasedOn = "basedOn", Unreached = "unreached";

    private const int LongestDay = 40;

    /// <summary>What was typed, right or wrong; a question that the form does not have is passed over.</summary>
    public static ShopDraft Read(FormDefinition form, Func<string, StringValues> posted) => new(
        new Answers(from question in form.Questions
                    let answer = AnswerTo(question, posted)
                    where answer is not null
                    select KeyValuePair.Create(question.Key, answer)),
        Short(posted(Day)), Short(posted(Time)))
    {
        Comments = (from question in form.Questions
                    where question.Comment != CommentRule.Off
                    let words = Clean(posted(Comment + question.Key))
                    where words.Length > 0
                    select (question.Key, words)).ToDictionary(),
        Unreached = posted(Unreached) is [_, ..],
        Attempts = [.. Enumerable.Range(1, Attempt.Most).Select(place => new TypedAttempt(Short(posted(Tried(place, "day"))), Short(posted(Tried(place, "time"))), Short(posted(Tried(place, "outcome")))))],
    };

    /// <summary>The field of an attempt: <c>attempt1day</c>.</summary>
    /// <param name="place">From 1.</param>
    public static string Tried(int place, string what) => $"attempt{place}{what}";

    private static Answer? AnswerTo(Question question, Func<string, StringValues> posted)
    {
        if (question.TakesNa && posted(Na + question.Key) is [_, ..]) return Domain.Shops.Answer.Na;
        var values = posted(Answer + question.Key).Select(Clean).Where(value => value.Length > 0).Distinct().ToList();
        return question.Kind switch
        {
            QuestionKind.Multi when values.Count > 0 => Domain.Shops.Answer.Of(values),
            QuestionKind.Multi => posted(None + question.Key) is [_, ..] ? Domain.Shops.Answer.Of([]) : null,
            _ => values is [var only, ..] ? Domain.Shops.Answer.Of(only) : null,
        };
    }

    // NUL cannot be kept by PostgreSQL, and no keyboard types it.
    private static string Clean(string? typed) => (typed ?? "").Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim();

    private static string Short(StringValues typed) => Clean(typed) is var text && text.Length <= LongestDay ? text : text[..LongestDay];
}
