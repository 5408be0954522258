using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Domain.Shops.ReviewFlags;
using Recognition.Web.Platform.Access;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>HR corrects an answer with a reason; what stood before is kept. docs/programme.md, 1.11.</summary>
public sealed class CorrectAnswerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_corrected_answer_is_sealed_and_the_one_before_is_kept_and_shown_to_the_shopper(City city)
    {
        var shop = await Submitted(city);
        await Correct(city, shop, "A2", "The log says five.", "5");
        await Scene.Accept(city, shop);
        await using var db = city.Db();
        var now = await db.Shops.Include(s => s.Corrections).SingleAsync(s => s.Id == shop, Cancel);
        Assert.Equal("55.56", now.Percent!.Value.Display());
        Assert.True(now.IsAsSealed);
        Assert.Equal(("A2", Answer.Of("3"), Answer.Of("5")), (now.Corrections[0].Question, now.Corrections[0].AnswerBefore, now.Corrections[0].AnswerAfter));
        await using var site = new PortalHost(city, signInByHeader: true);
        var shoppers = await site.As(Cast.FireClerk).GetStringAsync($"/shops/mine/{shop}/check", Cancel);
        Assert.Contains("Corrected by Human Resources", shoppers, StringComparison.Ordinal);
        Assert.Contains("The log says five.", shoppers, StringComparison.Ordinal);
        Assert.DoesNotContain("Hana Reyes,", shoppers, StringComparison.Ordinal);
        Assert.Contains("Hana Reyes,", await site.As(Cast.Hr).GetStringAsync($"/shops/review/{shop}", Cancel), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_question_that_is_not_asked_any_more_loses_its_answer_and_that_is_kept_too(City city)
    {
        var shop = await Submitted(city);
        await Correct(city, shop, "A1", "Nobody answered.", "no");
        await using var db = city.Db();
        var now = await db.Shops.Include(s => s.Corrections).SingleAsync(s => s.Id == shop, Cancel);
        Assert.Equal([("A1", "no"), ("A2", null)], now.Corrections.OrderBy(c => c.Number).Select(c => (c.Question, ((Answer.Word?)c.AnswerAfter)?.Text)));
        Assert.DoesNotContain("A2", now.Answers!, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_would_leave_the_form_unfilled_is_refused_and_so_are_words_no_reason_and_the_same_answer(City city)
    {
        var answers = Scene.Answers();
        (answers["a.A1"], answers["a.A2"]) = ("no", StringValues.Empty);
        var shop = await Submitted(city, answers);
        Assert.Contains("With this answer the form is not filled in", await Refused("A1", "Yes they did.", "yes"), StringComparison.Ordinal);
        Assert.Contains("stays as it was written", await Refused("B2", "Shorter.", "Short."), StringComparison.Ordinal);
        Assert.Contains("This must be filled in.", await Refused("B1", " ", "5"), StringComparison.Ordinal);
        Assert.Contains("the answer that stands there", await Refused("B1", "Why not.", "4"), StringComparison.Ordinal);
        Assert.Contains("Choose the question", await Refused("Z9", "Why not.", "4"), StringComparison.Ordinal);
        Assert.NotEmpty(await Refused("B1", "Out of range.", "9"));
        await Scene.Accept(city, shop);
        Assert.Contains("was accepted already", await Refused("B1", "Too late.", "5"), StringComparison.Ordinal);

        async Task<string> Refused(string question, string reason, string answer) => (await Assert.ThrowsAsync<RuleBroken>(() => Correct(city, shop, question, reason, answer))).Message;
    }

    [Theory, BothDatabases]
    public async Task A_flag_is_accepted_against_with_a_reason_alone_and_both_stay(City city)
    {
        var answers = Scene.Answers();
        answers["time"] = "06:30"; // before the offices open
        var shop = await Submitted(city, answers);
        var seen = await city.As(Cast.Hr, (ShopInReview r) => r.Read(shop, false, Cancel));
        Assert.Equal("It began at 6:30 am. The offices are open from 8:00 am to 5:00 pm.", Assert.Single(seen.Flags).Sentence);
        Assert.Equal("Reason", (await Assert.ThrowsAsync<RuleBroken>(() => Scene.Accept(city, shop))).Field);
        await city.As(Cast.Hr, (AcceptShop u) => u.Run(new() { Id = shop, Version = seen.Shop.Version, Reason = "The line is open from six." }, Cancel));
        var step = (await city.As(Cast.Hr, (ShopInReview r) => r.Read(shop, false, Cancel))).Steps[^1];
        Assert.Equal(("The line is open from six.", "Out of hours"), (step.Text, Assert.Single(step.Flags)));
    }

    [Theory, BothDatabases]
    public async Task Words_of_another_shop_are_pointed_at_and_a_shop_that_the_reviewer_may_not_know_is_never_named(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1), (Cast.Fire, 1), (Cast.HumanResources, 1));
        var words = "The clerk told me the hours, read the form aloud with me, and asked at the end whether anything was left open.";
        await using var db = city.Db();
        var shoppers = await db.Shoppers.ToDictionaryAsync(s => s.Id, s => s.EmployeeId, Cancel);
        foreach (var department in (Guid[])[Cast.HumanResources, Cast.Water])
        {
            var one = await Scene.ShopOf(city, department);
            var answers = Scene.Answers();
            answers["a.B2"] = words;
            await Scene.Submit(city, shoppers[one.ShopperId], one.Id, answers);
        }

        var water = (await Scene.ShopOf(city, Cast.Water)).Id;
        Assert.Empty((await city.As(Cast.Hr, (ShopInReview r) => r.Read(water, false, Cancel))).Flags); // Human Resources has the same words
        var fire = await Scene.ShopOf(city, Cast.Fire);
        var copied = Scene.Answers();
        copied["a.B2"] = words + " Then I hung up.";
        await Scene.Submit(city, shoppers[fire.ShopperId], fire.Id, copied);
        Assert.Contains("shop of Water Services too.", Assert.Single((await city.As(Cast.Hr, (ShopInReview r) => r.Read(fire.Id, false, Cancel))).Flags).Sentence, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_stands_beside_answers_is_compared_like_other_words(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1), (Cast.Fire, 1));
        await Scene.Revise(city, "A3", "\"comment\": \"optional\"");
        async Task<IReadOnlyList<ReviewFlag>> Flags(Guid department, Guid shopper, Dictionary<string, StringValues> answers)
        {
            var shop = (await Scene.ShopOf(city, department)).Id;
            answers["a.B2"] = "";
            answers["c.A3"] = "They were friendly and very helpful: the clerk told me the hours, read the form aloud with me, and asked whether anything was left open.";
            await Scene.Submit(city, shopper, shop, answers);
            return (await city.As(Cast.Hr, (ShopInReview r) => r.Read(shop, false, Cancel))).Flags;
        }

        Assert.Empty(await Flags(Cast.Water, Cast.FireClerk, Scene.Answers()));
        var low = Scene.Answers();
        (low["a.A1"], low["a.A3"], low["none.A3"], low["a.B1"]) = ("no", StringValues.Empty, "1", "1");
        Assert.Equal(["About 100 % of its words stand in another shopper’s shop of Water Services too.", "It scores 0.00 %, and its words praise."], (await Flags(Cast.Fire, Cast.WaterClerk, low)).Select(flag => flag.Sentence));
    }

    [Theory, BothDatabases]
    public async Task The_line_of_one_shopper_bars_what_the_lines_of_the_whole_city_bar(City city)
    {
        await using var db = city.Db();
        var day = new DateOnly(2026, 11, 16);
        var all = await db.Employees.AsNoTracking().Where(e => e.LeftOn == null || e.LeftOn >= day).Select(e => new ReportingLines.Worker(e.Id, e.DepartmentId, e.SupervisorId)).ToListAsync(Cancel);
        var whole = new ReportingLines(all, []);
        foreach (var worker in all)
            Assert.Equal(whole.Bars(worker.Id).OrderBy(bar => bar.Key), new ReportingLines(await db.LineOf(worker.Id, day, Cancel), []).Bars(worker.Id).OrderBy(bar => bar.Key));
        Assert.Empty(await db.LineOf(Cast.Gone, day, Cancel));
        Assert.True((await db.LineOf(Cast.WaterClerk, day, Cancel)).Count < all.Count / 2);
    }

    [Theory, BothDatabases]
    public async Task Nobody_but_its_reviewer_corrects_a_shop(City city)
    {
        var shop = await Submitted(city);
        foreach (var person in (Guid?[])[null, Cast.FireClerk, Cast.WaterDirector, Cast.WaterContact, Cast.OutsideReviewer])
            await Assert.ThrowsAsync<NotAllowed>(() => Correct(city, shop, "A2", "No.", "5", person, signedOut: person is null));
    }

    private static async Task<Guid> Submitted(City city, Dictionary<string, StringValues>? answers = null)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        await Scene.Submit(city, Cast.FireClerk, shop, answers);
        return shop;
    }

    private static async Task Correct(City city, Guid shop, string question, string reason, string answer, Guid? by = null, bool signedOut = false)
    {
        await using var db = city.Db();
        var version = (await db.Shops.SingleAsync(s => s.Id == shop, Cancel)).Version;
        await city.As(signedOut ? null : by ?? Cast.Hr, (CorrectAnswer u) => u.Run(new() { Id = shop, Version = version, Question = question, Reason = reason, Posted = key => key == $"a.{question}" ? answer : StringValues.Empty }, Cancel));
    }
}
