using System.Net;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>Human Resources writes the quiz on a form. docs/programme.md, 1.14.</summary>
public sealed class WriteQuizTests
{
    private static readonly string Desk = $"/shops/forms/{Scene.PhoneForm}/quiz";

    private static CancellationToken Cancel => Scene.Cancel;

    [Theory, BothDatabases]
    public async Task A_quiz_is_looked_at_on_the_page_and_published_and_everybody_passes_it_anew(City city)
    {
        await Scene.Settle(city);
        await CertificationTests.Pass(city, await CertificationTests.Asked(city), 1, 0, 2);
        await using var site = new PortalHost(city, signInByHeader: true, certified: false);
        var browser = site.As(Cast.Hr);
        Assert.Contains("1 of 2 shoppers in the pool", await browser.GetStringAsync(Desk, Cancel), StringComparison.Ordinal);
        var begun = await browser.GetStringAsync($"{Desk}/new", Cancel);
        Assert.Contains("value=\"Guidelines\"", begun, StringComparison.Ordinal); // with the text that is asked

        var typed = Fields(("One?", "No", "Yes", 1), ("Two?", "No", "Yes", 0)).ToList();
        var longer = PageForms.Read($"{Desk}/new", await Answer(await browser.Post(PageForms.Read($"{Desk}/new", begun, "Input.Title"), [.. typed, new("step", "add")])), "Input.Title");
        Assert.Equal(HttpStatusCode.OK, (await browser.Post(longer, typed)).StatusCode);
        var looked = await Answer(await browser.Post(longer, [.. typed, new("step", "look")]));
        Assert.Contains("version 1 counts no more and everybody has to pass anew: one person of the 2 in the pool passed it", looked, StringComparison.Ordinal);
        Assert.Contains("Publish version 2", looked, StringComparison.Ordinal);
        var published = await browser.Post(PageForms.Read($"{Desk}/new", looked, "Input.Title"), [.. typed, new("step", "publish")]);
        Assert.Contains(published.StatusCode, (HttpStatusCode[])[HttpStatusCode.Redirect, HttpStatusCode.SeeOther, HttpStatusCode.OK]);

        await using var db = city.Db();
        var quiz = await db.ShopQuizzes.SingleAsync(quiz => quiz.Number == 2, Cancel);
        Assert.Equal((Channel.Phone, "Phone shop", 2), (quiz.Channel, quiz.FormName, quiz.Quiz.Questions.Count));
        Assert.Empty(await db.CertifiedOn(Scene.PhoneForm).ToListAsync(Cancel));
        Assert.Single(await db.AuditEntries.Where(entry => entry.Deed == nameof(PublishQuiz)).ToListAsync(Cancel));
        Assert.Contains("0 of 2 shoppers in the pool", await browser.GetStringAsync(Desk, Cancel), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_quiz_that_was_changed_after_it_was_looked_at_is_not_published(City city)
    {
        await Scene.Settle(city);
        var input = await Looked(city, Typed());
        input.Questions[0].Why = "Another reason.";
        Assert.StartsWith("The quiz was changed after you looked at it.", (await Assert.ThrowsAsync<RuleBroken>(() => Publish(city, input))).Message, StringComparison.Ordinal);
        await Publish(city, await Looked(city, input));
        await using var db = city.Db();
        Assert.Equal((1, "Another reason."), ((await db.ShopQuizzes.SingleAsync(Cancel)).Number, (await db.ShopQuizzes.SingleAsync(Cancel)).Quiz.Questions[0].Why));
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_publish_at_once_one_finds_it_gone_stale_and_a_form_posted_twice_is_one_version(City city)
    {
        await Scene.Settle(city);
        var (first, second) = (await Looked(city, Typed()), await Looked(city, Typed()));
        var outcomes = await Task.WhenAll(new[] { first, second }.Select(async input => await Record.ExceptionAsync(() => Publish(city, input))));
        Assert.IsType<GoneStale>(Assert.Single(outcomes.OfType<Exception>()));
        await Publish(city, outcomes[0] is null ? first : second);
        await using var db = city.Db();
        Assert.Equal(1, (await db.ShopQuizzes.SingleAsync(Cancel)).Number);

        // Whoever lost looks again, which says what is asked now, and goes on.
        await Publish(city, await Looked(city, outcomes[0] is null ? second : first));
        Assert.Equal([1, 2], await db.ShopQuizzes.Select(quiz => quiz.Number).Order().ToListAsync(Cancel));
    }

    [Theory, BothDatabases]
    public async Task The_quiz_of_another_form_is_taken_over_and_each_form_counts_its_own_versions(City city)
    {
        await Scene.Settle(city);
        await CertificationTests.Asked(city, number: 4);
        var counter = await FormsOfRoundTests.Published(city, "Counter", 2);
        var desk = await city.As(Cast.Hr, (QuizDesk r) => r.Read(counter, null, Cancel));
        Assert.Null(desk.Quiz);
        var (id, title) = Assert.Single(desk.Others);
        Assert.Equal("Phone shop, version 4", title);
        var input = new PublishQuiz.Input { Id = Guid.NewGuid(), Form = counter };
        input.Take(await city.As(Cast.Hr, (QuizDesk r) => r.Text(id, Cancel)));
        await Publish(city, await Looked(city, input));
        await using var db = city.Db();
        var copy = await db.ShopQuizzes.SingleAsync(quiz => quiz.FormName == "Counter", Cancel);
        Assert.Equal((1, "Guidelines", 3), (copy.Number, copy.Quiz.Title, copy.Quiz.Questions.Count));
        Assert.Equal(4, (await db.QuizFor(Scene.PhoneForm).SingleAsync(Cancel)).Number);
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.Hr, (QuizDesk r) => r.Read(counter, id, Cancel)));
    }

    [Theory, BothDatabases]
    public async Task Who_does_not_manage_shops_reads_and_writes_no_quiz(City city)
    {
        var shop = await OutsideShopperTests.Drawn(city, [Cast.Water], settled: () => CertificationTests.Asked(city));
        foreach (var person in (Guid?[])[Cast.FireClerk, Cast.WaterDirector, Cast.Auditor, null])
        {
            await Assert.ThrowsAsync<NotAllowed>(() => city.As(person, (QuizDesk r) => r.Read(Scene.PhoneForm, null, Cancel)));
            await Assert.ThrowsAsync<NotAllowed>(() => city.As(person, (PublishQuiz u) => u.Run(Typed(), Cancel)));
        }

        var opened = await OutsideShopperTests.Open(city, await OutsideShopperTests.NewestSecret(city));
        Assert.True((await OutsideShopperTests.AtDevice(city, opened, (ShopToFill r) => r.Read(shop, Cancel))).NeedsQuiz);
        await Assert.ThrowsAsync<NotAllowed>(() => OutsideShopperTests.AtDevice(city, opened, (QuizDesk r) => r.Read(Scene.PhoneForm, null, Cancel)));
        await Assert.ThrowsAsync<NotAllowed>(() => OutsideShopperTests.AtDevice(city, opened, (QuizDesk r) => r.Text(Guid.NewGuid(), Cancel)));
    }

    private static PublishQuiz.Input Typed() => new()
    {
        Id = Guid.NewGuid(),
        Form = Scene.PhoneForm,
        Title = "Guidelines",
        PassMark = "1",
        Questions = [new() { Ask = "One?", Options = ["Yes", "No"], Right = 1, Why = "Because." }],
    };

    private static async Task<PublishQuiz.Input> Looked(City city, PublishQuiz.Input input)
    {
        var looked = await city.As(Cast.Hr, (QuizDesk r) => r.Look(input, Cancel));
        return input with { Before = looked.Before, Looked = looked.Digest };
    }

    private static Task Publish(City city, PublishQuiz.Input input) => city.As(Cast.Hr, (PublishQuiz u) => u.Run(input, Cancel));

    private static Task<string> Answer(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancel);

    private static IEnumerable<KeyValuePair<string, string>> Fields(params (string Ask, string First, string Second, int Right)[] questions) =>
    [
        new("Input.Title", "Guidelines anew"), new("Input.PassMark", "1"),
        .. questions.Index().SelectMany(it => (KeyValuePair<string, string>[])
        [
            new($"Input.Questions[{it.Index}].Ask", it.Item.Ask), new($"Input.Questions[{it.Index}].Why", "So it is."), new($"Input.Questions[{it.Index}].Right", $"{it.Item.Right}"),
            new($"Input.Questions[{it.Index}].Options[0]", it.Item.First), new($"Input.Questions[{it.Index}].Options[1]", it.Item.Second), new($"Input.Questions[{it.Index}].Options[2]", ""),
        ]),
    ];
}
