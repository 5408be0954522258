using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;
using static Recognition.Web.Demo.DemoCast;
using static Recognition.Web.Demo.DemoTown;

namespace Recognition.Web.Demo;

/// <summary>A pool of about forty shoppers, a released round in each of the two past quarters, a small one whose release is due, one open to the departments' replies, one that is under way, and a plan at the desk.</summary>
internal sealed class DemoShops(DemoStage stage, DemoTown town)
{
    private const int BusinessDays = 15;

    private readonly DemoVisits visits = new(stage, town);
    private readonly Guid humanResources = town.Departments.Single(d => d.Code == "HR").Id;

    public void Tell(DateOnly dawn)
    {
        foreach (var employee in Pool()) stage.At<AddShopper>(town.After(dawn, 2), Hana, add => add.Run(new() { Id = ShopperOf(employee), EmployeeId = employee }, default));
        foreach (var employee in Pool()) Certify(town.After(dawn, 3), employee);
        new DemoResidents(stage, town).Tell();
        foreach (var quarter in (Domain.Time.Quarter[])[town.BeforeLast, town.Last])
            Round($"{quarter}", town.City.Calendar.Add(quarter.First, 6), phone: 3, inPerson: 2);
        Round("Phones at lunchtime", town.City.Calendar.Subtract(town.Today, BusinessDays + 11), phone: 1, inPerson: 0, released: false);
        Round("At the counters", town.City.Calendar.Subtract(town.Today, BusinessDays + 1), phone: 0, inPerson: 1, released: false, of: DemoReplies.Departments);
        Round($"{town.City.QuarterOf(town.Today)}, under way", town.City.Calendar.Subtract(town.Today, 7), phone: 3, inPerson: 1);
        Round($"{town.City.QuarterOf(town.Today).Next}, first plan", town.City.Calendar.Add(town.Today, 12), phone: 1, inPerson: 1, released: false, plan: true);
    }

    private static Guid ShopperOf(Guid employee) => Id($"shopper {employee}");

    private IEnumerable<Guid> Pool() => town.People.Of(Post.Staff).GroupBy(p => p.Department.Code)
        .SelectMany(staff => staff.Select(p => p.Employee.Id).Where(id => All.All(m => m.Id != id)).Skip(1).Take(2)).Append(Finn);

    // Everybody has read the guidelines.
    private void Certify(DateTime at, Guid employee) => stage.Then(at, async db =>
    {
        foreach (var quiz in await db.ShopQuizzes.ToListAsync())
            stage.At<PassQuiz>(at.AddMinutes(10), employee, it => it.Run(new() { Quiz = quiz.Id, Chosen = quiz.Quiz.Questions.Index().ToDictionary(q => q.Index, q => (int?)q.Item.Right) }, default));
    });

    /// <param name="of">The codes of the departments that are shopped; null for all.</param>
    private void Round(string name, DateOnly opens, int phone, int inPerson, bool released = true, bool plan = false, IReadOnlyCollection<string>? of = null)
    {
        var round = Id($"round {name}");
        var window = new RoundWindow(opens, town.City.Calendar.Add(opens, BusinessDays - 1), ForServiceWeek: false);
        var underWay = !plan && window.Closes >= town.Today;
        var input = new ScheduleRound.Input
        {
            Id = round,
            Name = name,
            Opens = Written(window.Opens),
            Closes = Written(window.Closes),
            Phone = Numbers(phone, of),
            InPerson = Numbers(inPerson, of),
            Seed = 54,
            AsPlan = plan || underWay,
        };
        var planned = plan ? town.At(town.City.Calendar.Subtract(town.Today, 1), 10) : town.After(town.City.Calendar.Subtract(opens, 8), 1);
        stage.At<PlanRound>(planned, Hana, async plan => input.Previewed = (await plan.Draw(input, default)).Digest);
        stage.At<ScheduleRound>(planned, Hana, schedule => schedule.Run(input, default));
        if (plan) return;
        if (underWay) Send(round, planned);
        stage.Then(town.At(opens, 0), db => Make(db, round, window, underWay, made: of is null ? window.Closes : town.City.Calendar.Subtract(window.Closes, 3)));
        if (of is not null) new DemoReplies(stage, town).Tell(round, window.Closes);
        if (!released) return;
        var (release, results) = (window.DefaultRelease(town.City), 0);
        stage.Then(release, async db => results = await db.OthersOf(await db.Rounds.SingleAsync(it => it.Id == round)).CountAsync(shop => shop.State == ShopState.Accepted));
        stage.At<ReleaseRound>(release.AddMinutes(20), Hana, async it => await it.Run(new() { Id = round, Version = await stage.Version<Round>(round), Results = results }, default));
        new DemoThanks(stage, town).Tell(round, release, last: opens > town.Last.First);
        stage.At<ReleaseHrShops>(release.AddMinutes(50), Otis, async it => await it.Run(new() { Id = round, Version = await stage.Version<Round>(round) }, default));
    }

