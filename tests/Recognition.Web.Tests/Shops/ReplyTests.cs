using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Home;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Settings;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>Before a release a department sees criterion, answer and week of its accepted shops, and may object. docs/programme.md, 1.12.</summary>
public sealed class ReplyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_point_of_contact_sees_criterion_answer_and_week_and_nothing_of_score_hour_words_or_shopper(City city)
    {
        var shop = await Accepted(city);
        await using var site = new PortalHost(city, signInByHeader: true);
        var contact = site.As(Cast.WaterContact);
        foreach (var address in (string[])["/", "/results", "/results/replies", $"/results/replies/{shop}"])
        {
            var page = await contact.GetStringAsync(address, Cancel);
            foreach (var secret in (string[])["77.78", "Zebulon", "Finn Oakes", "9:30", "of 9", "points"])
                Assert.False(page.Contains(secret, StringComparison.Ordinal), $"{secret} stands at {address}.");
        }

        var shown = await contact.GetStringAsync($"/results/replies/{shop}", Cancel);
        Assert.Contains("How many rings?", shown, StringComparison.Ordinal);
        Assert.Contains("Mon 16 Nov 2026", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("What happened?", shown, StringComparison.Ordinal);
        Assert.Contains((await city.As(Cast.WaterContact, (HomeTasks r) => r.Read(Cancel))).Tasks, task => task is { Address: "/results/replies", By: not null });
    }

    [Theory, BothDatabases]
    public async Task Nothing_of_a_shop_is_seen_or_told_before_its_window_is_over_and_then_all_of_the_round_at_once(City city)
    {
        var shop = await Accepted(city);
        city.Clock.Now = new DateTime(2026, 11, 20, 16, 0, 0, DateTimeKind.Utc); // the window's last day
        Assert.Empty(await city.As(Cast.WaterContact, (AnswersToReply r) => r.Read(Cancel)));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.WaterContact, (AnswersToReply r) => r.Read(shop, Cancel)));
        await Assert.ThrowsAsync<NotThere>(() => Object(city, shop));
        Assert.Equal(0, await Asked());
        city.Clock.Now = new DateTime(2026, 11, 23, 16, 0, 0, DateTimeKind.Utc);
        Assert.Equal(1, await Asked());
        Assert.Equal(1, await Asked()); // the job ran twice
        Assert.True(Assert.Single(await city.As(Cast.WaterContact, (AnswersToReply r) => r.Read(Cancel))).MayReply);

        async Task<int> Asked()
        {
            await city.As(Cast.Hr, (AskForReplies u) => u.Run(Cancel));
            await using var db = city.Db();
            return await db.OutgoingMails.CountAsync(m => m.Subject.StartsWith("Answers about") && m.ReaderId == Cast.WaterContact, Cancel);
        }
    }

    [Theory, BothDatabases]
    public async Task Nobody_else_of_the_city_sees_an_answer_before_the_release(City city)
    {
        var shop = await Accepted(city);
        foreach (var person in (Guid?[])[null, Cast.WaterDirector, Cast.WaterRepresentative, Cast.FireDirector, Cast.CityManager, Cast.Auditor, Cast.WaterClerk, Cast.Hr])
            await Assert.ThrowsAsync<NotAllowed>(() => city.As(person, (AnswersToReply r) => r.Read(shop, Cancel)));
        await Appoint(city, Cast.Ada, Cast.Fire); // a point of contact, of another department
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.Ada, (AnswersToReply r) => r.Read(shop, Cancel)));
        Assert.Empty(await city.As(Cast.Ada, (AnswersToReply r) => r.Read(Cancel)));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.Ada, (ObjectToAnswer u) => u.Run(new() { Id = Guid.NewGuid(), Shop = shop, Question = "A2", Reason = "No." }, Cancel)));
    }

    [Theory, BothDatabases]
    public async Task A_deputy_with_dates_replies_in_the_place_of_the_point_of_contact_and_is_named_as_such(City city)
    {
        var shop = await Accepted(city);
        await using (var db = city.Db())
        {
            db.Add(new Deputy(Guid.NewGuid(), Cast.WaterContact, Cast.Ben, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)));
            await db.SaveChangesAsync(Cancel);
        }

        var objection = await Object(city, shop, by: Cast.Ben);
        await using var look = city.Db();
        Assert.Equal("Ben Frost, deputy for Petra Cole, point of contact", (await look.Objections.SingleAsync(o => o.Id == objection, Cancel)).Capacity);
    }

    [Theory, BothDatabases]
    public async Task An_upheld_objection_corrects_the_answer_and_leaves_the_sealed_result_beside_the_new_one(City city)
    {
        var shop = await Accepted(city);
        var before = await Shop(city, shop);
        var objection = await Object(city, shop, "A3");
        await Decide(city, objection, DecideObjection.Verdict.Uphold, "The department was given too.", "Name", "Department");
        var after = await Shop(city, shop);
        Assert.Equal(("77.78", "88.89"), (before.Percent!.Value.Display(), after.Percent!.Value.Display()));
        Assert.True(after.IsAsSealed);
        var earlier = Assert.Single(after.Earlier);
        Assert.Equal((before.Seal, before.Percent, before.Answers), (earlier.Seal, earlier.Percent, earlier.Answers));
        Assert.True(earlier.IsAsSealed);
        var correction = Assert.Single(after.Corrections);
        Assert.Equal(("A3", "Name", "Name, Department"), (correction.Question, Words(correction.AnswerBefore), Words(correction.AnswerAfter)));
        var told = await city.As(Cast.WaterContact, (AnswersToReply r) => r.Read(shop, Cancel));
        Assert.Equal((true, "The department was given too."), (told.Objections[0].Upheld, told.Objections[0].Answer));
        Assert.Contains(told.Sections.SelectMany(section => section.Answers), line => line is { Key: "A3", Answer: "Name, Department" });
        await using var db = city.Db();
        Assert.Equal(1, await db.OutgoingMails.CountAsync(m => m.Subject.StartsWith("Human Resources has decided"), Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_rejected_objection_leaves_the_result_as_it_was_and_needs_a_reason(City city)
    {
        var shop = await Accepted(city);
        var seal = (await Shop(city, shop)).Seal;
        var objection = await Object(city, shop);
        Assert.Equal("Answer", (await Assert.ThrowsAsync<RuleBroken>(() => Decide(city, objection, DecideObjection.Verdict.Reject, " "))).Field);
        await Decide(city, objection, DecideObjection.Verdict.Reject, "The call was made at noon.");
        Assert.Equal(seal, (await Shop(city, shop)).Seal);
        Assert.Equal("This objection was decided already.", (await Assert.ThrowsAsync<RuleBroken>(() => Decide(city, objection, DecideObjection.Verdict.Reject, "Again."))).Message);
    }

    [Theory, BothDatabases]
    public async Task Nothing_is_released_while_a_term_runs_or_an_objection_waits(City city)
    {
        var shop = await Accepted(city);
        var round = (await Shop(city, shop)).RoundId;
        await using (var db = city.Db())
        {
            // A city that releases early: the term of five business days after the window ends on Fri 27 Nov.
            await db.Rounds.ExecuteUpdateAsync(set => set.SetProperty(r => r.ReleaseAt, new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc)), Cancel);
        }

        city.Clock.Now = new DateTime(2026, 11, 27, 22, 59, 0, DateTimeKind.Utc); // a minute before the close of business
        Assert.Contains("Departments may reply until the close of Fri 27 Nov 2026.", await Refused(), StringComparison.Ordinal);
        Assert.Contains("Departments may reply", (await city.As(Cast.Hr, (RoundShown r) => r.Read(round, Cancel))).Next.Sentence, StringComparison.Ordinal);
        var objection = await Object(city, shop);
        city.Clock.Now = new DateTime(2026, 11, 27, 23, 1, 0, DateTimeKind.Utc);
        Assert.Contains("One objection of a department is not decided.", await Refused(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleBroken>(() => Object(city, shop, "A3"));
        await Decide(city, objection, DecideObjection.Verdict.Reject, "It stands.");
        await Release();
        Assert.Equal(ShopState.Released, (await Shop(city, shop)).State);
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.WaterContact, (AnswersToReply r) => r.Read(shop, Cancel)));

        async Task Release()
        {
            var input = await Scene.ReleaseOf(city, round);
            await city.As(Cast.Hr, (ReleaseRound u) => u.Run(input, Cancel));
        }

        async Task<string> Refused() => (await Assert.ThrowsAsync<RuleBroken>(Release)).Message;
    }

    [Theory, BothDatabases]
    public async Task A_department_that_objects_to_nothing_more_does_not_hold_the_release(City city)
    {
        var shop = await Accepted(city);
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.WaterContact, (EndReplies u) => u.Run(new() { Shops = 2 }, Cancel)));
        await city.As(Cast.WaterContact, (EndReplies u) => u.Run(new() { Shops = 1 }, Cancel));
        await Assert.ThrowsAsync<RuleBroken>(() => Object(city, shop));
        Assert.Empty(await city.As(Cast.WaterContact, (AnswersToReply r) => r.Read(Cancel)));
        await using var db = city.Db();
        Assert.Null(await ReplyRows.Against(db, [shop], await city.Services.GetRequiredService<CurrentSettings>().Get(Cancel), city.Clock.Now, Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_round_without_replies_opens_no_answer_and_writes_to_nobody(City city)
    {
        await Scene.Settle(city);
        await Scene.Schedule(city, Scene.Round((Cast.Water, 1)) with { WithoutReplies = true });
        city.Clock.Now = new DateTime(2026, 11, 16, 16, 0, 0, DateTimeKind.Utc);
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        await Scene.Submit(city, Cast.FireClerk, shop);
        await Scene.Accept(city, shop);
        Assert.Empty(await city.As(Cast.WaterContact, (AnswersToReply r) => r.Read(Cancel)));
        await using var db = city.Db();
        Assert.Equal(0, await db.OutgoingMails.CountAsync(m => m.Subject.StartsWith("Answers about"), Cancel));
    }

    [Theory, BothDatabases]
    public async Task The_point_of_contact_gets_one_letter_a_day_which_tells_nothing_of_the_shops(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 3));
        await using var db = city.Db();
        var shoppers = await db.Shoppers.ToDictionaryAsync(s => s.Id, s => s.EmployeeId, Cancel);
        foreach (var shop in await db.Shops.ToListAsync(Cancel))
        {
            await Scene.Submit(city, shoppers[shop.ShopperId], shop.Id);
        }

        city.Clock.Now = new DateTime(2026, 11, 23, 16, 0, 0, DateTimeKind.Utc);
        foreach (var shop in await db.Shops.Select(shop => shop.Id).ToListAsync(Cancel)) await Scene.Accept(city, shop);
        var letter = Assert.Single(await db.OutgoingMails.Where(m => m.Subject.StartsWith("Answers about")).ToListAsync(Cancel));
        Assert.Equal(Cast.WaterContact, letter.ReaderId);
        foreach (var secret in (string[])["77.78", "Zebulon", "rings", "three", "Finn"]) Assert.DoesNotContain(secret, letter.Subject + letter.Body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task An_objection_about_Human_Resources_is_decided_by_the_reviewer_outside_it_alone(City city)
    {
        await Scene.Scheduled(city, (Cast.HumanResources, 1));
        await Appoint(city, Cast.Hr, Cast.HumanResources);
        var shop = await Scene.ShopOf(city, Cast.HumanResources);
        await using var db = city.Db();
        await Scene.Submit(city, await db.Shoppers.Where(s => s.Id == shop.ShopperId).Select(s => s.EmployeeId).SingleAsync(Cancel), shop.Id);
        await Scene.Accept(city, shop.Id, Cast.OutsideReviewer, ofHumanResources: true);
        city.Clock.Now = new DateTime(2026, 11, 23, 16, 0, 0, DateTimeKind.Utc);
        var objection = await Object(city, shop.Id, by: Cast.Hr);
        await Assert.ThrowsAsync<NotAllowed>(() => Decide(city, objection, DecideObjection.Verdict.Reject, "No."));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.Hr, (RepliesToDecide r) => r.Read(objection, false, Cancel)));
        var version = (await db.Objections.SingleAsync(Cancel)).Version;
        await city.As(Cast.OutsideReviewer, (DecideObjection u) => u.Run(new() { Id = objection, Version = version, OfHumanResources = true, Decision = DecideObjection.Verdict.Reject, Answer = "No." }, Cancel));
    }

    [Theory, BothDatabases]
    public async Task An_objection_to_a_shop_that_was_excluded_afterwards_waits_for_nobody(City city)
    {
        var shop = await Accepted(city);
        await Object(city, shop);
        Assert.Contains(await Waiting(), task => task.Address == "/shops/replies");
        Assert.Single((await city.As(Cast.Hr, (RepliesToDecide r) => r.Read(false, null, Cancel))).Replies);
        await city.As(Cast.Hr, async (ExcludeShop u) => await u.Run(new() { Id = shop, Version = (await Shop(city, shop)).Version, Reason = "The wrong line." }, Cancel));
        Assert.DoesNotContain(await Waiting(), task => task.Address == "/shops/replies");
        Assert.Empty((await city.As(Cast.Hr, (RepliesToDecide r) => r.Read(false, null, Cancel))).Replies);

        async Task<IReadOnlyList<WaitingTask>> Waiting() => (await city.As(Cast.Hr, (HomeTasks r) => r.Read(Cancel))).Tasks;
    }

    private static string Words(Answer? answer) => string.Join(", ", ((Answer.Chosen)answer!).Keys);

    private static async Task<Guid> Accepted(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        await Scene.Submit(city, Cast.FireClerk, shop);
        await Scene.Accept(city, shop);
        city.Clock.Now = new DateTime(2026, 11, 23, 16, 0, 0, DateTimeKind.Utc); // the first business day after the window
        return shop;
    }

    private static async Task<Shop> Shop(City city, Guid id)
    {
        await using var db = city.Db();
        return await db.Shops.Include(s => s.Corrections).Include(s => s.Earlier).AsSplitQuery().SingleAsync(s => s.Id == id, Cancel);
    }

    private static async Task<Guid> Object(City city, Guid shop, string question = "A2", Guid? by = null)
    {
        var id = Guid.NewGuid();
        await city.As(by ?? Cast.WaterContact, (ObjectToAnswer u) => u.Run(new() { Id = id, Shop = shop, Question = question, Reason = "We were closed." }, Cancel));
        return id;
    }

    private static async Task Decide(City city, Guid objection, DecideObjection.Verdict decision, string answer, params string[] right)
    {
        await using var db = city.Db();
        var now = await db.Objections.SingleAsync(o => o.Id == objection, Cancel);
        await city.As(Cast.Hr, (DecideObjection u) => u.Run(new() { Id = objection, Version = now.Version, Decision = decision, Answer = answer, Posted = key => key == $"a.{now.Question}" ? new StringValues(right) : StringValues.Empty }, Cancel));
    }

    private static async Task Appoint(City city, Guid employee, Guid department)
    {
        await using var db = city.Db();
        db.Add(new Appointment(Guid.NewGuid(), Role.PointOfContact, employee, department, new DateOnly(2026, 1, 1), null));
        await db.SaveChangesAsync(Cancel);
    }
}
