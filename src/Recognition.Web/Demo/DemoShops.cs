using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;
using static Recognition.Web.Demo.DemoCast;
using static Recognition.Web.Demo.DemoTown;

namespace Recognition.Web.Demo;

/// <summary>A pool of about forty shoppers, a released round in each of the two past quarters, a small one whose release is due, one that is under way, and a plan at the desk.</summary>
internal sealed class DemoShops(DemoStage stage, DemoTown town)
{
    private const int BusinessDays = 15;

    private readonly DemoAnswers answers = new(town.Chance);
    private readonly Dictionary<Guid, double> quality = town.Departments.ToDictionary(d => d.Id, _ => 0.72 + (town.Chance.NextDouble() * 0.24));
    private readonly Guid humanResources = town.Departments.Single(d => d.Code == "HR").Id;

    public void Tell(DateOnly dawn)
    {
        foreach (var employee in Pool()) stage.At<AddShopper>(town.After(dawn, 2), Hana, add => add.Run(new() { Id = ShopperOf(employee), EmployeeId = employee }, default));
        foreach (var employee in Pool()) Certify(town.After(dawn, 3), employee);
        new DemoResidents(stage, town).Tell();
        foreach (var quarter in (Domain.Time.Quarter[])[town.BeforeLast, town.Last])
            Round($"{quarter}", town.City.Calendar.Add(quarter.First, 6), phone: 3, inPerson: 2);
        Round("Phones at lunchtime", town.City.Calendar.Subtract(town.Today, BusinessDays + 11), phone: 1, inPerson: 0, released: false);
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

    private void Round(string name, DateOnly opens, int phone, int inPerson, bool released = true, bool plan = false)
    {
        var round = Id($"round {name}");
        var window = new RoundWindow(opens, town.City.Calendar.Add(opens, BusinessDays - 1), ForServiceWeek: false);
        var input = new ScheduleRound.Input
        {
            Id = round,
            Name = name,
            Opens = Written(window.Opens),
            Closes = Written(window.Closes),
            Phone = Numbers(phone),
            InPerson = Numbers(inPerson),
            Seed = 54,
            AsPlan = plan,
        };
        var planned = plan ? town.At(town.City.Calendar.Subtract(town.Today, 1), 10) : town.After(town.City.Calendar.Subtract(opens, 8), 1);
        stage.At<PlanRound>(planned, Hana, async plan => input.Previewed = (await plan.Draw(input, default)).Digest);
        stage.At<ScheduleRound>(planned, Hana, schedule => schedule.Run(input, default));
        if (plan) return;
        stage.Then(town.At(opens, 0), db => Make(db, round, window));
        if (!released) return;
        var (release, results) = (window.DefaultRelease(town.City), 0);
        stage.Then(release, async db => results = await db.OthersOf(await db.Rounds.SingleAsync(it => it.Id == round)).CountAsync(shop => shop.State == ShopState.Accepted));
        stage.At<ReleaseRound>(release.AddMinutes(20), Hana, async it => await it.Run(new() { Id = round, Version = await stage.Version<Round>(round), Results = results }, default));
        new DemoThanks(stage, town).Tell(round, release, last: opens > town.Last.First);
        stage.At<ReleaseHrShops>(release.AddMinutes(50), Otis, async it => await it.Run(new() { Id = round, Version = await stage.Version<Round>(round) }, default));
    }

    private Dictionary<Guid, string?> Numbers(int each) => town.Departments.Where(d => d.InShops).ToDictionary(d => d.Id, _ => (string?)each.ToString(CultureInfo.InvariantCulture));

    private async Task Make(Database.RecognitionDb db, Guid round, RoundWindow window)
    {
        var forms = (await db.FormVersions.ToListAsync()).ToDictionary(form => form.Id, form => form.Form);
        var shops = await db.Shops.Where(shop => shop.RoundId == round).OrderBy(shop => shop.DepartmentId).ThenBy(shop => shop.Channel).ThenBy(shop => shop.ShopperId).ToListAsync();
        var employees = await db.Shoppers.ToDictionaryAsync(shopper => shopper.Id, shopper => shopper.EmployeeId!.Value);
        var underWay = window.Closes >= town.Today;
        var his = 0;
        foreach (var (place, shop) in shops.Index())
        {
            var shopper = employees[shop.ShopperId];
            var form = forms[shop.FormVersionId];
            // Who shops Human Resources is drawn by chance: whether or not it is he, he has the same to do.
            if (underWay && shopper == Finn && shop.DepartmentId != humanResources)
            {
                // One waits for whoever becomes him; one, if he drew another, is back with a question.
                if (his++ == 1) Return(shop, Submit(shop, shopper, form, window.Opens));
            }
            else if (place == 7)
            {
                Exclude(shop, window);
            }
            else
            {
                var reviewed = Submit(shop, shopper, form, town.Between(window.Opens, window.Closes));
                Accept(shop, place % 11 == 5 ? Again(shop, shopper, Return(shop, reviewed)) : reviewed);
            }
        }
    }

    /// <returns>When the shop is looked at.</returns>
    private DateTime Submit(Shop shop, Guid shopper, FormDefinition form, DateOnly day)
    {
        var performed = town.At(day, 9 + town.Chance.Next(7), town.Chance.Next(60));
        var submitted = performed.AddMinutes(30 + town.Chance.Next(60));
        var posted = answers.Fill(form, quality[shop.DepartmentId], town.City.Zone.Local(performed), Served(shop.DepartmentId, performed.Day));
        stage.At<SaveDraft>(submitted.AddMinutes(-10), shopper, it => it.Run(new() { Id = shop.Id, Number = 1, Device = "demo", Posted = posted }, default));
        stage.At<SubmitShop>(submitted, shopper, it => it.Run(new() { Id = shop.Id, Number = 1 }, default));
        return town.After(day, 2);
    }

    private string Served(Guid department, int turn)
    {
        var staff = town.People.Everybody.Where(p => p.Department.Id == department && p.Post == Post.Staff).Select(p => p.Employee.Name).ToList();
        return staff[turn % Math.Min(4, staff.Count)].Split(' ')[0];
    }

    private DateTime Return(Shop shop, DateTime at)
    {
        stage.At<ReturnShop>(at, Reviewer(shop), async it => await it.Run(new()
        {
            Id = shop.Id,
            Version = await stage.Version<Shop>(shop.Id),
            OfHumanResources = Reviewer(shop) == Otis,
            Question = "Did you give your name before you were asked for it? Please say so in what happened.",
            AskedAbout = ["G1"],
        }, default));
        return at;
    }

    private DateTime Again(Shop shop, Guid shopper, DateTime returned)
    {
        stage.At<SubmitShop>(returned.AddHours(3), shopper, it => it.Run(new() { Id = shop.Id }, default));
        return town.After(town.City.Zone.DateOf(returned), 2);
    }

    private void Accept(Shop shop, DateTime at) => stage.At<AcceptShop>(at, Reviewer(shop), async it =>
        await it.Run(new() { Id = shop.Id, Version = await stage.Version<Shop>(shop.Id), OfHumanResources = Reviewer(shop) == Otis, Grade = Grade(), Reason = "The answers fit each other, and the shopper's notes were looked at." }, default));

    private GivenGrade Grade() => new() { Content = Good(), Instructions = Good(), Writing = Good(), Timeliness = Good() };

    private string Good() => $"{3 + town.Chance.Next(3)}";

    private void Exclude(Shop shop, RoundWindow window) => stage.At<ExcludeShop>(town.After(window.Closes, 2), Reviewer(shop), async it => await it.Run(new()
    {
        Id = shop.Id,
        Version = await stage.Version<Shop>(shop.Id),
        OfHumanResources = Reviewer(shop) == Otis,
        Reason = "The shopper fell ill within the window.",
    }, default));

    private Guid Reviewer(Shop shop) => shop.DepartmentId == humanResources ? Otis : Hana;

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
