using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Access;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed partial class OutsideShopperTests
{
    private static CancellationToken Cancel => Scene.Cancel;

    [Theory, BothDatabases]
    public async Task Whoever_applies_is_in_the_pool_once_hr_says_so_and_is_drawn_by_a_link_of_the_shops_own(City city)
    {
        var shop = await Drawn(city);
        Assert.Null((await Shopper(city, shop)).EmployeeId);
        await using var db = city.Db();
        var letter = await db.OutgoingMails.SingleAsync(mail => mail.ReaderId == null && mail.Body.Contains("/shops/link/"), Cancel);
        Assert.Equal(("noor@example.org", true), (letter.To, letter.IsSecret));
        Assert.DoesNotContain("Water", letter.Subject + letter.Body + letter.Appointment, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", letter.Appointment, StringComparison.Ordinal);
        var secret = Secret(letter.Body);
        Assert.DoesNotContain(await db.ShopLinks.Select(link => link.SecretHash).ToListAsync(Cancel), hash => hash.Contains(secret, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_link_opens_the_shop_on_one_device_and_asks_for_a_mailed_code_on_every_other(City city)
    {
        var shop = await Drawn(city);
        var secret = await NewestSecret(city);
        await Open(city, secret);
        await Assert.ThrowsAsync<RuleBroken>(() => Open(city, secret));
        await city.As(null, (SendLinkCode u) => u.Run(new() { Secret = secret }, Cancel));
        var code = Code().Match(await NewestLetter(city)).Value;
        await Assert.ThrowsAsync<RuleBroken>(() => Open(city, secret, code == "000000" ? "000001" : "000000"));
        var second = await Open(city, secret, code);
        Assert.Equal(shop, second.ShopId);
        await Assert.ThrowsAsync<RuleBroken>(() => Open(city, secret, code));
    }

    [Theory, BothDatabases]
    public async Task After_five_wrong_codes_the_right_one_opens_nothing_and_a_code_grows_old(City city)
    {
        await Drawn(city);
        var secret = await NewestSecret(city);
        await Open(city, secret);
        await city.As(null, (SendLinkCode u) => u.Run(new() { Secret = secret }, Cancel));
        var code = Code().Match(await NewestLetter(city)).Value;
        for (var i = 0; i < ShopLink.MostTries; i++) await Assert.ThrowsAsync<RuleBroken>(() => Open(city, secret, "wrong"));
        Assert.Equal("No code waits any more. Ask for a new one.", (await Assert.ThrowsAsync<RuleBroken>(() => Open(city, secret, code))).Message);
        city.Clock.Pass(TimeSpan.FromMinutes(1)); // so that the newest letter is one alone
        await city.As(null, (SendLinkCode u) => u.Run(new() { Secret = secret }, Cancel));
        var late = Code().Match(await NewestLetter(city)).Value;
        city.Clock.Pass(TimeSpan.FromMinutes(ShopLink.CodeMinutes + 1));
        Assert.Equal("No code waits any more. Ask for a new one.", (await Assert.ThrowsAsync<RuleBroken>(() => Open(city, secret, late))).Message);
        for (var i = 2; i < ShopLink.MostCodes; i++) await city.As(null, (SendLinkCode u) => u.Run(new() { Secret = secret }, Cancel));
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(null, (SendLinkCode u) => u.Run(new() { Secret = secret }, Cancel)));
    }

    [Theory, BothDatabases]
    public async Task The_device_fills_in_its_shop_and_hands_it_in_and_the_link_is_useless_afterwards(City city)
    {
        var shop = await Drawn(city);
        var secret = await NewestSecret(city);
        var opened = await Open(city, secret);
        await AtDevice(city, opened, (SaveDraft u) => u.Run(Scene.Draft(shop, 1, Scene.Answers()), Cancel));
        await AtDevice(city, opened, (SubmitShop u) => u.Run(new() { Id = shop, Number = 1 }, Cancel));
        Assert.Equal(ShopState.Submitted, (await Scene.ShopOf(city, Cast.Water)).State);
        Assert.NotNull((await city.As(null, (LinkOpened r) => r.Read(secret, Cancel))).Against);
        await Assert.ThrowsAsync<RuleBroken>(() => Open(city, secret));
        Assert.Equal(ShopState.Submitted, (await AtDevice(city, opened, (ShopToFill r) => r.Read(shop, Cancel))).State);
        // The trail does not tell a resident's deeds from an employee's.
        await using var db = city.Db();
        Assert.All(await db.AuditEntries.Where(e => e.Deed == nameof(SaveDraft) || e.Deed == nameof(SubmitShop)).ToListAsync(Cancel), e => Assert.Equal("FillShops", e.Authority));
    }

    [Theory, BothDatabases]
    public async Task A_question_brings_a_new_link_and_closes_the_devices_of_the_old_one(City city)
    {
        var shop = await Drawn(city);
        var opened = await Open(city, await NewestSecret(city));
        await AtDevice(city, opened, (SaveDraft u) => u.Run(Scene.Draft(shop, 1, Scene.Answers()), Cancel));
        await AtDevice(city, opened, (SubmitShop u) => u.Run(new() { Id = shop, Number = 1 }, Cancel));
        await city.As(Cast.Hr, async (ReturnShop u) => await u.Run(new() { Id = shop, Version = (await Scene.ShopOf(city, Cast.Water)).Version, Question = "Which line?" }, Cancel));
        await Assert.ThrowsAsync<NotAllowed>(() => AtDevice(city, opened, (ShopToFill r) => r.Read(shop, Cancel)));
        var again = await Open(city, await NewestSecret(city));
        await AtDevice(city, again, (SubmitShop u) => u.Run(new() { Id = shop }, Cancel));
        Assert.Equal(ShopState.Submitted, (await Scene.ShopOf(city, Cast.Water)).State);
    }

    [Theory, BothDatabases]
    public async Task A_device_out_of_reach_hands_in_until_seven_days_after_the_due_date_and_not_later(City city)
    {
        var shop = await Drawn(city);
        var opened = await Open(city, await NewestSecret(city));
        city.Clock.Now = new DateTime(2026, 11, 27, 16, 0, 0, DateTimeKind.Utc);
        Assert.True((await AtDevice(city, opened, (SaveDraft u) => u.Run(Scene.Draft(shop, 1, Scene.Answers()), Cancel))).Done);
        city.Clock.Now = new DateTime(2026, 11, 28, 16, 0, 0, DateTimeKind.Utc);
        await Assert.ThrowsAsync<NotAllowed>(() => AtDevice(city, opened, (SaveDraft u) => u.Run(Scene.Draft(shop, 2, Scene.Answers()), Cancel)));
    }

    [Theory, BothDatabases]
    public async Task Hr_takes_a_link_back_and_sends_a_new_one_and_a_shop_given_away_is_closed(City city)
    {
        var shop = await Drawn(city);
        var secret = await NewestSecret(city);
        var opened = await Open(city, secret);
        await city.As(Cast.Hr, (RenewShopLink u) => u.Run(new() { Id = Guid.NewGuid(), Shop = shop, TakeBack = true }, Cancel));
        await Assert.ThrowsAsync<NotAllowed>(() => AtDevice(city, opened, (SaveDraft u) => u.Run(Scene.Draft(shop, 1, Scene.Answers()), Cancel)));
        await city.As(Cast.Hr, (RenewShopLink u) => u.Run(new() { Id = Guid.NewGuid(), Shop = shop }, Cancel));
        Assert.NotEqual(secret, await NewestSecret(city));
        var anew = await Open(city, await NewestSecret(city));
        var other = (await city.As(Cast.Hr, (ShopAssignment r) => r.Read(shop, Cancel))).Free.First().ShopperId;
        await city.As(Cast.Hr, async (ReassignShop u) => await u.Run(new() { Id = shop, ShopperId = other, Version = (await Scene.ShopOf(city, Cast.Water)).Version }, Cancel));
        await Assert.ThrowsAsync<NotAllowed>(() => AtDevice(city, anew, (ShopToFill r) => r.Read(shop, Cancel)));
    }

    [Theory, BothDatabases]
    public async Task A_new_link_takes_the_place_of_the_earlier_letter_and_leaves_the_device_what_was_typed_on_it(City city)
    {
        var shop = await Drawn(city);
        var secret = await NewestSecret(city);
        var opened = await Open(city, secret);
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        await city.As(Cast.Hr, (RenewShopLink u) => u.Run(new() { Id = Guid.NewGuid(), Shop = shop }, Cancel));
        Assert.True((await AtDevice(city, opened, (SaveDraft u) => u.Run(Scene.Draft(shop, 1, Scene.Answers()), Cancel))).Done);
        Assert.Contains("newer letter", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(null, (SendLinkCode u) => u.Run(new() { Secret = secret }, Cancel)))).Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_finger_that_taps_twice_opens_one_device_and_is_asked_for_no_code(City city)
    {
        await Drawn(city);
        OpenShopLink.Input tap = new() { Secret = await NewestSecret(city), Token = ShopLetters.NewSecret(), Place = "" };
        Assert.Equal(await city.As(null, (OpenShopLink u) => u.Run(tap, Cancel)), await city.As(null, (OpenShopLink u) => u.Run(tap, Cancel)));
        await using var db = city.Db();
        Assert.Single(await db.ShopDevices.ToListAsync(Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_round_that_moves_takes_the_days_of_its_links_and_devices_with_it(City city)
    {
        var shop = await Drawn(city);
        city.Clock.Now = new DateTime(2026, 11, 2, 16, 0, 0, DateTimeKind.Utc);
        var opened = await Open(city, await NewestSecret(city));
        await using var db = city.Db();
        var round = await db.Rounds.AsNoTracking().SingleAsync(Cancel);
        await city.As(Cast.Hr, (ChangeRound u) => u.Run(new() { Id = round.Id, Version = round.Version, Name = round.Name, Opens = "2026-12-07", Closes = "2026-12-18" }, Cancel));
        city.Clock.Now = new DateTime(2026, 12, 18, 16, 0, 0, DateTimeKind.Utc);
        Assert.Null((await city.As(null, async (LinkOpened r) => await r.Read(await NewestSecret(city), Cancel))).Against);
        city.Clock.Now = new DateTime(2026, 12, 25, 16, 0, 0, DateTimeKind.Utc);
        Assert.True((await AtDevice(city, opened, (SaveDraft u) => u.Run(Scene.Draft(shop, 1, Scene.Answers()), Cancel))).Done);
    }

    [Theory, BothDatabases]
    public async Task A_letter_that_opens_something_is_emptied_once_it_was_sent(City city)
    {
        await Drawn(city);
        await city.Services.GetRequiredService<Recognition.Web.Platform.Mail.DeliverMail>().Run(Cancel);
        await using var db = city.Db();
        Assert.All(await db.OutgoingMails.ToListAsync(Cancel), mail => Assert.Equal(mail.IsSecret, mail.Body.Length == 0));
        Assert.Contains(await db.OutgoingMails.ToListAsync(Cancel), mail => mail.IsSecret);
    }

    [Theory, BothDatabases]
    public async Task The_cookie_opens_the_pages_of_its_own_shop_and_no_other_page(City city)
    {
        var shop = await Drawn(city);
        var secret = await NewestSecret(city);
        await using var site = new PortalHost(city);
        using var client = site.Client();
        var page = await client.GetStringAsync($"/shops/link/{secret}", Cancel);
        Assert.DoesNotContain("Water", page, StringComparison.Ordinal);
        var answer = await client.Post($"/shops/link/{secret}", "Input.Secret", [new("Input.Secret", secret)]);
        Assert.EndsWith($"/shops/mine/{shop}", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith(LinkedDevices.Cookie, StringComparison.Ordinal));
        Assert.Contains($"path=/shops/mine/{shop}", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);

        using var device = site.Client();
        device.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Contains("Water Services", await device.GetStringAsync($"/shops/mine/{shop}", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await device.GetAsync($"/shops/mine/{shop}/form", Cancel)).StatusCode);
        foreach (var elsewhere in (string[])[$"/shops/mine/{Guid.NewGuid()}", "/shops", "/", "/shops/pool", "/shops/residents", "/results"])
            Assert.NotEqual(HttpStatusCode.OK, (await device.GetAsync(elsewhere, Cancel)).StatusCode);

        await city.As(Cast.Hr, (RenewShopLink u) => u.Run(new() { Id = Guid.NewGuid(), Shop = shop, TakeBack = true }, Cancel));
        Assert.Equal(HttpStatusCode.Gone, (await device.PostAsync($"/shops/mine/{shop}/draft", new FormUrlEncodedContent([]), Cancel)).StatusCode);
        Assert.StartsWith("/shops/link-over", (await device.GetAsync($"/shops/mine/{shop}", Cancel)).Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_reviewer_outside_renews_the_link_to_a_shop_of_Human_Resources_and_those_who_run_the_rounds_do_not(City city)
    {
        await Drawn(city, [Cast.HumanResources]);
        var shop = (await Scene.ShopOf(city, Cast.HumanResources)).Id;
        var secret = await NewestSecret(city);
        var opened = await Open(city, secret);
        await Assert.ThrowsAsync<NotAllowed>(() => Renew(Cast.Hr));
        await AtDevice(city, opened, (ShopToFill r) => r.Read(shop, Cancel));
        Assert.True((await city.As(Cast.OutsideReviewer, (ShopInReview r) => r.Read(shop, true, Cancel))).ByLink);
        await Renew(Cast.OutsideReviewer);
        Assert.NotEqual(secret, await NewestSecret(city));
        Assert.Equal(shop, (await Open(city, await NewestSecret(city))).ShopId);

        Task Renew(Guid by) => city.As(by, (RenewShopLink u) => u.Run(new() { Id = Guid.NewGuid(), Shop = shop }, Cancel));
    }

    [Theory, BothDatabases]
    public async Task The_reviewer_outside_renews_no_link_to_a_shop_of_another_department(City city)
    {
        var shop = await Drawn(city);
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.OutsideReviewer, (RenewShopLink u) => u.Run(new() { Id = Guid.NewGuid(), Shop = shop }, Cancel)));
    }

    [Theory, BothDatabases]
    public async Task A_device_lists_the_shops_of_its_resident_that_were_opened_on_it_with_what_became_of_them_and_no_other(City city)
    {
        await Drawn(city, [Cast.Water, Cast.Fire, Cast.ManagersOffice]);
        var (water, fire, office) = ((await Scene.ShopOf(city, Cast.Water)).Id, (await Scene.ShopOf(city, Cast.Fire)).Id, (await Scene.ShopOf(city, Cast.ManagersOffice)).Id);
        var opened = new Dictionary<Guid, OpenShopLink.Opened>();
        // The office's link is opened on another device.
        foreach (var secret in await Secrets(city))
        {
            var shop = (await city.As(null, (LinkOpened r) => r.Read(secret, Cancel))).ShopId;
            opened[shop] = await Open(city, secret, place: shop == office ? "elsewhere" : "here");
        }

        Assert.Equal([("Fire", ShopState.Assigned), ("Water Services", ShopState.Assigned)], (await List(fire)).Select(shop => (shop.Department, shop.State)));
        Assert.Equal("City Manager's Office", Assert.Single(await List(office)).Department);

        await AtDevice(city, opened[water], (SaveDraft u) => u.Run(Scene.Draft(water, 1, Scene.Answers()), Cancel));
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        await AtDevice(city, opened[water], (SubmitShop u) => u.Run(new() { Id = water, Number = 1 }, Cancel));
        await Scene.Accept(city, water);
        await city.As(Cast.Hr, async (ExcludeShop u) => await u.Run(new() { Id = fire, Version = (await Scene.ShopOf(city, Cast.Fire)).Version, Reason = "The line was down." }, Cancel));
        Assert.Equal([(ShopState.Excluded, "It was taken out", "The line was down."), (ShopState.Accepted, "Human Resources accepted it", null)],
            (await List(water)).Select(shop => (shop.State, shop.Became!.Words, shop.Became.Text)));

        // What is taken back leaves the list, and whoever is no such device reads none.
        await city.As(Cast.Hr, (RenewShopLink u) => u.Run(new() { Id = Guid.NewGuid(), Shop = fire, TakeBack = true }, Cancel));
        Assert.Equal([water], (await List(water)).Select(shop => shop.Id));
        await Assert.ThrowsAsync<NotAllowed>(() => List(fire));
        foreach (var person in (Guid?[])[null, Cast.Hr, Cast.FireClerk]) await Assert.ThrowsAsync<NotAllowed>(() => city.As(person, (ShopsAtDevice r) => r.Read(Cancel)));

        async Task<IReadOnlyList<ShopsAtDevice.Line>> List(Guid shop) => (await AtDevice(city, opened[shop], (ShopsAtDevice r) => r.Read(Cancel))).Shops;
    }

    [Theory, BothDatabases]
    public async Task Two_residents_on_one_device_do_not_see_each_others_shops(City city)
    {
        await Scene.Settle(city);
        await TakenIn(city, "Noor Haddad");
        await TakenIn(city, "Walt Greer");
        await RemoveEmployees(city);
        await Scene.Schedule(city, Scene.Round((Cast.Water, 1), (Cast.Fire, 1)));
        foreach (var secret in await Secrets(city))
        {
            var opened = await Open(city, secret, place: "library");
            Assert.Equal(opened.ShopId, Assert.Single((await AtDevice(city, opened, (ShopsAtDevice r) => r.Read(Cancel))).Shops).Id);
        }
    }

    [Theory, BothDatabases]
    public async Task The_list_of_a_device_stands_on_the_pages_of_its_shop_and_links_opened_in_one_browser_know_each_other(City city)
    {
        await Drawn(city, [Cast.Water, Cast.Fire]);
        await using var site = new PortalHost(city);
        string? place = null;
        foreach (var secret in await Secrets(city))
        {
            using var client = site.Client();
            if (place is not null) client.DefaultRequestHeaders.Add("Cookie", place);
            var answer = await client.Post($"/shops/link/{secret}", "Input.Secret", [new("Input.Secret", secret)]);
            var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
            var kept = cookies.Single(set => set.StartsWith("shop-place=", StringComparison.Ordinal));
            Assert.Contains("path=/shops/link;", kept, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", kept, StringComparison.OrdinalIgnoreCase);
            if (place is not null)
            {
                Assert.Equal(place, kept.Split(';')[0]);
                using var device = site.Client();
                device.DefaultRequestHeaders.Add("Cookie", cookies.Single(set => set.StartsWith(LinkedDevices.Cookie, StringComparison.Ordinal)).Split(';')[0]);
                var page = await device.GetStringAsync($"{answer.Headers.Location}/list", Cancel);
                Assert.Contains("Water Services, by phone", page, StringComparison.Ordinal);
                Assert.Contains("Fire, by phone", page, StringComparison.Ordinal);
            }

            place = kept.Split(';')[0];
        }
    }

    [Theory, BothDatabases]
    public async Task Who_asks_twice_or_fills_the_hidden_field_makes_no_second_row(City city)
    {
        await Scene.Settle(city);
        await Apply(city, "Noor Haddad", "noor@example.org");
        await Apply(city, "Noor Again", "NOOR@example.org");
        // Sent again with something else in it, a form is refused, whether or not its address is known.
        foreach (var mail in (string[])["noor@example.org", "new@example.org"])
        {
            var input = new ApplyAsShopper.Input { Id = Guid.NewGuid(), Name = "Somebody", Mail = mail, Capacity = "1" };
            await city.As(null, (ApplyAsShopper u) => u.Run(input, Cancel));
            Assert.Contains("sent before", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(null, (ApplyAsShopper u) => u.Run(input with { Capacity = "3" }, Cancel)))).Message, StringComparison.Ordinal);
        }

        await city.As(null, (ApplyAsShopper u) => u.Run(new() { Id = Guid.NewGuid(), Name = "Bot", Mail = "bot@example.org", Capacity = "1", Website = "https://x" }, Cancel));
        await using var db = city.Db();
        Assert.Equal(["new@example.org", "noor@example.org"], await db.Residents.Select(resident => resident.Mail).Order().ToListAsync(Cancel));
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => Apply(city, " ", "not an address", "0"));
        Assert.Equal(["Name", "Mail", "Capacity"], [refusal.Field!, .. refusal.Others.Select(other => other.Field!)]);
    }

    [Theory, BothDatabases]
    public async Task An_outside_shopper_at_rest_or_gone_is_not_drawn(City city)
    {
        await Scene.Settle(city);
        var id = await Apply(city, "Noor Haddad", "noor@example.org");
        await city.As(Cast.Hr, async (AdmitResident u) => await u.Run(new() { Id = id, Version = await Version(city, id) }, Cancel));
        await city.As(Cast.Hr, async (StopResident u) => await u.Run(new() { Id = id, Version = await Version(city, id), As = ResidentState.Paused, Note = "Away" }, Cancel));
        await RemoveEmployees(city);
        await Assert.ThrowsAsync<RuleBroken>(() => Scene.Schedule(city, Scene.Round((Cast.Water, 1))));
        await city.As(Cast.Hr, async (AdmitResident u) => await u.Run(new() { Id = id, Version = await Version(city, id) }, Cancel));
        await Scene.Schedule(city, Scene.Round((Cast.Water, 1)));
    }

    // A round whose only shop, of Water, fell to a resident; the clock stands in its window.
    internal static Task<Guid> Drawn(City city) => Drawn(city, [Cast.Water]);

    internal static async Task<Guid> Drawn(City city, IReadOnlyList<Guid> departments, Func<Task>? settled = null)
    {
        await Scene.Settle(city);
        if (settled is not null) await settled();
        await TakenIn(city, "Noor Haddad");
        await RemoveEmployees(city);
        await Scene.Schedule(city, Scene.Round([.. departments.Select(department => (department, 1))]));
        city.Clock.Now = new DateTime(2026, 11, 16, 16, 0, 0, DateTimeKind.Utc);
        await using var db = city.Db();
        db.Add(new Shopper(Guid.NewGuid(), Cast.FireClerk, new DateOnly(2026, 1, 1)));
        await db.SaveChangesAsync(Cancel);
        return (await Scene.ShopOf(city, departments[0])).Id;
    }

    /// <summary>A resident who applied and may be drawn.</summary>
    internal static async Task<Guid> TakenIn(City city, string name, params string[] meets)
    {
        var id = await Apply(city, name, $"{name.Split(' ')[0].ToLowerInvariant()}@example.org", "4", meets);
        await city.As(Cast.Hr, async (AdmitResident u) => await u.Run(new() { Id = id, Version = await Version(city, id) }, Cancel));
        return id;
    }

    internal static async Task<OpenShopLink.Opened> Open(City city, string secret, string? code = null, string place = "") =>
        await city.As(null, (OpenShopLink u) => u.Run(new() { Secret = secret, Code = code, Token = ShopLetters.NewSecret(), Place = place }, Cancel));

    internal static async Task<string> NewestSecret(City city) => Secret(await NewestLetter(city, "/shops/link/"));

    internal static async Task<TResult> AtDevice<TUseCase, TResult>(City city, OpenShopLink.Opened opened, Func<TUseCase, Task<TResult>> deed) where TUseCase : notnull
    {
        await using var scope = city.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Is(new ClaimsPrincipal(new ClaimsIdentity([new Claim(Caller.DeviceClaim, ShopLink.HashOf(opened.Token))], "test")));
        return await deed(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    internal static Task AtDevice<TUseCase>(City city, OpenShopLink.Opened opened, Func<TUseCase, Task> deed) where TUseCase : notnull => AtDevice<TUseCase, bool>(city, opened, async useCase =>
    {
        await deed(useCase);
        return true;
    });

    private static async Task<Guid> Apply(City city, string name, string mail, string capacity = "2", params string[] meets)
    {
        var id = Guid.NewGuid();
        await city.As(null, (ApplyAsShopper u) => u.Run(new() { Id = id, Name = name, Mail = mail, Capacity = capacity, Meets = [.. meets] }, Cancel));
        return id;
    }

    private static async Task<Guid> Version(City city, Guid id)
    {
        await using var db = city.Db();
        return (await db.Residents.SingleAsync(resident => resident.Id == id, Cancel)).Version;
    }

    private static async Task RemoveEmployees(City city)
    {
        await using var db = city.Db();
        db.RemoveRange(await db.Shoppers.Where(shopper => shopper.EmployeeId != null).ToListAsync(Cancel));
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task<Shopper> Shopper(City city, Guid shop)
    {
        await using var db = city.Db();
        return await db.Shoppers.SingleAsync(shopper => db.Shops.Any(it => it.Id == shop && it.ShopperId == shopper.Id), Cancel);
    }

    private static async Task<List<string>> Secrets(City city)
    {
        await using var db = city.Db();
        return [.. (await db.OutgoingMails.Where(mail => mail.Body.Contains("/shops/link/")).ToListAsync(Cancel)).Select(mail => Secret(mail.Body))];
    }

    private static async Task<string> NewestLetter(City city, string holding = "")
    {
        await using var db = city.Db();
        return (await db.OutgoingMails.Where(mail => mail.ReaderId == null && mail.IsSecret && mail.Body.Contains(holding)).ToListAsync(Cancel)).OrderBy(mail => mail.At).Last().Body;
    }

    private static string Secret(string body) => Link().Match(body).Groups[1].Value;

    [GeneratedRegex("/shops/link/([A-Za-z0-9_-]{43})")]
    private static partial Regex Link();

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex Code();
}
