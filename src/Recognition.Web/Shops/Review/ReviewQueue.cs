using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Domain.Shops.ReviewFlags;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Submitted shops that wait for review, filtered and sorted as the address says; the oldest first where it says nothing.</summary>
public sealed class ReviewQueue(Entry entry)
{
    private const int PageSize = 50;

    /// <param name="ofHumanResources">The shops of Human Resources itself, for the reviewer outside it; else all others, for HR.</param>
    public async Task<Shown> Read(bool ofHumanResources, Filter filter, CancellationToken cancel)
    {
        await using var look = await Open(ofHumanResources, cancel);
        var toReview = look.Db.ToReviewBy(look.By, ofHumanResources);
        var waiting = Waiting(look, ofHumanResources);
        var departments = await look.Db.Departments.Where(d => waiting.Any(shop => shop.DepartmentId == d.Id)).OrderBy(d => d.Name).Select(d => new Choice(d.Id, d.Name)).ToListAsync(cancel);
        var matching = Matching(waiting, filter);
        var count = await matching.CountAsync(cancel);
        var (page, last) = Paging.Of(count, PageSize, filter.Page);
        var lines = await Lines(look, matching, filter.Sort).OnPage(page, PageSize).ToListAsync(cancel);
        var shops = lines.ConvertAll(row => row.Id);
        var flags = await look.Db.Flags(await toReview.AsNoTracking().Where(shop => shops.Contains(shop.Id)).Include(shop => shop.Steps.OrderBy(step => step.Number)).AsSplitQuery().ToListAsync(cancel), look.By, ofHumanResources, look.City, cancel);
        return new Shown([.. lines.Select(row => Written(row, look) with { Flags = [.. (flags.GetValueOrDefault(row.Id) ?? []).Select(flag => flag.Kind.Title())] })], count, page, last, departments,
            ofHumanResources ? await OwnRounds(look, toReview, cancel) : [], ofHumanResources ? await OwnOut(look, toReview, cancel) : []);
    }

    /// <summary>All that match, as a table with its head.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string?>>> Export(bool ofHumanResources, Filter filter, CancellationToken cancel)
    {
        await using var look = await Open(ofHumanResources, cancel);
        var lines = await Lines(look, Matching(Waiting(look, ofHumanResources), filter), filter.Sort).ToListAsync(cancel);
        return [["Department", "Channel", "Round", "Submitted", "Mended after a question"],
            .. lines.Select(row => Written(row, look)).Select(line => (IReadOnlyList<string?>)[line.Department, line.Channel.Title(), line.Round, line.SubmittedAt, line.Returned ? "Yes" : "No"])];
    }

    /// <summary>The shops that wait and match, in the order of the list.</summary>
    internal static Task<List<Guid>> Order(Look look, bool ofHumanResources, Filter filter, CancellationToken cancel) =>
        Lines(look, Matching(Waiting(look, ofHumanResources), filter), filter.Sort).Select(row => row.Id).ToListAsync(cancel);

    private Task<Look> Open(bool ofHumanResources, CancellationToken cancel) => entry.Read(ofHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);

    private static IQueryable<Shop> Waiting(Look look, bool ofHumanResources) =>
        look.Db.ToReviewBy(look.By, ofHumanResources).Where(shop => shop.State == ShopState.Submitted);

    private static IQueryable<Shop> Matching(IQueryable<Shop> waiting, Filter filter)
    {
        if (filter.Department is { } department) waiting = waiting.Where(shop => shop.DepartmentId == department);
        return Enum.TryParse<Channel>(filter.Channel, out var channel) ? waiting.Where(shop => shop.Channel == channel) : waiting;
    }

    private static IQueryable<Row> Lines(Look look, IQueryable<Shop> shops, string? sort)
    {
        var rows = from shop in shops
                   join department in look.Db.Departments on shop.DepartmentId equals department.Id
                   join round in look.Db.Rounds on shop.RoundId equals round.Id
                   select new { shop, Department = department.Name, Round = round.Name };
        var sorted = sort switch
        {
            "department" => rows.OrderBy(row => row.Department).ThenBy(row => row.shop.SubmittedAt),
            "newest" => rows.OrderByDescending(row => row.shop.SubmittedAt),
            _ => rows.OrderBy(row => row.shop.SubmittedAt),
        };
        return sorted.ThenBy(row => row.shop.Id)
            .Select(row => new Row(row.shop.Id, row.Department, row.shop.Channel, row.Round, row.shop.SubmittedAt!.Value, row.shop.Steps.Any(step => step.State == ShopState.Returned)));
    }

