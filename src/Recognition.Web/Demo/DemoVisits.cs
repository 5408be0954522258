using Recognition.Domain.Shops;
using Recognition.Web.Shops;
using static Recognition.Web.Demo.DemoCast;
using static Recognition.Web.Demo.DemoTown;

namespace Recognition.Web.Demo;

/// <summary>What becomes of a shop: its shopper makes it, and its reviewer looks at it.</summary>
internal sealed class DemoVisits(DemoStage stage, DemoTown town)
{
    private readonly DemoAnswers answers = new(town.Chance);
    private readonly Dictionary<Guid, double> quality = town.Departments.ToDictionary(d => d.Id, _ => 0.72 + (town.Chance.NextDouble() * 0.24));
    private readonly Guid humanResources = town.Departments.Single(d => d.Code == "HR").Id;

    /// <returns>When the shop is looked at.</returns>
    public DateTime Submit(Shop shop, Guid shopper, FormDefinition form, DateTime performed)
    {
        var submitted = performed.AddMinutes(30 + town.Chance.Next(60));
        var posted = answers.Fill(form, quality[shop.DepartmentId], town.City.Zone.Local(performed), Served(shop.DepartmentId, performed.Day));
        stage.At<SaveDraft>(submitted.AddMinutes(-10), shopper, it => it.Run(new() { Id = shop.Id, Number = 1, Device = "demo", Posted = posted }, default));
        stage.At<SubmitShop>(submitted, shopper, it => it.Run(new() { Id = shop.Id, Number = 1 }, default));
        return town.After(town.City.Zone.DateOf(performed), 2);
    }

    private string Served(Guid department, int turn)
    {
        var staff = town.People.Everybody.Where(p => p.Department.Id == department && p.Post == Post.Staff).Select(p => p.Employee.Name).ToList();
        return staff[turn % Math.Min(4, staff.Count)].Split(' ')[0];
    }

    public DateTime Return(Shop shop, DateTime at)
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

    public DateTime Again(Shop shop, Guid shopper, DateTime returned)
    {
        stage.At<SubmitShop>(returned.AddHours(3), shopper, it => it.Run(new() { Id = shop.Id }, default));
        return town.After(town.City.Zone.DateOf(returned), 2);
    }

    public void Accept(Shop shop, DateTime at) => stage.At<AcceptShop>(at, Reviewer(shop), async it =>
        await it.Run(new() { Id = shop.Id, Version = await stage.Version<Shop>(shop.Id), OfHumanResources = Reviewer(shop) == Otis, Grade = Grade(), Reason = "The answers fit each other, and the shopper's notes were looked at." }, default));

    private GivenGrade Grade() => new() { Content = Good(), Instructions = Good(), Writing = Good(), Timeliness = Good() };

    private string Good() => $"{3 + town.Chance.Next(3)}";

    public void Exclude(Shop shop, RoundWindow window) => stage.At<ExcludeShop>(town.After(window.Closes, 2), Reviewer(shop), async it => await it.Run(new()
    {
        Id = shop.Id,
        Version = await stage.Version<Shop>(shop.Id),
        OfHumanResources = Reviewer(shop) == Otis,
        Reason = "The shopper fell ill within the window.",
    }, default));

    private Guid Reviewer(Shop shop) => shop.DepartmentId == humanResources ? Otis : Hana;
}
