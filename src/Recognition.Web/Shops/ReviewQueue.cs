using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Submitted shops that wait for review, the oldest first.</summary>
public sealed class ReviewQueue(Entry entry)
{
    private const int Most = 200;

    /// <param name="ofHumanResources">The shops of Human Resources itself, for the reviewer outside it; else all others, for HR.</param>
    public async Task<Shown> Read(bool ofHumanResources, CancellationToken cancel)
    {
        await using var look = await entry.Read(ofHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var toReview = look.Db.ToReviewBy(look.By, ofHumanResources);
        var lines = await (
            from shop in toReview
            where shop.State == ShopState.Submitted
            join department in look.Db.Departments on shop.DepartmentId equals department.Id
            join round in look.Db.Rounds on shop.RoundId equals round.Id
            orderby shop.SubmittedAt, shop.Id
            select new { shop.Id, Department = department.Name, shop.Channel, Round = round.Name, shop.SubmittedAt, Returned = shop.Steps.Any(step => step.State == ShopState.Returned) }).Take(Most).ToListAsync(cancel);
        var rounds = ofHumanResources ? await OwnRounds(look, toReview, cancel) : [];
        return new Shown([.. lines.Select(line => new Line(line.Id, line.Department, line.Channel, line.Round, look.City.Zone.DateAndTime(line.SubmittedAt!.Value), line.Returned))], rounds);
    }

    // Rounds in which shops of Human Resources are reviewed and not yet released.
    private static async Task<IReadOnlyList<OwnRound>> OwnRounds(Look look, IQueryable<Shop> own, CancellationToken cancel)
    {
        var rounds = await look.Db.Rounds.Where(round => round.OwnReleasedAt == null && own.Any(shop => shop.RoundId == round.Id && shop.State == ShopState.Accepted))
            .OrderBy(round => round.ReleaseAt).Select(round => new
            {
                Round = round,
                Accepted = own.Count(shop => shop.RoundId == round.Id && shop.State == ShopState.Accepted),
                Open = own.Count(shop => shop.RoundId == round.Id && (shop.State == ShopState.Assigned || shop.State == ShopState.Begun
                    || shop.State == ShopState.Returned || shop.State == ShopState.Submitted)),
            }).ToListAsync(cancel);
        return [.. rounds.Select(r => new OwnRound(r.Round.Id, r.Round.Version, r.Round.Name, look.City.Zone.DateAndTime(r.Round.ReleaseAt), r.Accepted, r.Open, look.Now >= r.Round.ReleaseAt && r.Open == 0))];
    }

    /// <param name="Rounds">For the reviewer outside HR: what may be released, now or later.</param>
    public sealed record Shown(IReadOnlyList<Line> Shops, IReadOnlyList<OwnRound> Rounds);

    /// <param name="Returned">Whether it was returned before and mended.</param>
    public sealed record Line(Guid Id, string Department, Channel Channel, string Round, string SubmittedAt, bool Returned);

    public sealed record OwnRound(Guid Id, Guid Version, string Name, string Release, int Accepted, int Open, bool MayRelease);
}
