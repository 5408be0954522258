using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Web.Demo;
using Recognition.Web.Platform.Jobs;
using Recognition.Web.Shops;
using Recognition.Web.StaffNotices;

namespace Recognition.Web.Walkthrough;

/// <summary>One round: scheduled, filled in, one shop returned, reviewed, released; the shops of Human Resources by the reviewer outside it.</summary>
internal static class WalkShops
{
    private const int ShopsByChannel = 3;
    private const int Shoppers = 36;

    public static async Task Run(Walk walk, CancellationToken cancel)
    {
        var hr = DemoCast.Id("1001");
        await TellStaff(walk, hr, cancel);
        await FillPool(walk, hr, cancel);
        var round = await Schedule(walk, hr, cancel);
        walk.MoveTo(round.Opens.AddDays(5));
        var made = await Fill(walk, round.Id, cancel);
        await Review(walk, hr, round.Id, cancel);
        await DemandEmbargo(walk, cancel);
        walk.MoveTo(round.ReleaseAt);
        await Release(walk, hr, round.Id, cancel);
        await walk.Say($"{made} shops of {round.Name} were made, reviewed and released.");
    }

    private static async Task TellStaff(Walk walk, Guid hr, CancellationToken cancel)
    {
        var notice = Guid.NewGuid();
        var (title, text) = await walk.As(hr, (NoticeOverview overview) => overview.Draft(cancel));
        await walk.As(hr, (PublishNotice publish) => publish.Run(new() { Id = notice, Title = title, Text = text }, cancel));
        await using var db = walk.Db();
        var version = await db.StaffNotices.Where(n => n.Id == notice).Select(n => n.Version).SingleAsync(cancel);
        await walk.As(hr, (SendNotice send) => send.Run(new() { Id = notice, Version = version }, cancel));
        await walk.Services.GetRequiredService<DrainRequestedJobs>().Run(cancel);
    }

    private static async Task FillPool(Walk walk, Guid hr, CancellationToken cancel)
    {
        await using var db = walk.Db();
        var staff = await db.Employees.Where(e => e.LeftOn == null && !db.Employees.Any(other => other.SupervisorId == e.Id) && !db.Appointments.Any(a => a.EmployeeId == e.Id))
            .OrderBy(e => e.Number).Select(e => new { e.Id, e.DepartmentId }).ToListAsync(cancel);
        var pool = staff.GroupBy(e => e.DepartmentId).SelectMany(department => department.Take(3)).Take(Shoppers);
        var quizzes = await db.ShopQuizzes.AsNoTracking().ToListAsync(cancel);
        foreach (var shopper in pool)
        {
            await walk.As(hr, (AddShopper add) => add.Run(new() { Id = Guid.NewGuid(), EmployeeId = shopper.Id }, cancel));
            foreach (var quiz in quizzes)
                await walk.As(shopper.Id, (PassQuiz pass) => pass.Run(new() { Quiz = quiz.Id, Chosen = quiz.Quiz.Questions.Index().ToDictionary(q => q.Index, q => (int?)q.Item.Right) }, cancel));
        }
    }

    private static async Task<Round> Schedule(Walk walk, Guid hr, CancellationToken cancel)
    {
        await using var db = walk.Db();
        var opens = (await walk.City()).Calendar.Add(walk.Today, 5);
        var wishes = await db.Departments.Where(d => d.InShops).ToDictionaryAsync(d => d.Id, _ => (string?)$"{ShopsByChannel}", cancel);
        var input = new ScheduleRound.Input { Id = Guid.NewGuid(), Name = $"{walk.Quarter} round", Opens = $"{opens:yyyy-MM-dd}", Closes = $"{opens.AddDays(18):yyyy-MM-dd}", Phone = wishes, InPerson = wishes, Seed = 54 };
        input.Previewed = (await walk.As(hr, (PlanRound plan) => plan.Draw(input, cancel))).Digest;
        await walk.As(hr, (ScheduleRound schedule) => schedule.Run(input, cancel));
        return await db.Rounds.SingleAsync(r => r.Id == input.Id, cancel);
    }

