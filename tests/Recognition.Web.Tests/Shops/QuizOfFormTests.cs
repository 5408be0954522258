using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>Each form has a quiz of its own, and whoever passed one is certified on that form alone. docs/programme.md, 1.14.</summary>
public sealed class QuizOfFormTests
{
    private static CancellationToken Cancel => Scene.Cancel;

    [Theory, BothDatabases]
    public async Task Certified_on_one_form_is_not_certified_on_another_of_its_channel_and_a_newer_version_of_the_form_asks_for_nothing(City city)
    {
        await Scene.Settle(city);
        var counter = await FormsOfRoundTests.Published(city, "Counter", 2);
        var (phone, other) = (await CertificationTests.Asked(city), await CertificationTests.Asked(city, form: "Counter"));
        await CertificationTests.Pass(city, phone, 1, 0, 2);
        Assert.Equal((1, 0), await Certified(city, counter));
        await CertificationTests.Pass(city, other, 1, 0, 2);
        var newer = await FormsOfRoundTests.Published(city, "Counter", 3);
        Assert.Equal((1, 1), await Certified(city, newer));
        var line = Assert.Single((await city.As(Cast.Hr, (ShopperPool r) => r.Read("Finn", false, 1, Cancel))).Shoppers);
        Assert.Equal(["Counter", "Phone shop"], line.Certified);
        await using var db = city.Db();
        Assert.Equal(counter, (await db.Certifications.SingleAsync(c => c.QuizId == other, Cancel)).FormVersionId);

        // The quiz of one form has no say on the other, however much higher its number.
        await CertificationTests.Asked(city, number: 7);
        Assert.Equal((0, 1), await Certified(city, newer));
    }

