using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Web.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>
/// The pool of shoppers, and employees who could be added to it. Shops of Human Resources itself, and of the reader's own department, are
/// neither listed nor counted: who makes them is not for the reader to know. docs/programme.md, 9.2.
/// </summary>
public sealed class ShopperPool(Entry entry)
{
    private const int PageSize = 50;
    private const int MostFound = 10;

    /// <param name="search">Part of a name, or an employee number.</param>
    /// <param name="past">Whether to show those who left the pool.</param>
    public async Task<Shown> Read(string? search, bool past, int page, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var today = look.Today;
        var known = look.Db.ToReviewBy(look.By, ofHumanResources: false);
        // Whoever came back has another row, and the shops made before count on.
        var made = from shop in known join row in look.Db.Shoppers on shop.ShopperId equals row.Id where shop.SubmittedAt != null select row.PersonId;
        var (stillOut, certified) = (known.StillOut(), look.Db.CertificationsInForce());
        var words = TypedText.Words(search);
        var members = from shopper in look.Db.People()
                      where past ? shopper.Until < today : shopper.Until == null || shopper.Until >= today
                      where words == "" || Folded.Of(shopper.Name).Contains(words) || (shopper.Number != null && Folded.Of(shopper.Number).StartsWith(words))
                      select shopper;
        var count = await members.CountAsync(cancel);
        (page, var last) = Paging.Of(count, PageSize, page);
        var lines = await members.OrderBy(m => m.Name).OnPage(page, PageSize).Select(m => new Line(m.Id, m.Name, m.Department, m.From, m.Until,
            made.Count(person => person == m.Person),
            stillOut.Count(s => s.ShopperId == m.Id), certified.Where(c => c.ShopperId == m.Id && m.EmployeeId != null).OrderBy(c => c.FormName).Select(c => c.FormName).ToList())).ToListAsync(cancel);
        return new Shown(lines, count, page, last, string.IsNullOrWhiteSpace(search) || past ? [] : await Found(look, search, cancel));
    }

    /// <exception cref="NotThere">There is no such shopper.</exception>
    public async Task<One> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var found = await (
            from shopper in look.Db.Shoppers
            where shopper.Id == id
            join person in look.Db.People() on shopper.Id equals person.Id
            select new { shopper, person }).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        var shops = await (
            from shop in look.Db.ToReviewBy(look.By, ofHumanResources: false)
            where look.Db.Shoppers.Any(row => row.Id == shop.ShopperId && row.PersonId == found.shopper.PersonId)
            join department in look.Db.Departments on shop.DepartmentId equals department.Id
            join round in look.Db.Rounds on shop.RoundId equals round.Id
            orderby shop.DueOn descending, department.Name
            select new ShopLine(shop.Id, department.Name, shop.Channel, round.Name, shop.DueOn, shop.State,
                look.Db.ShopLinks.Where(link => link.ShopId == shop.Id && link.ShopperId == shop.ShopperId).OrderByDescending(link => link.IssuedAt)
                    .Select(link => new LinkLine(link.IssuedAt, link.OpensUntil, link.RevokedAt != null, link.Devices.Count)).FirstOrDefault())).Take(200).ToListAsync(cancel);
        // A resident passes the quiz by the link of a shop alone: without a shop that the reader sees it would tell of another.
        var certified = await look.Db.CertificationsInForce().Where(c => c.ShopperId == id && found.person.EmployeeId != null).OrderBy(c => c.FormName).ToListAsync(cancel);
        var grades = await look.Db.GradesOf(found.person.Person, look.Db.ToReviewBy(look.By, ofHumanResources: false), cancel);
        var again = await look.Db.Shoppers.Where(row => row.GradesFrom != null && row.PersonId == found.shopper.PersonId)
            .OrderByDescending(row => row.GradesFrom).Select(row => new OfferedAgain(row.GradesFrom!.Value, row.GradesFromReason!)).FirstOrDefaultAsync(cancel);
        var bars = await (
            from bar in look.Db.BarsOf(found.shopper.PersonId)
            join department in look.Db.Departments on bar.DepartmentId equals department.Id
            orderby department.Name
            select new BarLine(bar.Id, department.Name, bar.Bar == Bar.Recognised, bar.From, bar.Reason)).ToListAsync(cancel);
        var departments = await ShoppedDepartments.Lines(look.Db, cancel);
        return new One(found.shopper, found.person.Name, found.person.Title, found.person.Department, found.person.ResidentId, shops, certified, grades, bars, departments, look.City, look.Now)
        {
            Meets = found.person.ResidentId is { } resident ? await look.Db.Residents.Where(r => r.Id == resident).Select(r => r.Meets).SingleAsync(cancel) : found.shopper.Meets,
            Again = again,
        };
    }

    private static async Task<IReadOnlyList<Colleague>> Found(Look look, string search, CancellationToken cancel)
    {
        var pool = look.Db.Shoppers.NotEndedBy(look.Today);
        return await look.Db.Employees.Working(look.Today).Where(e => !pool.Any(shopper => shopper.EmployeeId == e.Id))
            .Nearest(look.Db, search, MostFound, cancel);
    }

    /// <param name="Found">Employees of that name who are not in the pool; nobody where nothing was searched.</param>
    public sealed record Shown(IReadOnlyList<Line> Shoppers, int Count, int Page, int Last, IReadOnlyList<Colleague> Found);

    /// <param name="Made">Shops submitted, whatever became of them.</param>
    /// <param name="Certified">The names of the forms; none of residents, who come to the quiz by a shop.</param>
    public sealed record Line(Guid Id, string Name, string? Department, DateOnly From, DateOnly? Until, int Made, int Out, IReadOnlyList<string> Certified);

    /// <param name="ResidentId">Null for an employee.</param>
    public sealed record One(Shopper Shopper, string Name, string? Title, string? Department, Guid? ResidentId, IReadOnlyList<ShopLine> Shops, IReadOnlyList<Certification> Certified, GradeStanding Grades,
        IReadOnlyList<BarLine> Bars, IReadOnlyList<ShoppedDepartments.Line> Departments, CitySettings City, DateTime Now)
    {
        /// <summary>What of the languages and access needs of scenarios the shopper meets.</summary>
        public required IReadOnlyList<string> Meets { get; init; }

        /// <summary>The last time that shops were offered again; null where they never were.</summary>
        public OfferedAgain? Again { get; init; }

        public bool IsClosed => Grades.Closes(City.MinimumGrade, City.GradedReports);
    }

    /// <param name="At">Grades from before close nothing any more; UTC.</param>
    public sealed record OfferedAgain(DateTime At, string Reason);

    /// <param name="Recognised">Else somebody close works there.</param>
    public sealed record BarLine(Guid Id, string Department, bool Recognised, DateOnly From, string Reason);

    /// <param name="Link">The newest; null where none was sent.</param>
    public sealed record ShopLine(Guid Id, string Department, Channel Channel, string Round, DateOnly DueOn, ShopState State, LinkLine? Link);

    /// <param name="Devices">On how many it was opened.</param>
    public sealed record LinkLine(DateTime IssuedAt, DateTime OpensUntil, bool IsRevoked, int Devices);
}