    private static async Task<int> Fill(Walk walk, Guid round, CancellationToken cancel)
    {
        await using var db = walk.Db();
        var shops = await (from shop in db.Shops
                           where shop.RoundId == round
                           join shopper in db.Shoppers on shop.ShopperId equals shopper.Id
                           join form in db.FormVersions on shop.FormVersionId equals form.Id
                           join department in db.Departments on shop.DepartmentId equals department.Id
                           orderby department.Code, shop.Channel, shop.Id // what a hand writes hangs on its place
                           select new { shop.Id, EmployeeId = shopper.EmployeeId!.Value, form, department.Code }).ToListAsync(cancel);
        foreach (var (i, shop) in shops.Index())
        {
            // Departments differ, and the same ones do well each time.
            var content = 0.78 + (shop.Code.Sum(letter => letter) % 19 / 100.0);
            var fields = new ShopperHand(i).Fill(shop.form.Form, walk.Today.AddDays(-1), content);
            var saved = await walk.As(shop.EmployeeId, (SaveDraft save) => save.Run(new() { Id = shop.Id, Number = 1, Device = "walkthrough", Posted = key => fields.GetValueOrDefault(key) }, cancel));
            await walk.As(shop.EmployeeId, (SubmitShop submit) => submit.Run(new() { Id = shop.Id, Number = saved.Number }, cancel));
        }

        return shops.Count;
    }

    private static async Task Review(Walk walk, Guid hr, Guid round, CancellationToken cancel)
    {
        await using var db = walk.Db();
        var own = await db.Departments.Where(d => d.Code == "HR").Select(d => d.Id).SingleAsync(cancel);
        var shops = await db.Shops.AsNoTracking().Where(s => s.RoundId == round).Select(s => new { s.Id, s.Version, s.ShopperId, OfHr = s.DepartmentId == own }).ToListAsync(cancel);
        var returned = shops.First(s => !s.OfHr);
        await walk.As(hr, (ReturnShop give) => give.Run(new() { Id = returned.Id, Version = returned.Version, Question = "How long were you on hold?" }, cancel));
        var shopper = await db.Shoppers.Where(s => s.Id == returned.ShopperId).Select(s => s.EmployeeId!.Value).SingleAsync(cancel);
        await walk.As(shopper, (SubmitShop submit) => submit.Run(new() { Id = returned.Id, Number = 0 }, cancel));
        foreach (var shop in await db.Shops.AsNoTracking().Where(s => s.RoundId == round).Select(s => new { s.Id, s.Version, OfHr = s.DepartmentId == own }).ToListAsync(cancel))
            await walk.As(shop.OfHr ? DemoCast.Id("1010") : hr, (AcceptShop accept) => accept.Run(new() { Id = shop.Id, Version = shop.Version, OfHumanResources = shop.OfHr, Reason = "The answers fit each other." }, cancel));
    }

    private static async Task DemandEmbargo(Walk walk, CancellationToken cancel)
    {
        await using var db = walk.Db();
        if ((await ShopFigures.Of(db, walk.Quarter, cancel)).Count > 0) throw new InvalidOperationException("A result is readable before its release.");
    }

    private static async Task Release(Walk walk, Guid hr, Guid id, CancellationToken cancel)
    {
        await using var db = walk.Db();
        var round = await db.Rounds.AsNoTracking().SingleAsync(r => r.Id == id, cancel);
        var results = await db.OthersOf(round).CountAsync(s => s.State == ShopState.Accepted, cancel);
        await walk.As(hr, (ReleaseRound release) => release.Run(new() { Id = id, Version = round.Version, Results = results }, cancel));
        round = await db.Rounds.AsNoTracking().SingleAsync(r => r.Id == id, cancel);
        await walk.As(DemoCast.Id("1010"), (ReleaseHrShops release) => release.Run(new() { Id = id, Version = round.Version }, cancel));
    }
}
