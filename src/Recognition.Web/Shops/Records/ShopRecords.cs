using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Which rounds have records, until when they are kept, which are held; and one round's released shops as anybody may have them. docs/programme.md, 8.4.</summary>
public sealed class ShopRecords(Entry entry)
{
    private const int PageSize = 30, MostOwn = 200;

    public async Task<Listed> Read(int page, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var rounds = look.Db.Rounds.Where(round => round.ReleasedAt != null || round.OwnReleasedAt != null || round.CancelledAt != null);
        var (shown, last) = Paging.Of(await rounds.CountAsync(cancel), PageSize, page);
        var rows = await rounds.OrderByDescending(round => round.Opens).OnPage(shown, PageSize)
            .Select(round => new { Round = round, Disposed = look.Db.Shops.Count(shop => shop.RoundId == round.Id && shop.DisposedAt != null), Shops = look.Db.Shops.Count(shop => shop.RoundId == round.Id) }).ToListAsync(cancel);
        return new Listed([.. rows.Select(row => new Line(row.Round.Id, row.Round.Name, row.Round.Version, Until(row.Round, look.City), row.Shops, row.Disposed, row.Round.HeldAt is { } at ? look.City.Zone.Date(at) : null, row.Round.HoldReason, row.Round.ReleasedAt is not null))],
            look.City.HoldsAllShops, look.City.RetainAnswersYears, look.City.RetainNarrativesYears, look.City.RetainDraftsDays, shown, last);
    }

    /// <summary>The rounds of which shops of Human Resources itself are released, for the reviewer outside it; the newest first.</summary>
    public async Task<IReadOnlyList<OwnLine>> ReadOwn(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReviewHrShops, cancel);
        var released = look.Db.ToReviewBy(look.By, ofHumanResources: true).Where(shop => shop.State == ShopState.Released);
        return await look.Db.Rounds.Where(round => released.Any(shop => shop.RoundId == round.Id)).OrderByDescending(round => round.Opens)
            .Select(round => new OwnLine(round.Id, round.Name, released.Count(shop => shop.RoundId == round.Id))).Take(MostOwn).ToListAsync(cancel);
    }

    /// <summary>The round's released shops but those of the reader's department, without shopper, day and named employees.</summary>
    /// <param name="also">Further words to take out, apart by spaces or commas.</param>
    /// <param name="ofHumanResources">Those of Human Resources itself, for the reviewer outside it; else all others.</param>
    /// <exception cref="NotThere">There is no such round, or nothing of it is released.</exception>
    public async Task<Public> Read(Guid id, string? also, bool ofHumanResources, CancellationToken cancel)
    {
        await using var look = await entry.Read(ofHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var round = await look.Db.Rounds.Where(r => r.Id == id).Select(r => new { r.Name, r.Opens, r.RunByDepartmentId }).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        var shops = await (
            from shop in look.Db.ToReviewBy(look.By, ofHumanResources)
            where shop.RoundId == id && shop.State == ShopState.Released
            join department in look.Db.Departments on shop.DepartmentId equals department.Id
            orderby department.Name, shop.Id
            select new { Shop = shop, Department = department.Name }).ToListAsync(cancel);
        if (shops.Count == 0) throw new NotThere();
        var people = await look.Db.Employees.Select(e => new { e.Name, e.DepartmentId }).ToListAsync(cancel);
        var redactions = shops.Select(row => row.Shop.DepartmentId).Distinct()
            .ToDictionary(department => department, department => new NameRedaction(people.Select(p => p.Name), people.Where(p => p.DepartmentId == department).Select(p => p.Name), [also ?? ""]));
        var records = new List<PublicShop>();
        foreach (var (i, row) in shops.Index())
        {
            var form = FormParts.WithoutIntegrity((await look.Db.Scoring(row.Shop.FormVersionId, cancel)).Form);
            records.Add(PublicShop.Of($"{i + 1}", row.Department, row.Shop, form, redactions[row.Shop.DepartmentId]));
        }

        // HR's own are named to everybody; these the person alone does not get.
        var without = await (
            from shop in look.Db.Shops
            where shop.RoundId == id && shop.State == ShopState.Released && shop.DepartmentId == look.By.DepartmentId && shop.DepartmentId != round.RunByDepartmentId
            join department in look.Db.Departments on shop.DepartmentId equals department.Id
            select department.Name).FirstOrDefaultAsync(cancel);
        return new Public(round.Name, round.Opens, records) { OfHumanResources = ofHumanResources, Without = ofHumanResources ? null : without };
    }

    private static DateOnly? Until(Round round, Domain.Settings.CitySettings city) =>
        round.HeldAt is not null || city.HoldsAllShops ? null : (round.ReleasedAt is { } at ? city.Zone.DateOf(at) : round.Closes).AddYears(city.RetainAnswersYears);

    public sealed record Listed(IReadOnlyList<Line> Lines, bool AllHeld, int AnswersYears, int NarrativesYears, int DraftsDays, int Page, int Last);

    /// <param name="KeptUntil">Null under a hold.</param>
    /// <param name="Disposed">Of how many of its shops answers and words are gone.</param>
    /// <param name="Held">Since which day; null where the round itself is not.</param>
    public sealed record Line(Guid Id, string Round, Guid Version, DateOnly? KeptUntil, int Shops, int Disposed, string? Held, string? HoldReason, bool Released);

    public sealed record OwnLine(Guid Id, string Round, int Shops);

    public sealed record Public(string Round, DateOnly Opens, IReadOnlyList<PublicShop> Shops)
    {
        /// <summary>Whether these are the shops of Human Resources itself, which stand in no other file.</summary>
        public bool OfHumanResources { get; init; }

        /// <summary>The department whose shops are left out, since the person works there; null where none is.</summary>
        public string? Without { get; init; }
    }
}
