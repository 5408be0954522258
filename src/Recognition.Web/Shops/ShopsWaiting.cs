using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>At home: a shopper's shops by due date, and HR's shops to review and rounds that may be released.</summary>
internal sealed class ShopsWaiting : IWaiting
{
    public async Task<IReadOnlyList<WaitingTask>> For(Look look, CancellationToken cancel)
    {
        var tasks = new List<WaitingTask>();
        if (look.By.Holds(Permission.FillShops)) tasks.AddRange(await Mine(look, cancel));
        if (look.By.Holds(Permission.ManageShops)) tasks.AddRange(await ForHr(look, cancel));
        if (look.By.Holds(Permission.ReviewHrShops)) tasks.AddRange(await ForReviewer(look, cancel));
        return tasks;
    }

    private static async Task<IEnumerable<WaitingTask>> Mine(Look look, CancellationToken cancel)
    {
        var shops = await (
            from shop in look.Db.ToFillBy(look.By)
            where shop.State == ShopState.Assigned || shop.State == ShopState.Begun || shop.State == ShopState.Returned || (shop.State == ShopState.Submitted && shop.DueOn >= look.Today)
            join department in look.Db.Departments on shop.DepartmentId equals department.Id
            orderby shop.DueOn
            select new { shop.Id, department.Name, shop.Channel, shop.DueOn, shop.State }).Take(20).ToListAsync(cancel);
        return shops.Select(shop => new WaitingTask(
            shop.State == ShopState.Returned ? $"Answer a question about your shop of {shop.Name}" : $"Shop {shop.Name} {shop.Channel.Words()}", $"/shops/mine/{shop.Id}", shop.DueOn, Done: shop.State == ShopState.Submitted));
    }

    private static async Task<IEnumerable<WaitingTask>> ForHr(Look look, CancellationToken cancel)
    {
        var (now, tasks) = (look.Now, new List<WaitingTask>());
        var waiting = await look.Db.ToReviewBy(look.By, ofHumanResources: false).CountAsync(shop => shop.State == ShopState.Submitted, cancel);
        if (waiting > 0) tasks.Add(new(waiting == 1 ? "Review one shop" : $"Review {waiting} shops", "/shops/review"));
        var rounds = await look.Db.Rounds.Where(round => round.ReleasedAt == null && round.CancelledAt == null && round.ReleaseAt <= now).OrderBy(round => round.ReleaseAt)
            .Select(round => new { round.Id, round.Name, round.ReleaseAt, round.ReleaseProposedBy }).Take(10).ToListAsync(cancel);
        // Who proposed has done the own part; another confirms.
        if (look.City.TwoPersonsRelease) rounds.RemoveAll(round => round.ReleaseProposedBy == look.By.Id);
        tasks.AddRange(rounds.Select(round => new WaitingTask($"{(round.ReleaseProposedBy is null ? "Release" : "Confirm the release of")} the results of {round.Name}", $"/shops/rounds/{round.Id}", look.City.Zone.DateOf(round.ReleaseAt))));
        return tasks;
    }

    private static async Task<IEnumerable<WaitingTask>> ForReviewer(Look look, CancellationToken cancel)
    {
        var own = look.Db.ToReviewBy(look.By, ofHumanResources: true);
        var now = look.Now;
        var waiting = await own.CountAsync(shop => shop.State == ShopState.Submitted, cancel);
        var release = await look.Db.Rounds.AnyAsync(round => round.OwnReleasedAt == null && round.ReleaseAt <= now
            && own.Any(shop => shop.RoundId == round.Id && shop.State == ShopState.Accepted), cancel);
        var tasks = new List<WaitingTask>();
        if (waiting > 0) tasks.Add(new(waiting == 1 ? "Review one shop of Human Resources" : $"Review {waiting} shops of Human Resources", "/shops/review"));
        if (release) tasks.Add(new("Release shops of Human Resources", "/shops/review"));
        return tasks;
    }
}
