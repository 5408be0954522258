using Recognition.Domain.Json;
using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

// What stands apart from the score must stay apart from it: access, integrity, and comments beside the best answer.
internal static class FormCheckApart
{
    public static IEnumerable<(string Place, string Sentence)> Of(Section section, Question question, IReadOnlyDictionary<string, Question> earlier)
    {
        if (section.Access && question.Critical == Critical.Form)
        {
            yield return (".critical", "access is reported beside the whole, so a question of it fails its own section at most");
        }
        if (question.Integrity && question.Critical != Critical.None)
        {
            yield return (".critical", "a question of integrity scores nothing, so it cannot fail anything");
        }
        if (question.Integrity && question.Bonus)
        {
            yield return (".bonus", "a question of integrity scores nothing, so it is no bonus");
        }
        if (!question.Integrity && question.VisibleWhen is { } when && earlier.TryGetValue(when.Question, out var source) && source.Integrity)
        {
            yield return (".visibleWhen.question", $"{JsonWords.Quote(when.Question)} is a question of integrity, which results leave out: it shows no question that counts");
        }
        if (question.Comment == CommentRule.UnlessTop && question.MostPoints <= Rational.Zero)
        {
            yield return (".comment", "no answer brings a point, so none is the best one: a comment can be optional here");
        }
    }
}
