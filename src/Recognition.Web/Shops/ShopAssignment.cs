using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Whose a shop is, and to whom HR could give it.</summary>
public sealed class ShopAssignment(Entry entry)
{
    /// <exception cref="NotThere">There is no such shop.</exception>
    /// <exception cref="Platform.Access.NotAllowed">The shopper is not for the person to know.</exception>
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var shown = await (
            from shop in look.Db.Shops
            where shop.Id == id
            join round in look.Db.Rounds on shop.RoundId equals round.Id
            join department in look.Db.Departments on shop.DepartmentId equals department.Id
            join shopper in look.Db.People() on shop.ShopperId equals shopper.Id
            select new { shop, Round = round.Name, Department = department.Name, Shopper = shopper.Name }).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        await look.Db.DemandReviewer(look.By, shown.shop, cancel);
        return new Shown(shown.shop, shown.Round, shown.Department, shown.Shopper, await look.Db.Candidates(shown.shop, look.Db.ToReviewBy(look.By, ofHumanResources: false), look.City, look.Today, cancel));
    }

    public sealed record Shown(Shop Shop, string Round, string Department, string Shopper, IReadOnlyList<ShopCandidate> Candidates)
    {
        public IEnumerable<ShopCandidate> Free => Candidates.Where(candidate => candidate.Against is null);

        public IEnumerable<ShopCandidate> Barred => Candidates.Where(candidate => candidate.Against is not null);
    }
}