    [Theory, BothDatabases]
    public async Task No_shop_is_given_to_somebody_who_is_not_certified_on_its_form_and_the_reason_names_the_form(City city)
    {
        await Scene.Settle(city);
        var counter = await FormsOfRoundTests.Published(city, "Counter", 2);
        await CertificationTests.Pass(city, await CertificationTests.Asked(city), 1, 0, 2);
        var quiz = await CertificationTests.Asked(city, form: "Counter");
        var input = Scene.Round((Cast.Water, 1), (Cast.HumanResources, 1)) with { PhoneForms = new() { [Cast.Water] = counter } };
        var preview = await city.As(Cast.Hr, (PlanRound r) => r.Draw(input, Cancel));
        Assert.Equal(1, preview.Shops); // of Human Resources, on the form on which Finn is certified
        Assert.Contains("Of the others 1 works in it and 1 is not certified on the form Counter.", Assert.Single(preview.Refusals), StringComparison.Ordinal);

        // By hand no more than by the draw, and in a plan no more than in a round.
        await Scene.Schedule(city, input with { AsPlan = true });
        var round = (await city.As(Cast.Hr, (PlanDesk r) => r.Read(input.Id, Cancel))).Round;
        Assert.Contains("not certified on the form Counter", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (AddShopToPlan u) => u.Run(Added(round), Cancel)))).Message, StringComparison.Ordinal);
        await Again();
        Assert.DoesNotContain((await city.As(Cast.Hr, (PlanDesk r) => r.Read(input.Id, Cancel))).Shops, shop => shop.DepartmentId == Cast.Water);

        await CertificationTests.Pass(city, quiz, 1, 0, 2);
        await Again();
        var desk = await city.As(Cast.Hr, (PlanDesk r) => r.Read(input.Id, Cancel));
        var shop = Assert.Single(desk.Shops, shop => shop.DepartmentId == Cast.Water);
        Assert.Equal("Finn Oakes", shop.Shopper);

        await CertificationTests.Asked(city, number: 2, form: "Counter");
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (MoveShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, ShopperId = shop.ShopperId!.Value }, Cancel)));
        Assert.Contains("Finn Oakes is not certified on the form Counter.", refused.Message, StringComparison.Ordinal);

        AddShopToPlan.Input Added(Round to) => new() { Id = Guid.NewGuid(), RoundId = to.Id, Version = to.Version, DepartmentId = Cast.Water, Channel = Channel.Phone };
        async Task Again() => await city.As(Cast.Hr, async (ProposeAgain u) => await u.Run(new() { Id = input.Id, Version = (await city.As(Cast.Hr, (PlanDesk r) => r.Read(input.Id, Cancel))).Round.Version, Seed = 3 }, Cancel));
    }

    [Theory, BothDatabases]
    public async Task The_quiz_before_a_shop_is_that_of_its_form_in_its_newest_version(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var counter = await FormsOfRoundTests.Published(city, "Counter", 2);
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        await using (var db = city.Db()) await db.Shops.Where(it => it.Id == shop).ExecuteUpdateAsync(row => row.SetProperty(it => it.FormVersionId, counter), Cancel);
        await CertificationTests.Pass(city, await CertificationTests.Asked(city), 1, 0, 2);
        var old = await CertificationTests.Asked(city, form: "Counter");
        var quiz = await CertificationTests.Asked(city, number: 2, form: "Counter");

        Assert.Contains("on the form Counter", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop, 1, Scene.Answers()), Cancel)))).Message, StringComparison.Ordinal);
        Assert.True((await city.As(Cast.FireClerk, (ShopToFill r) => r.Read(shop, Cancel))).NeedsQuiz);
        Assert.Equal([("Counter", false), ("Phone shop", true)], (await city.As(Cast.FireClerk, (MyShops r) => r.Read(Cancel))).Quizzes.Select(line => (line.Form, line.IsPassed)));
        foreach (var shown in (QuizToPass.Shown[])[await city.As(Cast.FireClerk, (QuizToPass r) => r.Read(shop, null, Cancel)), await city.As(Cast.FireClerk, (QuizToPass r) => r.Read(null, old, Cancel))])
            Assert.Equal((quiz, "Counter", null), (shown.Id, shown.Form, shown.Passed));
        await Scene.Widen(city, 1);
        await using (var db = city.Db())
        {
            var (version, next) = ((await db.Shops.SingleAsync(it => it.Id == shop, Cancel)).Version, (await db.Shoppers.SingleAsync(s => db.Employees.Any(e => e.Id == s.EmployeeId && e.Name == "Further Shopper 0"), Cancel)).Id);
            Assert.Contains("Further Shopper 0 is not certified on the form Counter.", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (ReassignShop u) => u.Run(new() { Id = shop, Version = version, ShopperId = next }, Cancel)))).Message, StringComparison.Ordinal);
        }

        await CertificationTests.Pass(city, quiz, 1, 0, 2);
        Assert.True((await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop, 1, Scene.Answers()), Cancel))).Done);
    }

    [Theory, BothDatabases]
    public async Task The_migration_leaves_everybody_certified_who_was_on_every_form_of_the_channel_and_certifies_nobody_else(City city)
    {
        await Scene.Settle(city);
        var counter = await FormsOfRoundTests.Published(city, "Counter", 2);
        var old = await CertificationTests.Asked(city);
        await city.As(Cast.WaterClerk, (PassQuiz u) => u.Run(new() { Quiz = old, Chosen = new() { [0] = 1, [1] = 0 } }, Cancel));
        await CertificationTests.Pass(city, await CertificationTests.Asked(city, number: 2), 1, 0, 2);
        await using var db = city.Db();
        var before = await db.Certifications.AsNoTracking().SingleAsync(c => c.Right == 3, Cancel);
        var migrations = db.Database.GetMigrations().ToList();
        await db.Database.OpenConnectionAsync(Cancel);
        if (city.Provider == "sqlite") await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys=OFF", Cancel); // as BringUpToDate does on the way up
        await db.GetService<IMigrator>().MigrateAsync(migrations[migrations.FindIndex(name => name.EndsWith("_AskQuizOfForm", StringComparison.Ordinal)) - 1], Cancel);
        await db.BringUpToDate();

        Assert.Equal([("Counter", 2), ("Phone shop", 2)], await db.QuizzesAsked().OrderBy(quiz => quiz.FormName).Select(quiz => new ValueTuple<string, int>(quiz.FormName, quiz.Number)).ToListAsync(Cancel));
        Assert.Equal((1, 1), await Certified(city, counter));
        var kept = await db.Certifications.AsNoTracking().SingleAsync(c => c.Id == before.Id, Cancel);
        Assert.Equal((before.QuizId, before.FormVersionId, before.PassedAt, "Phone shop"), (kept.QuizId, kept.FormVersionId, kept.PassedAt, kept.FormName));
        var copy = await db.Certifications.SingleAsync(c => c.FormName == "Counter", Cancel);
        Assert.Equal((before.ShopperId, counter, before.PassedAt, 3), (copy.ShopperId, copy.FormVersionId, copy.PassedAt, copy.Right));
        Assert.Equal(3, await db.Certifications.CountAsync(Cancel)); // the one on the old quiz stays with it
    }

    // How many are certified on the form by phone of the scene, and on another.
    private static async Task<(int, int)> Certified(City city, Guid other)
    {
        await using var db = city.Db();
        return (await db.CertifiedOn(Scene.PhoneForm).CountAsync(Cancel), await db.CertifiedOn(other).CountAsync(Cancel));
    }
}
