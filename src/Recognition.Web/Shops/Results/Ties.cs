using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>Criteria of several forms, summed by the promise and the standard to which each is tied. docs/programme.md, 2.13.</summary>
internal sealed class Ties
{
    private readonly List<(Question Question, CriterionSum Own, CriterionSum City)> asked = [];
    private readonly List<Tie> known;

    private Ties(List<Tie> known) => this.known = known;

    /// <summary>In the order of the promise's parts.</summary>
    public IReadOnlyList<TieLine> Promises => [.. Lines(isPromise: true, question => question.Promise)];

    public IReadOnlyList<TieLine> Standards => [.. Lines(isPromise: false, question => question.Standard)];

    public static async Task<Ties> Of(RecognitionDb db, CancellationToken cancel) => new((await db.Promises.Select(p => new { IsPromise = true, p.Place, p.Key, p.Title })
        .Concat(db.Standards.Select(s => new { IsPromise = false, Place = 0, s.Key, s.Title })).ToListAsync(cancel)).ConvertAll(tie => new Tie(tie.IsPromise, tie.Place, tie.Key, tie.Title)));

    /// <param name="own">Of a department, or once more those of the city.</param>
    public void Add(Guid form, FormDefinition definition, IReadOnlyCollection<ReleasedResult> own, IReadOnlyCollection<ReleasedResult> city) =>
        asked.AddRange(definition.Questions.Where(question => question.Promise is not null || question.Standard is not null)
            .Select(question => (question, own.Criterion(form, question.Key), city.Criterion(form, question.Key))));

    private IEnumerable<TieLine> Lines(bool isPromise, Func<Question, string?> key) =>
        from tied in asked.Where(ask => key(ask.Question) is not null && ask.Own.Possible > 0).GroupBy(ask => key(ask.Question)!)
        // What the library holds no more is told by its key.
        let tie = known.Find(tie => tie.IsPromise == isPromise && tie.Key == tied.Key) ?? new Tie(isPromise, int.MaxValue, tied.Key, tied.Key)
        orderby tie.Place, tie.Title
        select new TieLine(tie.Title, tied.Count(), Together(tied.Select(ask => ask.Own)), Together(tied.Select(ask => ask.City)));

    // Its shops are at the least those of the question that counted in most: the sums do not say which shops two questions share.
    private static CriterionSum Together(IEnumerable<CriterionSum> sums) =>
        sums.Aggregate(CriterionSum.None, (all, sum) => new(all.Earned + sum.Earned, all.Possible + sum.Possible, Math.Max(all.Shops, sum.Shops)));

    private sealed record Tie(bool IsPromise, int Place, string Key, string Title);
}

/// <summary>The criteria that are tied to one promise or standard.</summary>
/// <param name="Questions">How many of them counted.</param>
/// <param name="Own">Its shops are the fewest that they can be: those of the question that counted in most.</param>
/// <param name="City">Of the same questions.</param>
public sealed record TieLine(string Title, int Questions, CriterionSum Own, CriterionSum City);
