using Recognition.Domain.Shops;
using Recognition.Domain.Time;

namespace Recognition.Web.Shops;

/// <summary>A released shop as a public record: the week, the channel, the score and the answers, without shopper, day and named employees. docs/programme.md, 8.4.</summary>
/// <param name="Number">1, 2, 3… in the file; it is no shop's own.</param>
/// <param name="WeekOf">The Monday of the week in which it was performed.</param>
/// <param name="Percent">Rounded to two places; null: not scored.</param>
/// <param name="Answers">Those that were given.</param>
/// <param name="Note">Why no answer stands; null where they do.</param>
public sealed record PublicShop(string Number, string Department, string Channel, string Form, DateOnly WeekOf, string? Percent, bool Failed, IReadOnlyList<PublicAnswer> Answers, string? Note = null)
{
    internal static PublicShop Of(string number, string department, Shop shop, FormDefinition form, NameRedaction names)
    {
        var (answers, comments) = (shop.Answers is null ? Domain.Shops.Answers.None : AnswersJson.Read(shop.Answers), Comments.Read(shop.Comments));
        var named = NamedEmployee.In(answers, form);
        return new PublicShop(number, department, shop.Channel.Title(), $"{form.Name}, version {form.Version}", Weeks.MondayOf(shop.PerformedOn!.Value), shop.Percent?.Display(), shop.Failed,
            [.. from section in form.Sections
                from question in section.Questions
                where answers[question.Key] is not null
                let words = AnswerWords.Of(question, answers[question.Key])
                select new PublicAnswer(section.Title, question.Text, question.NamesEmployee ? NameRedaction.Mask : question.Kind == QuestionKind.Text ? names.Of(words, named) : words,
                    comments.GetValueOrDefault(question.Key) is { } comment ? names.Of(comment, named) : null)],
            shop.Unreached ? "Nobody was reached, so no question was asked." : shop.DisposedAt is null ? null : "Answers and words were disposed of.");
    }
}

/// <param name="Comment">What was said beside it; null where nothing was.</param>
public sealed record PublicAnswer(string Section, string Question, string Answer, string? Comment);
