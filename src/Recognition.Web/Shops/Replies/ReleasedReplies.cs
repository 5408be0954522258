using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>
/// What stays on a department's report: its objections with what was decided, and the answers that were corrected, of released shops alone.
/// docs/programme.md, 1.11 and 1.12.
/// </summary>
internal static class ReleasedReplies
{
    private const int Most = 100;

    /// <param name="first">The first day of the quarter that is shown.</param>
    /// <param name="last">Its last day.</param>
    public static async Task<RepliesShown> Replies(this Look look, Guid department, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var shops = await look.Db.Shops.Include(shop => shop.Corrections)
            .Where(shop => shop.DepartmentId == department && shop.State == ShopState.Released && shop.PerformedOn >= first && shop.PerformedOn <= last)
            .Where(shop => shop.Corrections.Any() || look.Db.Objections.Any(objection => objection.ShopId == shop.Id)).OrderBy(shop => shop.Id).Take(Most).ToListAsync(cancel);
        if (shops.Count == 0) return RepliesShown.None;
        var ids = shops.ConvertAll(shop => shop.Id);
        var objections = await look.Db.Objections.Where(objection => ids.Contains(objection.ShopId)).OrderBy(objection => objection.At).ToListAsync(cancel);
        var (said, corrected) = (new List<RepliesShown.Said>(), new List<RepliesShown.Corrected>());
        foreach (var shop in shops)
        {
            var form = (await look.Db.Scoring(shop.FormVersionId, cancel)).Form;
            var week = Weeks.MondayOf(shop.PerformedOn!.Value);
            said.AddRange(objections.Where(objection => objection.ShopId == shop.Id && shop.DisposedAt is null).Select(objection => new RepliesShown.Said(shop.Unreached ? "That nobody was reached" : Title(form, objection.Question), week, objection.Reason, objection.Capacity, objection.Upheld == true, objection.Answer)));
            corrected.AddRange(from one in shop.Corrections.Where(_ => shop.DisposedAt is null).OrderBy(one => one.Number)
                               let question = form.Questions.FirstOrDefault(question => question.Key == one.Question)
                               where question is not null && ReplyView.IsOpen(question)
                               select new RepliesShown.Corrected(Title(form, one.Question), week, AnswerWords.Of(question, one.AnswerBefore), one.AnswerAfter is null ? "Not asked any more" : AnswerWords.Of(question, one.AnswerAfter)));
        }

        return new RepliesShown(said, corrected);
    }

    private static string Title(FormDefinition form, string key) => form.Questions.FirstOrDefault(question => question.Key == key) is { } question ? $"{key} {question.Text}" : key;
}

/// <summary>What stays on a department's report of its replies.</summary>
public sealed record RepliesShown(IReadOnlyList<RepliesShown.Said> Objections, IReadOnlyList<RepliesShown.Corrected> Corrections)
{
    public static readonly RepliesShown None = new([], []);

    /// <param name="WeekOf">The Monday of the week in which the shop was made.</param>
    public sealed record Said(string Question, DateOnly WeekOf, string Reason, string Capacity, bool Upheld, string? Answer);

    /// <summary>An answer that Human Resources corrected. Why stays with Human Resources and the shopper: it may tell of either.</summary>
    public sealed record Corrected(string Question, DateOnly WeekOf, string Before, string After);
}
