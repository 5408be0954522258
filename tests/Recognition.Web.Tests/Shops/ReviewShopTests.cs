using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Settings;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class ReviewShopTests
{
    [Theory, BothDatabases]
    public async Task An_accepted_shop_is_sealed_with_its_exact_score(City city)
    {
        await Scene.Reviewed(city);
        var shop = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal((ShopState.Accepted, "77.78", Shop.ScoringVersion), (shop.State, shop.Percent!.Value.Display(), shop.ScoredBy!.Value));
        Assert.Equal(Sha256($"{shop.SealSalt}\n{shop.FormVersionId:N}\n{shop.Answers}\n{shop.Score}"), shop.Seal);
        Assert.Equal(32, shop.SealSalt!.Length);
        Assert.Equal("9", SealedScore.Read(shop.Score!).Possible.ToString());
    }

    [Theory, BothDatabases]
    public async Task A_shop_returned_twice_keeps_both_questions(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        foreach (var question in (string[])["Which day?", "Which number?"])
        {
            await Scene.Submit(city, Cast.FireClerk, shop.Id);
            await Return(city, shop.Id, question);
            Assert.Equal(question, (await city.As(Cast.FireClerk, (ShopToFill r) => r.Read(shop.Id, Scene.Cancel))).Question);
        }

        await Scene.Submit(city, Cast.FireClerk, shop.Id);
        Assert.Equal(["Which day?", "Which number?"], (await Scene.ShopOf(city, Cast.Water)).Steps.Where(step => step.State == ShopState.Returned).Select(step => step.Text!));
        await using var db = city.Db();
        Assert.Equal(2, await db.OutgoingMails.CountAsync(m => m.Subject == "A question waits for you in the portal", Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task The_questions_that_a_return_means_are_ticked_marked_in_the_shoppers_form_and_forgotten_with_the_next_return(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        await Scene.Submit(city, Cast.FireClerk, shop);
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains("<input type=\"checkbox\" name=\"Input.AskedAbout\" value=\"A2\" />", await site.As(Cast.Hr).GetStringAsync($"/shops/review/{shop}", Scene.Cancel), StringComparison.Ordinal);
        Assert.Equal("AskedAbout", (await Assert.ThrowsAsync<RuleBroken>(() => Return(city, shop, "Which?", "Z9"))).Field);
        await Return(city, shop, "Are A1 and B1 so?", "B1", "A2");
        var form = await site.As(Cast.FireClerk).GetStringAsync($"/shops/mine/{shop}/form", Scene.Cancel);
        foreach (var (key, means) in ((string, bool)[])[("A1", false), ("A2", true), ("A3", false), ("B1", true)])
            Assert.Equal((means, means), (form.Contains($"form#{key}\"", StringComparison.Ordinal), form.Contains($"id=\"{key}-asked\"", StringComparison.Ordinal)));
        Assert.Contains($"/shops/mine/{shop}/form#A2", await site.As(Cast.FireClerk).GetStringAsync($"/shops/mine/{shop}", Scene.Cancel), StringComparison.Ordinal);
        await Scene.Submit(city, Cast.FireClerk, shop);
        Assert.Contains("About A2 and B1", await site.As(Cast.Hr).GetStringAsync($"/shops/review/{shop}", Scene.Cancel), StringComparison.Ordinal);
        await Return(city, shop, "Which day?");
        Assert.Empty((await city.As(Cast.FireClerk, (ShopToFill r) => r.Read(shop, Scene.Cancel))).AskedAbout);
    }

    [Theory, BothDatabases]
    public async Task Of_two_reviewers_at_once_the_second_is_told(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await Scene.Submit(city, Cast.FireClerk, shop.Id);
        var seen = (await Scene.ShopOf(city, Cast.Water)).Version;
        await city.As(Cast.Hr, (AcceptShop u) => u.Run(new() { Id = shop.Id, Version = seen }, Scene.Cancel));
        await Assert.ThrowsAsync<GoneStale>(() => city.As(Cast.Hr, (ReturnShop u) => u.Run(new() { Id = shop.Id, Version = seen, Question = "Really?" }, Scene.Cancel)));
        await Assert.ThrowsAsync<GoneStale>(() => city.As(Cast.Hr, (AcceptShop u) => u.Run(new() { Id = shop.Id, Version = seen }, Scene.Cancel)));
        Assert.Equal(ShopState.Accepted, (await Scene.ShopOf(city, Cast.Water)).State);
    }

    [Theory, BothDatabases]
    public async Task A_shop_of_Human_Resources_is_reviewed_by_somebody_outside_it_alone(City city)
    {
        await Scene.Scheduled(city, (Cast.HumanResources, 1));
        var shop = await Scene.ShopOf(city, Cast.HumanResources);
        await using var db = city.Db();
        var shopper = (await db.Shoppers.SingleAsync(s => s.Id == shop.ShopperId, Scene.Cancel)).EmployeeId;
        await Scene.Submit(city, shopper, shop.Id);
        foreach (var own in (bool[])[true, false])
        {
            await Assert.ThrowsAsync<NotAllowed>(() => Scene.Accept(city, shop.Id, Cast.Hr, own));
            await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.Hr, (ShopInReview r) => r.Read(shop.Id, own, Scene.Cancel)));
        }

        Assert.Empty((await city.As(Cast.Hr, (ReviewQueue r) => r.Read(false, new(), Scene.Cancel))).Shops);
        Assert.Single((await city.As(Cast.OutsideReviewer, (ReviewQueue r) => r.Read(true, new(), Scene.Cancel))).Shops);
        await Scene.Accept(city, shop.Id, Cast.OutsideReviewer, ofHumanResources: true);
        Assert.Equal(ShopState.Accepted, (await Scene.ShopOf(city, Cast.HumanResources)).State);
    }

    [Theory, BothDatabases]
    public async Task A_setting_changed_after_scheduling_moves_no_shop_into_other_hands(City city)
    {
        var shop = await SubmittedShopOfHumanResources(city);
        await RunShopsBy(city, "FIRE", "2026-11-16");
        await DemandRefused(city, Cast.Hr, shop);
        Assert.Empty((await city.As(Cast.Hr, (ReviewQueue r) => r.Read(false, new(), Scene.Cancel))).Shops);
        Assert.Single((await city.As(Cast.OutsideReviewer, (ReviewQueue r) => r.Read(true, new(), Scene.Cancel))).Shops);
        await Scene.Accept(city, shop.Id, Cast.OutsideReviewer, ofHumanResources: true);
    }

    [Theory, BothDatabases]
    public async Task Nobody_reviews_or_releases_a_shop_of_the_department_in_which_they_work_whatever_the_settings_say(City city)
    {
        await RunShopsBy(city, "FIRE", "2026-11-10");
        var shop = await SubmittedShopOfHumanResources(city);
        await DemandRefused(city, Cast.Hr, shop);
        await using var db = city.Db();
        db.Add(new Domain.Access.Appointment(Guid.NewGuid(), Domain.Access.Role.HrShops, Cast.Ben, null, new DateOnly(2026, 1, 1), null));
        await db.SaveChangesAsync(Scene.Cancel);
        await Scene.Accept(city, shop.Id, Cast.Ben);
        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        var release = await Scene.ReleaseOf(city, shop.RoundId);
        Assert.False((await city.As(Cast.Hr, (RoundShown r) => r.Read(shop.RoundId, Scene.Cancel))).Next.MayRelease);
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.Hr, (ReleaseRound u) => u.Run(release, Scene.Cancel)));
        await city.As(Cast.Ben, (ReleaseRound u) => u.Run(release, Scene.Cancel));
        Assert.Equal(ShopState.Released, (await Scene.ShopOf(city, Cast.HumanResources)).State);
    }

    [Theory, BothDatabases]
    public async Task Whoever_runs_the_shops_does_not_review_those_of_Human_Resources_as_its_reviewer_either(City city)
    {
        var shop = await SubmittedShopOfHumanResources(city);
        await using var db = city.Db();
        db.Add(new Domain.Access.Appointment(Guid.NewGuid(), Domain.Access.Role.HrShops, Cast.OutsideReviewer, null, new DateOnly(2026, 1, 1), null));
        await db.SaveChangesAsync(Scene.Cancel);
        await Assert.ThrowsAsync<NotAllowed>(() => Scene.Accept(city, shop.Id, Cast.OutsideReviewer, ofHumanResources: true));
        Assert.Empty((await city.As(Cast.OutsideReviewer, (ReviewQueue r) => r.Read(true, new(), Scene.Cancel))).Shops);
    }

    [Theory, BothDatabases]
    public async Task The_reviewer_outside_sees_no_other_departments_shops(City city)
    {
        await Scene.Reviewed(city);
        var shop = await Scene.ShopOf(city, Cast.Water);
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.OutsideReviewer, (ShopInReview r) => r.Read(shop.Id, true, Scene.Cancel)));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.OutsideReviewer, (ExcludeShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, OfHumanResources = true, Reason = "x" }, Scene.Cancel)));
    }

    [Theory, BothDatabases]
    public async Task A_shop_of_Human_Resources_that_stays_out_is_excluded_by_the_reviewer_outside_who_then_releases_the_others(City city)
    {
        var round = await Scene.Scheduled(city, (Cast.HumanResources, 2));
        var made = await Scene.ShopOf(city, Cast.HumanResources);
        await using var db = city.Db();
        await Scene.Submit(city, await db.Shoppers.Where(s => s.Id == made.ShopperId).Select(s => s.EmployeeId).SingleAsync(Scene.Cancel), made.Id);
        await Scene.Accept(city, made.Id, Cast.OutsideReviewer, ofHumanResources: true);
        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        Assert.Empty((await city.As(Cast.Hr, (ReviewQueue r) => r.Read(false, new(), Scene.Cancel))).Out);
        var left = Assert.Single((await city.As(Cast.OutsideReviewer, (ReviewQueue r) => r.Read(true, new(), Scene.Cancel))).Out);
        Assert.True(left.Overdue);
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains($"/shops/review/{left.Id}?own=true", await site.As(Cast.OutsideReviewer).GetStringAsync("/shops/review", Scene.Cancel), StringComparison.Ordinal);
        Assert.Contains("Exclude shop of Human Resources", await site.As(Cast.OutsideReviewer).GetStringAsync($"/shops/review/{left.Id}?own=true", Scene.Cancel), StringComparison.Ordinal);

        var version = await db.Shops.Where(s => s.Id == left.Id).Select(s => s.Version).SingleAsync(Scene.Cancel);
        await city.As(Cast.OutsideReviewer, (ExcludeShop u) => u.Run(new() { Id = left.Id, Version = version, OfHumanResources = true, Reason = "Not made." }, Scene.Cancel));
        var own = Assert.Single((await city.As(Cast.OutsideReviewer, (ReviewQueue r) => r.Read(true, new(), Scene.Cancel))).Rounds);
        Assert.True(own.MayRelease);
        await city.As(Cast.OutsideReviewer, (ReleaseHrShops u) => u.Run(new() { Id = round, Version = own.Version }, Scene.Cancel));
        Assert.Equal(RoundState.Released, (await db.Rounds.SingleAsync(Scene.Cancel)).StateOn(new DateOnly(2026, 12, 10)));
    }

    [Theory, BothDatabases]
    public async Task What_was_sealed_stays_beside_a_shop_that_is_excluded_or_cancelled_afterwards(City city)
    {
        foreach (var excluded in (bool[])[true, false])
        {
            await using var one = await City.Found(city.Provider);
            var round = await Scene.Reviewed(one);
            var before = await Scene.ShopOf(one, Cast.Water);
            if (excluded) await one.As(Cast.Hr, (ExcludeShop u) => u.Run(new() { Id = before.Id, Version = before.Version, Reason = "The wrong line." }, Scene.Cancel));
            else await one.As(Cast.Hr, async (CancelRound u) => await u.Run(new() { Id = round, Version = (await one.As(Cast.Hr, (RoundShown r) => r.Read(round, Scene.Cancel))).Round.Version, Reason = "The wrong line." }, Scene.Cancel));
            await using var db = one.Db();
            var after = await db.Shops.Include(shop => shop.Earlier).SingleAsync(shop => shop.Id == before.Id, Scene.Cancel);
            Assert.Equal((excluded ? ShopState.Excluded : ShopState.Cancelled, null, null), (after.State, after.Percent, after.Seal));
            var kept = Assert.Single(after.Earlier);
            Assert.Equal((before.Seal, "77.78", "The wrong line.", true), (kept.Seal, kept.Percent!.Value.Display(), kept.Reason, kept.IsAsSealed));
            Assert.Empty(await new SealedRounds().Problems(db, round, Scene.Cancel));
        }
    }

    [Theory, BothDatabases]
    public async Task A_shop_whose_shopper_has_somebody_close_there_is_not_accepted_however_late_that_is_said(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await Scene.Submit(city, Cast.FireClerk, shop.Id);
        // Who was recognised in this very shop has made it all the same; a reviewer reads of it and decides.
        await city.As(Cast.Hr, (BarDepartment u) => u.Run(new() { Id = Guid.NewGuid(), ShopperId = shop.ShopperId, DepartmentId = Cast.Water, Recognised = true, Reason = "The desk greeted him by name." }, Scene.Cancel));
        Assert.Null((await city.As(Cast.Hr, (ShopInReview r) => r.Read(shop.Id, false, Scene.Cancel))).Against);
        await using var db = city.Db();
        db.RemoveRange(db.ShopperBars);
        await db.SaveChangesAsync(Scene.Cancel);
        await city.As(Cast.FireClerk, (DeclareDepartment u) => u.Run(new() { Id = Guid.NewGuid(), DepartmentId = Cast.Water, Reason = "My brother." }, Scene.Cancel));
        Assert.Equal("Finn Oakes declared somebody close in Water Services. Such a shop does not count, so exclude it.", (await Assert.ThrowsAsync<RuleBroken>(() => Scene.Accept(city, shop.Id))).Message);
    }

    [Theory, BothDatabases]
    public async Task A_shop_whose_shopper_works_in_its_department_by_now_is_not_accepted_and_the_page_says_so(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await Scene.Submit(city, Cast.FireClerk, shop.Id);
        await using var db = city.Db();
        await db.Employees.Where(e => e.Id == Cast.FireClerk).ExecuteUpdateAsync(e => e.SetProperty(s => s.DepartmentId, Cast.Water), Scene.Cancel);
        Assert.Equal("Finn Oakes works in Water Services. Such a shop does not count, so exclude it.", (await Assert.ThrowsAsync<RuleBroken>(() => Scene.Accept(city, shop.Id))).Message);
        await using var site = new PortalHost(city, signInByHeader: true);
        var page = await site.As(Cast.Hr).GetStringAsync($"/shops/review/{shop.Id}", Scene.Cancel);
        Assert.Contains("Finn Oakes works in Water Services.", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Accept shop<", page, StringComparison.Ordinal);
        var version = (await Scene.ShopOf(city, Cast.Water)).Version;
        await city.As(Cast.Hr, (ExcludeShop u) => u.Run(new() { Id = shop.Id, Version = version, Reason = "Shopped where he works." }, Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task Nobody_reviews_a_shop_that_they_made(City city)
    {
        await Scene.Settle(city);
        await using (var db = city.Db())
        {
            db.RemoveRange(db.Shoppers);
            db.Add(new Shopper(Guid.NewGuid(), Cast.Hr, new DateOnly(2026, 1, 1)));
            await db.SaveChangesAsync(Scene.Cancel);
        }

        await Scene.Schedule(city, Scene.Round((Cast.Water, 1)));
        city.Clock.Now = new DateTime(2026, 11, 16, 16, 0, 0, DateTimeKind.Utc);
        var shop = await Scene.ShopOf(city, Cast.Water);
        await Scene.Submit(city, Cast.Hr, shop.Id);
        Assert.Equal("You made this shop yourself. Somebody else reviews it.", (await Assert.ThrowsAsync<NotAllowed>(() => Scene.Accept(city, shop.Id))).Message);
    }

    [Theory, BothDatabases]
    public async Task An_excluded_shop_needs_a_reason_and_leaves_its_shopper_nothing_to_do(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 1, Scene.Answers()), Scene.Cancel));
        shop = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal("Reason", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (ExcludeShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, Reason = " " }, Scene.Cancel)))).Field);
        await city.As(Cast.Hr, (ExcludeShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, Reason = "The line was down." }, Scene.Cancel));
        Assert.Empty((await city.As(Cast.FireClerk, (MyShops r) => r.Read(Scene.Cancel))).ToDo);
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 2, Scene.Answers()), Scene.Cancel)));
        await using var db = city.Db();
        Assert.Equal(0, await db.KeptDrafts.CountAsync(Scene.Cancel));
    }

    private static async Task<Shop> SubmittedShopOfHumanResources(City city)
    {
        await Scene.Scheduled(city, (Cast.HumanResources, 1));
        var shop = await Scene.ShopOf(city, Cast.HumanResources);
        await using var db = city.Db();
        await Scene.Submit(city, await db.Shoppers.Where(s => s.Id == shop.ShopperId).Select(s => s.EmployeeId).SingleAsync(Scene.Cancel), shop.Id);
        return await Scene.ShopOf(city, Cast.HumanResources);
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Task RunShopsBy(City city, string code, string from) =>
        city.As(Cast.Hr, (ChangeSetting u) => u.Run(new() { Id = Guid.NewGuid(), Key = SettingDefinition.ShopsDepartment, Value = code, From = from }, Scene.Cancel));

    private static async Task DemandRefused(City city, Guid person, Shop shop)
    {
        await Assert.ThrowsAsync<NotAllowed>(() => Scene.Accept(city, shop.Id, person));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(person, (ReturnShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, Question = "Why?" }, Scene.Cancel)));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(person, (ExcludeShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, Reason = "Bad." }, Scene.Cancel)));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(person, (ShopInReview r) => r.Read(shop.Id, false, Scene.Cancel)));
    }

    private static async Task Return(City city, Guid shop, string question, params string[] askedAbout)
    {
        await using var db = city.Db();
        var version = (await db.Shops.SingleAsync(s => s.Id == shop, Scene.Cancel)).Version;
        await city.As(Cast.Hr, (ReturnShop u) => u.Run(new() { Id = shop, Version = version, Question = question, AskedAbout = [.. askedAbout] }, Scene.Cancel));
    }
}