    // Whoever becomes Finn Oakes has a shop ahead, whatever the draw gave him.
    private void Send(Guid round, DateTime planned)
    {
        stage.Then(planned.AddMinutes(5), async db =>
        {
            var his = await db.Shops.Where(shop => shop.RoundId == round && shop.ShopperId == ShopperOf(Finn) && shop.DepartmentId != humanResources).OrderByDescending(shop => shop.PlannedAt).ToListAsync();
            if (his is not [{ } last, ..] || LiesAhead(last)) return;
            stage.At<MoveShop>(planned.AddMinutes(10), Hana, async it => await it.Run(new()
            {
                Id = last.Id,
                Version = await stage.Version<Shop>(last.Id),
                ShopperId = last.ShopperId,
                At = town.City.Calendar.Add(town.Today, 2).ToDateTime(new TimeOnly(10, 0)),
            }, default));
        });
        stage.At<SendRound>(planned.AddMinutes(20), Hana, async it => await it.Run(new() { Id = round, Version = await stage.Version<Round>(round) }, default));
    }

    private bool LiesAhead(Shop shop) => shop.PlannedAt is { } at && town.City.Zone.DateOf(at) > town.Today;

    private Dictionary<Guid, string?> Numbers(int each, IReadOnlyCollection<string>? of) =>
        town.Departments.Where(d => d.InShops && of?.Contains(d.Code) != false).ToDictionary(d => d.Id, _ => (string?)each.ToString(CultureInfo.InvariantCulture));

    /// <param name="made">The day by which all are made.</param>
    private async Task Make(Database.RecognitionDb db, Guid round, RoundWindow window, bool underWay, DateOnly made)
    {
        var forms = (await db.FormVersions.ToListAsync()).ToDictionary(form => form.Id, form => form.Form);
        var shops = await db.Shops.Where(shop => shop.RoundId == round).OrderBy(shop => shop.DepartmentId).ThenBy(shop => shop.Channel).ThenBy(shop => shop.ShopperId).ToListAsync();
        var employees = await db.Shoppers.ToDictionaryAsync(shopper => shopper.Id, shopper => shopper.EmployeeId!.Value);
        foreach (var (place, shop) in shops.Index())
        {
            var (shopper, form) = (employees[shop.ShopperId], forms[shop.FormVersionId]);
            if (place == 7 && !underWay)
            {
                visits.Exclude(shop, window);
                continue;
            }

            // Made when the rota wants it, so that what is still out lies ahead.
            var performed = shop.PlannedAt is { } at && town.City.Zone.DateOf(at) <= made ? at : town.At(town.Between(window.Opens, made), 9 + town.Chance.Next(7), town.Chance.Next(60));
            if (underWay && LiesAhead(shop)) continue;
            var reviewed = visits.Submit(shop, shopper, form, performed);
            // One of whoever becomes Finn Oakes is back with a question.
            if (underWay && shopper == Finn) visits.Return(shop, reviewed);
            else visits.Accept(shop, place % 11 == 5 ? visits.Again(shop, shopper, visits.Return(shop, reviewed)) : reviewed);
        }
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
