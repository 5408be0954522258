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

    /// <summary>The name of the department with which they were asked for; null where there is none.</summary>
    public string? Department => known.Find(tie => tie.Of == Kind.Department)?.Title;

    /// <summary>In the order of the promise's parts.</summary>
    public IReadOnlyList<TieLine> Promises => [.. Lines(Kind.Promise, question => question.Promise)];

    public IReadOnlyList<TieLine> Standards => [.. Lines(Kind.Standard, question => question.Standard)];

    /// <param name="department">Whose name is read in the same query; null for the city's page.</param>
    public static async Task<Ties> Of(RecognitionDb db, Guid? department, CancellationToken cancel) => new((await db.Promises.Select(p => new { Of = Kind.Promise, p.Place, p.Key, p.Title })
        .Concat(db.Standards.Select(s => new { Of = Kind.Standard, Place = 0, s.Key, s.Title }))
        .Concat(db.Departments.Where(d => d.Id == department).Select(d => new { Of = Kind.Department, Place = 0, Key = d.Code, Title = d.Name }))
        .ToListAsync(cancel)).ConvertAll(tie => new Tie(tie.Of, tie.Place, tie.Key, tie.Title)));

    /// <param name="own">Of a department, or once more those of the city.</param>
    public void Add(Guid form, FormDefinition definition, IReadOnlyCollection<ReleasedResult> own, IReadOnlyCollection<ReleasedResult> city) =>
        asked.AddRange(definition.Questions.Where(question => question.Promise is not null || question.Standard is not null)
            .Select(question => (question, own.Criterion(form, question.Key), city.Criterion(form, question.Key))));

    private IEnumerable<TieLine> Lines(Kind of, Func<Question, string?> key) =>
        from tied in asked.Where(ask => key(ask.Question) is not null && ask.Own.Possible > 0).GroupBy(ask => key(ask.Question)!)
        // What the library holds no more is told by its key.
        let tie = known.Find(tie => tie.Of == of && tie.Key == tied.Key) ?? new Tie(of, int.MaxValue, tied.Key, tied.Key)
        orderby tie.Place, tie.Title
        select new TieLine(tie.Title, tied.Count(), Together(tied.Select(ask => ask.Own)), Together(tied.Select(ask => ask.City)));

    // Its shops are at the least those of the question that counted in most: the sums do not say which shops two questions share.
    private static CriterionSum Together(IEnumerable<CriterionSum> sums) =>
        sums.Aggregate(CriterionSum.None, (all, sum) => new(all.Earned + sum.Earned, all.Possible + sum.Possible, Math.Max(all.Shops, sum.Shops)));

    private enum Kind
    {
        Promise,
        Standard,
        Department,
    }

    private sealed record Tie(Kind Of, int Place, string Key, string Title);
}

/// <summary>The criteria that are tied to one promise or standard.</summary>
/// <param name="Questions">How many of them counted.</param>
/// <param name="Own">Its shops are the fewest that they can be: those of the question that counted in most.</param>
/// <param name="City">Of the same questions.</param>
public sealed record TieLine(string Title, int Questions, CriterionSum Own, CriterionSum City);
