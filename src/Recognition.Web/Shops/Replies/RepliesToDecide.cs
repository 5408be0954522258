using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Objections of departments for whoever reviews their shops: those that wait first, the oldest on top.</summary>
public sealed class RepliesToDecide(Entry entry)
{
    private const int PageSize = 50;

    /// <param name="ofHumanResources">Of the shops of Human Resources itself, for the reviewer outside it; else of all others, for HR.</param>
    public async Task<Shown> Read(bool ofHumanResources, int? asked, CancellationToken cancel)
    {
        await using var look = await Open(ofHumanResources, cancel);
        var rows = from objection in look.Db.Objections
                   join shop in look.Db.ToReviewBy(look.By, ofHumanResources) on objection.ShopId equals shop.Id
                   // One of a shop that was taken out since is decided on no more.
                   where objection.DecidedAt != null || shop.State == ShopState.Accepted
                   join department in look.Db.Departments on shop.DepartmentId equals department.Id
                   join round in look.Db.Rounds on shop.RoundId equals round.Id
                   select new { objection, shop.Unreached, Department = department.Name, Round = round.Name };
        var count = await rows.CountAsync(cancel);
        var (page, last) = Paging.Of(count, PageSize, asked);
        var lines = await rows.OrderBy(row => row.objection.DecidedAt != null).ThenBy(row => row.objection.At).OnPage(page, PageSize).ToListAsync(cancel);
        return new Shown([.. lines.Select(row => new Line(row.objection.Id, row.Department, row.Round, row.Unreached ? "Nobody was reached" : row.objection.Question, look.City.Zone.Date(row.objection.At), row.objection.Upheld))], count, page, last);
    }

    /// <exception cref="NotThere">There is no such objection, or it is for the other reviewer.</exception>
    public async Task<One> Read(Guid id, bool ofHumanResources, CancellationToken cancel)
    {
        await using var look = await Open(ofHumanResources, cancel);
        var found = await (
            from objection in look.Db.Objections
            where objection.Id == id
            join shop in look.Db.ToReviewBy(look.By, ofHumanResources) on objection.ShopId equals shop.Id
            join department in look.Db.Departments on shop.DepartmentId equals department.Id
            join round in look.Db.Rounds on shop.RoundId equals round.Id
            select new { objection, shop, Department = department.Name, Round = round.Name }).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        var scoring = await look.Db.Scoring(found.shop.FormVersionId, cancel);
        var decider = found.objection.DecidedBy is { } by ? await look.Db.Employees.Where(e => e.Id == by).Select(e => e.Name).SingleOrDefaultAsync(cancel) : null;
        var answers = found.shop.Answers is { } given ? AnswersJson.Read(given) : Answers.None; // none once they were disposed of
        return new One(found.objection, found.shop, found.Department, found.Round, scoring.Form, scoring.Form.Questions.FirstOrDefault(q => q.Key == found.objection.Question), answers,
            look.City.Zone.DateAndTime(found.objection.At), found.objection.DecidedAt is { } at ? look.City.Zone.DateAndTime(at) : null, decider);
    }

    private Task<Look> Open(bool ofHumanResources, CancellationToken cancel) => entry.Read(ofHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);

    public sealed record Shown(IReadOnlyList<Line> Replies, int Count, int Page, int Last);

    /// <param name="Upheld">Null before it is decided.</param>
    public sealed record Line(Guid Id, string Department, string Round, string Question, string At, bool? Upheld);

    /// <param name="Question">Null where a corrected form does not ask it any more, and of a shop that reached nobody.</param>
    /// <param name="Answers">As they stand now.</param>
    public sealed record One(Objection Objection, Shop Shop, string Department, string Round, FormDefinition Form, Question? Question, Answers Answers, string At, string? DecidedAt, string? Decider);
}
