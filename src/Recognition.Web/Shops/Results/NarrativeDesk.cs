using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>What was said of whom in which released round: the shoppers' own words for their reviewer, and what was published. docs/programme.md, 2.15.</summary>
public sealed class NarrativeDesk(Entry entry)
{
    private const int PageSize = 50;

    /// <param name="ofHumanResources">Whether the reviewer outside HR asks for Human Resources itself.</param>
    public async Task<Listed> Read(bool ofHumanResources, int page, CancellationToken cancel)
    {
        await using var look = await entry.Read(ofHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var shops = look.Db.ToReviewBy(look.By, ofHumanResources);
        var pairs = look.Db.ReleasedResults.Where(r => r.DepartmentId != null && shops.Any(s => s.RoundId == r.RoundId && s.DepartmentId == r.DepartmentId)).Select(r => new { r.RoundId, DepartmentId = r.DepartmentId!.Value }).Distinct();
        var (shown, last) = Paging.Of(await pairs.CountAsync(cancel), PageSize, page);
        var lines = await (
            from pair in pairs
            join round in look.Db.Rounds on pair.RoundId equals round.Id
            join department in look.Db.Departments on pair.DepartmentId equals department.Id
            orderby round.Opens descending, department.Name
            select new
            {
                pair.RoundId,
                pair.DepartmentId,
                Round = round.Name,
                Department = department.Name,
                Last = look.Db.Narratives.Where(n => n.RoundId == pair.RoundId && n.DepartmentId == pair.DepartmentId).OrderByDescending(n => n.Number).Select(n => new { n.Text, n.At }).FirstOrDefault(),
            }).OnPage(shown, PageSize).ToListAsync(cancel);
        return new Listed(ofHumanResources, [.. lines.Select(line => new Line(line.RoundId, line.DepartmentId, line.Round, line.Department, line.Last?.Text is null ? null : look.City.Zone.Date(line.Last.At)))], shown, last);
    }

    /// <exception cref="NotThere">Nothing of the department was released in the round.</exception>
    /// <exception cref="Platform.Access.NotAllowed">Its shops are for the other reviewer, or the person works there.</exception>
    public async Task<Shown> Read(Guid roundId, Guid departmentId, bool ofHumanResources, CancellationToken cancel)
    {
        await using var look = await entry.Read(ofHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var round = await look.Db.Rounds.Where(r => r.Id == roundId).Select(r => new { r.Name, r.RunByDepartmentId }).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        var department = await look.Db.Departments.Where(d => d.Id == departmentId).Select(d => d.Name).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        ShopRows.DemandReviewer(look.By, departmentId, round.RunByDepartmentId);
        var shops = await look.Db.Shops.Where(s => s.RoundId == roundId && s.DepartmentId == departmentId && s.State == ShopState.Released)
            .OrderBy(s => s.Id).Select(s => new { s.Channel, s.FormVersionId, s.Percent, s.Answers, s.Comments }).ToListAsync(cancel);
        if (shops.Count == 0) throw new NotThere();
        var said = new List<Words>();
        foreach (var shop in shops.Where(shop => shop.Answers is not null))
        {
            var (form, answers) = ((await look.Db.Scoring(shop.FormVersionId, cancel)).Form, AnswersJson.Read(shop.Answers!));
            said.Add(new(shop.Channel, shop.Percent, AnswerWords.Written(form, answers, Comments.Read(shop.Comments))));
        }

        var versions = await (
            from narrative in look.Db.Narratives
            where narrative.RoundId == roundId && narrative.DepartmentId == departmentId
            join employee in look.Db.Employees on narrative.By equals employee.Id
            orderby narrative.Number descending
            select new { narrative.Number, narrative.Text, narrative.At, employee.Name }).ToListAsync(cancel);
        return new Shown(round.Name, department, said, shops.Count, [.. versions.Select(v => new Version(v.Number, v.Text, v.Name, look.City.Zone.DateAndTime(v.At)))]);
    }

    public sealed record Listed(bool OfHumanResources, IReadOnlyList<Line> Lines, int Page, int Last);

    /// <param name="Published">The day; null where nothing stands published.</param>
    public sealed record Line(Guid RoundId, Guid DepartmentId, string Round, string Department, string? Published);

    /// <param name="Said">The shoppers' own words by shop, in an order that tells no day; without those that were disposed of.</param>
    /// <param name="Versions">The newest first.</param>
    public sealed record Shown(string Round, string Department, IReadOnlyList<Words> Said, int Shops, IReadOnlyList<Version> Versions)
    {
        /// <summary>0 where nothing was published.</summary>
        public int Number => Versions is [var last, ..] ? last.Number : 0;

        public string? Published => Versions is [var last, ..] ? last.Text : null;
    }

    public sealed record Words(Channel Channel, Domain.Numbers.Rational? Percent, IReadOnlyList<(string Question, string Answer)> Answers);

    /// <param name="Text">Null: taken back.</param>
    public sealed record Version(int Number, string? Text, string By, string At);
}
