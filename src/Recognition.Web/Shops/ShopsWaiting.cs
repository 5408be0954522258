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
        if (look.By.Holds(Permission.FollowUpResults)) tasks.AddRange(await FollowUps(look, cancel));
        if (look.By.Holds(Permission.ReplyToShops)) tasks.AddRange(await ForContact(look, cancel));
        return tasks;
    }

    private static async Task<IEnumerable<WaitingTask>> FollowUps(Look look, CancellationToken cancel)
    {
        var own = look.By.DepartmentsOf(Permission.FollowUpResults);
        var open = await look.Db.CriterionActions.Where(a => own.Contains(a.DepartmentId) && a.DoneOn == null).OrderBy(a => a.DueOn).Select(a => new { a.DepartmentId, a.What, a.DueOn }).Take(10).ToListAsync(cancel);
        return open.Select(a => new WaitingTask($"Follow up: {(a.What.Length > 80 ? a.What[..80] + "…" : a.What)}", $"/results/{a.DepartmentId}/follow-ups", a.DueOn));
    }

    private static async Task<IEnumerable<WaitingTask>> ForContact(Look look, CancellationToken cancel)
    {
        var own = look.By.DepartmentsOf(Permission.ReplyToShops);
        var first = await look.Db.Shops.TakingReplies(look.City, look.Now).Where(shop => own.Contains(shop.DepartmentId)).MinAsync(shop => shop.RepliesUntil, cancel);
        return first is { } until ? [new("Look at answers about your department before the release", "/results/replies", until)] : [];
    }

    // Objections that wait for whoever reviews the shops.
    private static async Task<IEnumerable<WaitingTask>> Replies(Look look, bool ofHumanResources, CancellationToken cancel)
    {
        var toReview = look.Db.ToReviewBy(look.By, ofHumanResources);
        var waiting = await look.Db.Objections.CountAsync(objection => objection.DecidedAt == null && toReview.Any(shop => shop.Id == objection.ShopId && shop.State == ShopState.Accepted), cancel);
        return waiting == 0 ? [] : [new(waiting == 1 ? "Decide on one objection of a department" : $"Decide on {waiting} objections of departments", "/shops/replies")];
    }

    private static async Task<IEnumerable<WaitingTask>> Mine(Look look, CancellationToken cancel)
    {
        var shops = await (
            from shop in look.Db.ToFillBy(look.By)
            where shop.State == ShopState.Assigned || shop.State == ShopState.Taken || shop.State == ShopState.Begun || shop.State == ShopState.Returned || (shop.State == ShopState.Submitted && shop.DueOn >= look.Today)
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
        tasks.AddRange(await Named(look, ofHumanResources: false, cancel));
        tasks.AddRange(await Replies(look, ofHumanResources: false, cancel));
        var declined = await look.Db.ToReviewBy(look.By, ofHumanResources: false).Where(shop => shop.State == ShopState.Declined).Join(look.Db.Rounds, shop => shop.RoundId, round => round.Id, (shop, round) => new { round.Id, round.Name, shop.DueOn })
            .GroupBy(shop => new { shop.Id, shop.Name }).Select(round => new { round.Key.Id, round.Key.Name, Number = round.Count(), DueOn = round.Min(shop => shop.DueOn) }).OrderBy(round => round.DueOn).Take(10).ToListAsync(cancel);
        tasks.AddRange(declined.Select(round => new WaitingTask($"{(round.Number == 1 ? "A shop" : $"{round.Number} shops")} of {round.Name} {(round.Number == 1 ? "was" : "were")} declined: find {(round.Number == 1 ? "a shopper" : "shoppers")}", $"/shops/rounds/{round.Id}?state=Declined", round.DueOn)));
        var overdue = await look.Db.ToReviewBy(look.By, ofHumanResources: false).StillOut().Where(shop => shop.DueOn < look.Today).Join(look.Db.Rounds, shop => shop.RoundId, round => round.Id, (shop, round) => new { round.Id, round.Name, shop.DueOn })
            .GroupBy(shop => new { shop.Id, shop.Name }).Select(round => new { round.Key.Id, round.Key.Name, Number = round.Count(), DueOn = round.Min(shop => shop.DueOn) }).OrderBy(round => round.DueOn).Take(10).ToListAsync(cancel);
        tasks.AddRange(overdue.Select(round => new WaitingTask($"{(round.Number == 1 ? "A shop" : $"{round.Number} shops")} of {round.Name} {(round.Number == 1 ? "is" : "are")} overdue: remind or exclude", $"/shops/rounds/{round.Id}?state=overdue", round.DueOn)));
        var plans = await look.Db.Rounds.Where(round => round.IsDraft).OrderBy(round => round.Opens).Select(round => new { round.Id, round.Name, round.Opens }).Take(10).ToListAsync(cancel);
        tasks.AddRange(plans.Select(round => new WaitingTask($"Send the plan of {round.Name}", $"/shops/rounds/{round.Id}/plan", round.Opens)));
        var rounds = await look.Db.Rounds.Where(round => round.ReleasedAt == null && round.CancelledAt == null && !round.IsDraft && round.ReleaseAt <= now).OrderBy(round => round.ReleaseAt)
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
        tasks.AddRange(await Named(look, ofHumanResources: true, cancel));
        tasks.AddRange(await Replies(look, ofHumanResources: true, cancel));
        // Nobody else could take out one that is never made.
        var left = await own.NotMade().Where(shop => shop.State == ShopState.Declined || shop.DueOn < look.Today).Select(shop => shop.DueOn).ToListAsync(cancel);
        if (left.Count > 0) tasks.Add(new(left.Count == 1 ? "A shop of Human Resources is declined or overdue: exclude it where nobody makes it" : $"{left.Count} shops of Human Resources are declined or overdue: exclude those that nobody makes", "/shops/review", left.Min()));
        if (release) tasks.Add(new("Release shops of Human Resources", "/shops/review"));
        return tasks;
    }

    private static async Task<IEnumerable<WaitingTask>> Named(Look look, bool ofHumanResources, CancellationToken cancel)
    {
        var own = look.Db.ToReviewBy(look.By, ofHumanResources);
        var named = await look.Db.Commendations.CountAsync(c => c.DecidedAt == null && own.Any(shop => shop.Id == c.ShopId), cancel);
        return named == 0 ? [] : [new(named == 1 ? "Decide whom an excellent shop commends" : $"Decide whom {named} excellent shops commend", "/shops/recognition")];
    }
}
