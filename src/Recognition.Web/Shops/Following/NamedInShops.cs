using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.Shops;
using Recognition.Web.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Released, excellent shops in which somebody was named: those that wait for their reviewer, the decided ones, and one to decide on. docs/programme.md, 2.14.</summary>
public sealed class NamedInShops(Entry entry)
{
    private const int PageSize = 50;

    /// <param name="ofHumanResources">Whether the reviewer outside HR asks for the shops of Human Resources itself.</param>
    public async Task<Listed> Read(bool ofHumanResources, int page, CancellationToken cancel)
    {
        await using var look = await entry.Read(ofHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var rows = Rows(look, ofHumanResources);
        var (shown, last) = Paging.Of(await rows.CountAsync(cancel), PageSize, page);
        var lines = await rows.OrderBy(row => row.Commendation.DecidedAt != null).ThenByDescending(row => row.Shop.ReleasedAt).ThenBy(row => row.Commendation.Id).OnPage(shown, PageSize)
            .Select(row => new { row.Commendation.Id, row.Department, row.Round, row.Shop.PerformedOn, row.Commendation.DecidedAt, Employee = look.Db.Employees.Where(e => e.Id == row.Commendation.EmployeeId).Select(e => e.Name).FirstOrDefault() }).ToListAsync(cancel);
        return new Listed(ofHumanResources, [.. lines.Select(line => new Line(line.Id, line.Department, line.Round, $"{look.City.QuarterOf(line.PerformedOn!.Value)}", line.DecidedAt is { } at ? look.City.Zone.Date(at) : null, line.Employee))], shown, last);
    }

    /// <param name="search">Part of a name; where it is none, those of the department who bear the name are found.</param>
    /// <exception cref="NotThere">There is no such commendation, or its shop is not the person's to review.</exception>
    public async Task<Shown> Read(Guid id, bool ofHumanResources, Guid? chosen, string? search, CancellationToken cancel)
    {
        await using var look = await entry.Read(ofHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var row = await Rows(look, ofHumanResources).Where(row => row.Commendation.Id == id).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        var form = (await look.Db.Scoring(row.Shop.FormVersionId, cancel)).Form;
        var answers = row.Shop.Answers is null ? Answers.None : AnswersJson.Read(row.Shop.Answers);
        // Scored anew, a shop may be excellent no more.
        var names = NamedEmployee.IsKnown(row.Shop, look.City) ? NamedEmployee.In(answers, form) : [];
        var working = look.Db.Employees.Working(look.Today).Where(e => e.Id != look.By.Id);
        var found = search is not null ? await working.Find(look.Db, search, cancel)
            : await working.Where(e => e.DepartmentId == row.Shop.DepartmentId).Find(look.Db, names.Count > 0 ? names[0] : null, cancel);
        var employee = row.Commendation.EmployeeId ?? chosen;
        return new Shown(row.Commendation, row.Department, row.Round, $"{look.City.QuarterOf(row.Shop.PerformedOn!.Value)}", row.Shop.Channel, names,
            AnswerWords.Written(form, answers, Comments.Read(row.Shop.Comments)),
            employee is { } who ? (await look.Db.Employees.Where(e => e.Id == who).Nearest(look.Db, null, 1, cancel)).FirstOrDefault() : null, found);
    }

    private static IQueryable<Row> Rows(Look look, bool ofHumanResources) =>
        from commendation in look.Db.Commendations
        join shop in look.Db.ToReviewBy(look.By, ofHumanResources) on commendation.ShopId equals shop.Id
        join department in look.Db.Departments on shop.DepartmentId equals department.Id
        join round in look.Db.Rounds on shop.RoundId equals round.Id
        select new Row { Commendation = commendation, Shop = shop, Department = department.Name, Round = round.Name };

    private sealed class Row
    {
        public required Commendation Commendation { get; init; }

        public required Shop Shop { get; init; }

        public required string Department { get; init; }

        public required string Round { get; init; }
    }

    /// <param name="Lines">Those that wait first.</param>
    public sealed record Listed(bool OfHumanResources, IReadOnlyList<Line> Lines, int Page, int Last);

    /// <param name="Decided">The day; null while it waits.</param>
    /// <param name="Employee">Whom it commends; null while it waits, and where it commends nobody.</param>
    public sealed record Line(Guid Id, string Department, string Round, string Quarter, string? Decided, string? Employee);

    /// <param name="Names">As the shopper typed them; empty where the answers were disposed of.</param>
    /// <param name="Words">What the shopper wrote else, by question.</param>
    /// <param name="Chosen">Whom it commends, or who was chosen on the page.</param>
    public sealed record Shown(Commendation Commendation, string Department, string Round, string Quarter, Channel Channel, IReadOnlyList<string> Names,
        IReadOnlyList<(string Question, string Answer)> Words, Colleague? Chosen, PeopleFound Found);
}