    private static Line Written(Row row, Look look) => new(row.Id, row.Department, row.Channel, row.Round, look.City.Zone.DateAndTime(row.SubmittedAt), row.Returned);

    // Rounds in which shops of Human Resources are reviewed and not yet released.
    private static async Task<IReadOnlyList<OwnRound>> OwnRounds(Look look, IQueryable<Shop> own, CancellationToken cancel)
    {
        var rounds = await look.Db.Rounds.Where(round => round.OwnReleasedAt == null && own.Any(shop => shop.RoundId == round.Id && shop.State == ShopState.Accepted))
            .OrderBy(round => round.ReleaseAt).Select(round => new
            {
                Round = round,
                Accepted = own.Count(shop => shop.RoundId == round.Id && shop.State == ShopState.Accepted),
                Open = own.Count(shop => shop.RoundId == round.Id && (shop.State == ShopState.Assigned || shop.State == ShopState.Taken || shop.State == ShopState.Declined || shop.State == ShopState.Begun
                    || shop.State == ShopState.Returned || shop.State == ShopState.Submitted)),
            }).ToListAsync(cancel);
        return [.. rounds.Select(r => new OwnRound(r.Round.Id, r.Round.Version, r.Round.Name, look.City.Zone.DateAndTime(r.Round.ReleaseAt), r.Accepted, r.Open, look.Now >= r.Round.ReleaseAt && r.Open == 0))];
    }

    // Nobody else could take out one that is never made, and one that is out holds the release of the others.
    private static Task<List<OutShop>> OwnOut(Look look, IQueryable<Shop> own, CancellationToken cancel) => (
        from shop in own.NotMade()
        join round in look.Db.Rounds on shop.RoundId equals round.Id
        orderby shop.DueOn, round.Name, shop.Id
        select new OutShop(shop.Id, shop.Channel, round.Name, shop.DueOn, shop.DueOn < look.Today)).ToListAsync(cancel);

    /// <summary>Which shops are looked for, as the address says.</summary>
    /// <param name="Sort"><c>department</c>, <c>newest</c>, or the oldest first.</param>
    public sealed record Filter(Guid? Department = null, string? Channel = null, string? Sort = null, int? Page = null)
    {
        /// <summary>A page of the review with the same choice, so that the next shop is one of those looked for.</summary>
        /// <param name="own">Whether it is of the shops of Human Resources itself.</param>
        public string Of(string path, bool own) => path + QueryString.Create(Parts(own));

        /// <summary>The same by name and value; what was left open is left out.</summary>
        public IEnumerable<KeyValuePair<string, string?>> Parts(bool own) => new Dictionary<string, string?>
        {
            ["own"] = own ? "true" : null,
            ["department"] = Department?.ToString(),
            ["channel"] = Channel,
            ["sort"] = Sort,
            ["page"] = Page?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        }.Where(part => !string.IsNullOrEmpty(part.Value));
    }

    /// <param name="Count">How many match, over all pages.</param>
    /// <param name="Departments">Those of which a shop waits.</param>
    /// <param name="Rounds">For the reviewer outside HR: what may be released, now or later.</param>
    /// <param name="Out">For the same: the shops of Human Resources that are still out.</param>
    public sealed record Shown(IReadOnlyList<Line> Shops, int Count, int Page, int Last, IReadOnlyList<Choice> Departments, IReadOnlyList<OwnRound> Rounds, IReadOnlyList<OutShop> Out);

    public sealed record Choice(Guid Id, string Name);

    /// <param name="Returned">Whether it was returned before and mended.</param>
    public sealed record Line(Guid Id, string Department, Channel Channel, string Round, string SubmittedAt, bool Returned)
    {
        /// <summary>The titles of what points at it.</summary>
        public IReadOnlyList<string> Flags { get; init; } = [];
    }

    private sealed record Row(Guid Id, string Department, Channel Channel, string Round, DateTime SubmittedAt, bool Returned);

    public sealed record OutShop(Guid Id, Channel Channel, string Round, DateOnly DueOn, bool Overdue);

    public sealed record OwnRound(Guid Id, Guid Version, string Name, string Release, int Accepted, int Open, bool MayRelease);
}
