using Recognition.Domain.Shops;
using Recognition.Domain.Time;

namespace Recognition.Web.Shops;

/// <summary>A corrected answer as people read it.</summary>
/// <param name="Question">The key and what was asked.</param>
/// <param name="By">Who corrected; null for those who are not told.</param>
public sealed record CorrectionWords(string Question, string Before, string After, string? By, string At, string Reason)
{
    internal static IReadOnlyList<CorrectionWords> Of(Shop shop, FormDefinition form, CityZone zone, IReadOnlyDictionary<Guid, string>? people) =>
        [.. shop.Corrections.OrderBy(one => one.Number).Select(one => Of(one, form.Questions.FirstOrDefault(question => question.Key == one.Question), zone, people?.GetValueOrDefault(one.By)))];

    private static CorrectionWords Of(ShopCorrection one, Question? question, CityZone zone, string? by) => new(
        question is null ? one.Question : $"{one.Question} {question.Text}",
        question is null ? "" : AnswerWords.Of(question, one.AnswerBefore),
        one.AnswerAfter is null ? "Not asked any more" : question is null ? "" : AnswerWords.Of(question, one.AnswerAfter),
        by, zone.DateAndTime(one.At), one.Reason);
}
