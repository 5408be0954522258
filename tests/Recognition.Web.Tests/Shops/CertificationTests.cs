using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class CertificationTests
{
    private const string Definition = """
        { "title": "Guidelines", "version": 1, "passMark": 2, "questions": [
          { "ask": "One?", "options": ["Yes", "No"], "right": 1, "why": "Because." },
          { "ask": "Two?", "options": ["Yes", "No"], "right": 0, "why": "So it is." },
          { "ask": "Three?", "options": ["Yes", "No", "Maybe"], "right": 2, "why": "Who knows." } ] }
        """;

    private static CancellationToken Cancel => Scene.Cancel;

    [Theory, BothDatabases]
    public async Task The_form_does_not_begin_before_the_quiz_is_passed_and_leads_there(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var quiz = await Asked(city);
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop, 1, Scene.Answers()), Cancel)));
        await using var site = new PortalHost(city, signInByHeader: true, certified: false);
        Assert.Contains($"/shops/mine/{shop}/certification", await site.As(Cast.FireClerk).GetStringAsync($"/shops/mine/{shop}/form", Cancel), StringComparison.Ordinal);

        await Assert.ThrowsAsync<RuleBroken>(() => Pass(city, quiz, 1, 1));
        await Pass(city, quiz, 1, 0, 0);
        await Pass(city, quiz, 1, 0, 0); // pressed twice
        await using var db = city.Db();
        var kept = await db.Certifications.SingleAsync(Cancel);
        Assert.Equal((quiz, Scene.PhoneForm, 2), (kept.QuizId, kept.FormVersionId, kept.Right));
        Assert.True((await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop, 1, Scene.Answers()), Cancel))).Done);
        var line = Assert.Single((await city.As(Cast.Hr, (ShopperPool r) => r.Read("Finn", false, 1, Cancel))).Shoppers);
        Assert.Equal(["Phone shop"], line.Certified);
    }

    [Theory, BothDatabases]
    public async Task A_resident_is_drawn_before_the_quiz_that_only_a_link_leads_to_and_passes_it_there(City city)
    {
        var shop = await OutsideShopperTests.Drawn(city, [Cast.Water], settled: () => Asked(city));
        var opened = await OutsideShopperTests.Open(city, await OutsideShopperTests.NewestSecret(city));
        Assert.True((await OutsideShopperTests.AtDevice(city, opened, (ShopToFill r) => r.Read(shop, Cancel))).NeedsQuiz);
        await Assert.ThrowsAsync<RuleBroken>(() => OutsideShopperTests.AtDevice(city, opened, (SaveDraft u) => u.Run(Scene.Draft(shop, 1, Scene.Answers()), Cancel)));
    }

    [Theory, BothDatabases]
    public async Task A_new_quiz_is_to_be_passed_anew_and_one_quiz_says_nothing_of_the_other_channel(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        await Pass(city, await Asked(city), 1, 0, 2);
        await using var db = city.Db();
        Assert.Equal(Cast.FireClerk, (await db.CertifiedOn(Scene.PhoneForm).SingleAsync(Cancel)).EmployeeId);
        Assert.Equal(2, await db.CertifiedOn(Scene.InPersonForm).CountAsync(Cancel)); // no quiz is asked there
        await Asked(city, number: 2);
        Assert.Empty(await db.CertifiedOn(Scene.PhoneForm).ToListAsync(Cancel));
    }

    [Fact]
    public void The_seeds_quizzes_are_read_and_can_be_passed()
    {
        foreach (var form in (string[])["phone", "in-person"])
        {
            var quiz = QuizDefinition.Read(Recognition.Database.Seed.ReferenceData.Own.Text($"quizzes/{form}.json"));
            Assert.Equal(quiz.Questions.Count, quiz.Right([.. quiz.Questions.Select(question => (int?)question.Right)]));
            Assert.InRange(quiz.PassMark, 1, quiz.Questions.Count);
        }
    }

    internal static async Task<Guid> Asked(City city, int number = 1, string form = "Phone shop")
    {
        await using var db = city.Db();
        var quiz = new ShopQuiz(Guid.NewGuid(), new(Channel.Phone, form), number, Definition, city.Clock.Now);
        db.Add(quiz);
        await db.SaveChangesAsync(Cancel);
        return quiz.Id;
    }

    internal static Task Pass(City city, Guid quiz, params int[] chosen) => PassAs(city, Cast.FireClerk, quiz, chosen);

    private static Task PassAs(City city, Guid person, Guid quiz, params int[] chosen) =>
        city.As(person, (PassQuiz u) => u.Run(new() { Quiz = quiz, Chosen = chosen.Index().ToDictionary(it => it.Index, it => (int?)it.Item) }, Cancel));
}
