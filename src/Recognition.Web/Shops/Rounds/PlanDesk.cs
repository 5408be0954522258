using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>The plan of a round before it is sent: who makes which shop on which day. Who makes those of Human Resources and of the reader's own department, and when, is not in it.</summary>
public sealed class PlanDesk(Entry entry)
{
    /// <exception cref="NotThere">There is no such round.</exception>
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var round = await look.Db.Rounds.AsNoTracking().SingleOrDefaultAsync(round => round.Id == id, cancel) ?? throw new NotThere();
        var known = look.Db.ToReviewBy(look.By, ofHumanResources: false);
        var rows = await (
            from shop in look.Db.Shops.AsNoTracking()
            where shop.RoundId == id
            join department in look.Db.Departments on shop.DepartmentId equals department.Id
            from shopper in look.Db.People()
            where shopper.Id == shop.ShopperId
            orderby department.Name, shop.Channel, shop.Id
            select new { Shop = shop, Department = department, shopper.Name, IsOutside = shopper.ResidentId != null, Seen = known.Any(mine => mine.Id == shop.Id) }).ToListAsync(cancel);
        var gaps = await look.Db.RoundGaps.AsNoTracking().Where(gap => gap.RoundId == id).OrderBy(gap => gap.Number).ToListAsync(cancel);
        var (unseen, names) = (round.UnseenFrom(look.By.DepartmentId), await look.Db.Departments.ToDictionaryAsync(department => department.Id, department => department.Name, cancel));
        var needs = await look.Db.NeedsOf([.. rows.Select(row => row.Shop)], cancel);
        return new Shown(round, [.. rows.Select(row => new Line(row.Shop.Id, row.Shop.Version, row.Department.Id, row.Department.Name, row.Shop.Channel,
                row.Seen ? row.Shop.ShopperId : null, row.Seen ? row.Name : null, row.Seen && row.Shop.PlannedAt is { } at ? look.City.Zone.Local(at) : null, row.Shop.IsPinned,
                row.Department.HoursBeside(look.City.Opens, look.City.Closes)) { Needs = needs(row.Shop), IsOutside = row.Seen && row.IsOutside })],
            [.. look.City.Calendar.Within(round.Opens, round.Closes)],
            look.City.Zone.DateAndTime(round.ReleaseAt), [.. RoundGap.Told(gaps, names, unseen)])
        {
            Departments = await ShoppedDepartments.Lines(look.Db, cancel),
        };
    }

    /// <param name="Gaps">What could not be filled when the round was drawn last.</param>
    public sealed record Shown(Round Round, IReadOnlyList<Line> Shops, IReadOnlyList<DateOnly> Days, string Release, IReadOnlyList<string> Gaps)
    {
        /// <summary>Those that may be shopped.</summary>
        public required IReadOnlyList<ShoppedDepartments.Line> Departments { get; init; }

        public IEnumerable<Line> Seen => Shops.Where(shop => shop.ShopperId is not null);

        /// <summary>Shops of Human Resources and of the reader's own department.</summary>
        public int Unseen => Shops.Count(shop => shop.ShopperId is null);

        /// <summary>What is meant for outside shoppers and falls to employees, of the shops whose shoppers are shown.</summary>
        public IEnumerable<string> Lacks => RotaLack.Said(
            from alike in Seen.GroupBy(shop => (shop.Department, shop.Channel))
            let missing = Round.Outside.Lacking(alike.Key.Channel, alike.Count(), alike.Count(shop => shop.IsOutside))
            where missing > 0
            select (alike.Key.Department, alike.Key.Channel, missing));

        /// <summary>The fewest and the most that a shopper who is shown has.</summary>
        public (int Least, int Most) Loads => Seen.CountBy(shop => shop.ShopperId!.Value).Select(load => load.Value).DefaultIfEmpty().ToList() is var loads ? (loads.Min(), loads.Max()) : default;
    }

    /// <param name="ShopperId">Null, as the name and the hour, where it is not for the reader to know.</param>
    /// <param name="At">By the city's clock; null too where no hour is planned.</param>
    public sealed record Line(Guid Id, Guid Version, Guid DepartmentId, string Department, Channel Channel, Guid? ShopperId, string? Shopper, DateTime? At, bool IsPinned, BusinessHours Hours)
    {
        /// <summary><c>Water Services by phone</c></summary>
        public string Title => $"{Department} {Channel.Words()}";

        /// <summary>What its scenario needs of the shopper.</summary>
        public IReadOnlyList<string> Needs { get; init; } = [];

        /// <summary>Whether an outside shopper makes it; false where it is not for the reader to know.</summary>
        public bool IsOutside { get; init; }
    }
}
