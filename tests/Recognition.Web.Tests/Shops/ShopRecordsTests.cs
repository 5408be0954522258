using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Web.Settings;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>Records go when their retention is over and nobody holds them, and leave every figure as it was.</summary>
public sealed class ShopRecordsTests
{
    private static readonly DateTime YearsLater = new(2034, 1, 10, 9, 0, 0, DateTimeKind.Utc);

    [Theory, BothDatabases]
    public async Task Answers_and_words_go_when_they_are_due_and_figures_and_seals_stay_whole(City city)
    {
        var round = await ReleasedRound.Of(city);
        await city.As(Cast.Hr, (PublishNarrative u) => u.Run(new() { Id = Guid.NewGuid(), RoundId = round, DepartmentId = Cast.Water, Text = "Patient." }, Scene.Cancel));
        var before = await city.As(Cast.CityManager, (CityResults r) => r.Read(null, Scene.Cancel));
        city.Clock.Now = new DateTime(2033, 12, 9, 9, 0, 0, DateTimeKind.Utc); // a day too early
        Assert.Equal(0, await Dispose(city));

        city.Clock.Now = YearsLater;
        Assert.Equal(7, await Dispose(city)); // six shops and a narrative
        await using var db = city.Db();
        Assert.All(await db.Shops.Include(s => s.Steps).ToListAsync(Scene.Cancel), shop => Assert.Equal((null, null, true, true), (shop.Answers, shop.Comments, shop.Score is not null, shop.IsAsSealed)));
        Assert.Equal([null], await db.Narratives.Select(n => n.Text).ToListAsync(Scene.Cancel));
        Assert.Empty(await new SealedRounds().Problems(db, round, Scene.Cancel));
        var after = await city.As(Cast.CityManager, (CityResults r) => r.Read(null, Scene.Cancel));
        Assert.Equal((before.City, before.Interval), (after.City, after.Interval));
        Assert.Equal(before.Sections, after.Sections);

        // Again it finds nothing, and writes no entry.
        var entries = await db.AuditEntries.CountAsync(e => e.Deed == nameof(DisposeShopRecords), Scene.Cancel);
        Assert.Equal((1, 0), (entries, await Dispose(city)));
        Assert.Equal(entries, await db.AuditEntries.CountAsync(e => e.Deed == nameof(DisposeShopRecords), Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task After_a_disposal_a_score_that_somebody_changed_is_still_found(City city)
    {
        var round = await ReleasedRound.Of(city);
        city.Clock.Now = YearsLater;
        await Dispose(city);
        await using var db = city.Db();
        var shop = await db.Shops.OrderBy(s => s.Id).FirstAsync(Scene.Cancel);
        db.Entry(shop).Property(s => s.Score).CurrentValue = shop.Score!.Replace("\"7\"", "\"8\"", StringComparison.Ordinal);
        await db.SaveChangesAsync(Scene.Cancel);
        Assert.Contains(await new SealedRounds().Problems(db, round, Scene.Cancel), problem => problem.Contains($"{shop.Id}", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Nothing_of_a_round_under_legal_hold_goes_nor_of_any_while_the_city_holds_all(City city)
    {
        var round = await ReleasedRound.Of(city);
        await Assert.ThrowsAsync<RuleBroken>(() => Hold(city, round, lift: false, reason: " "));
        await Hold(city, round, lift: false, reason: "A case in court");
        city.Clock.Now = YearsLater;
        Assert.Equal(0, await Dispose(city));
        Assert.Equal("A case in court", Assert.Single((await city.As(Cast.Hr, (ShopRecords r) => r.Read(1, Scene.Cancel))).Lines).HoldReason);
        await Hold(city, round, lift: true, reason: null);
        await city.As(Cast.Hr, (ChangeSetting u) => u.Run(new() { Id = Guid.NewGuid(), Key = SettingDefinition.LegalHold, Value = "yes", From = "2034-01-10" }, Scene.Cancel));
        Assert.Equal(0, await Dispose(city));
        city.Clock.Now = YearsLater.AddDays(2);
        await city.As(Cast.Hr, (ChangeSetting u) => u.Run(new() { Id = Guid.NewGuid(), Key = SettingDefinition.LegalHold, Value = "no", From = "2034-01-12" }, Scene.Cancel));
        Assert.Equal(6, await Dispose(city));
    }

    [Theory, BothDatabases]
    public async Task Public_records_name_no_shopper_no_employee_no_day_and_no_hour(City city)
    {
        var round = await ReleasedRound.Of(city);
        await using (var db = city.Db())
        {
            foreach (var shop in await db.Shops.ToListAsync(Scene.Cancel))
            {
                var form = FormJson.Read((await db.FormVersions.SingleAsync(f => f.Id == shop.FormVersionId, Scene.Cancel)).Definition);
                var answers = AnswersJson.Read(shop.Answers!).With("B2", Answer.Of($"{(shop.DepartmentId == Cast.Water ? "Wilma's colleague " : "")}Hana Reyes put me through, then Quentin did, by the fountain.")).With("B3", Answer.Of("Quentin"));
                Assert.Contains(form.Questions, question => question.NamesEmployee);
                db.Entry(shop).Property(s => s.Answers).CurrentValue = AnswersJson.Write(answers);
            }

            await db.SaveChangesAsync(Scene.Cancel);
        }

        await using var site = new PortalHost(city, signInByHeader: true);
        foreach (var address in (string[])[$"/shops/records/{round}?also=fountain", $"/shops/records/{round}/public.csv?also=fountain", $"/shops/records/{round}/public.json?also=fountain"])
        {
            var text = await site.As(Cast.Hr).GetStringAsync(address, Scene.Cancel);
            foreach (var name in (string[])["Quentin", "Wilma", "Hana Reyes put", "Finn", "9:30", "2026-11-17", "by the fountain"]) Assert.DoesNotContain(name, text, StringComparison.Ordinal);
            Assert.Contains("[employee] put me through, then [employee] did, by the [redacted].", text, StringComparison.Ordinal);
            Assert.Contains("Water Services", text, StringComparison.Ordinal);
        }

        await using var zip = new ZipArchive(new MemoryStream(await site.As(Cast.Hr).GetByteArrayAsync($"/shops/records/{round}/public.zip?also=fountain", Scene.Cancel)));
        var shops = await city.Db().Shops.CountAsync(Scene.Cancel);
        Assert.Equal(["public-records.csv", "public-records.json", "read-me.txt", .. Enumerable.Range(1, shops).Select(i => $"shops/shop-{i:0000}.txt")], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Scene.Cancel));
            var text = await reader.ReadToEndAsync(Scene.Cancel);
            foreach (var name in (string[])["Quentin", "Wilma", "Hana Reyes put", "Finn", "9:30", "2026-11-17", "by the fountain"]) Assert.DoesNotContain(name, text, StringComparison.Ordinal);
            if (entry.Name.StartsWith("shop-", StringComparison.Ordinal)) Assert.Contains("[employee] put me through, then [employee] did, by the [redacted].", text, StringComparison.Ordinal);
        }

        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await site.As(null).GetAsync($"/shops/records/{round}/public.zip", Scene.Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Public_records_name_the_department_that_is_left_out_and_the_shop_that_reached_nobody(City city)
    {
        var round = await ReleasedRound.Of(city);
        await using (var db = city.Db())
        {
            db.Add(new Appointment(Guid.NewGuid(), Role.HrShops, Cast.Ada, null, new DateOnly(2026, 1, 1), null)); // Ada works in Fire
            var shop = await db.Shops.FirstAsync(s => s.DepartmentId == Cast.Water, Scene.Cancel);
            db.Entry(shop).Property(s => s.Unreached).CurrentValue = true;
            db.Entry(shop).Property(s => s.Answers).CurrentValue = "{}";
            await db.SaveChangesAsync(Scene.Cancel);
        }

        await using var site = new PortalHost(city, signInByHeader: true);
        var page = await site.As(Cast.Ada).GetStringAsync($"/shops/records/{round}", Scene.Cancel);
        Assert.Contains("Shops of Fire are not among them, since you work there.", page, StringComparison.Ordinal);
        Assert.Contains("Nobody was reached", page, StringComparison.Ordinal);
        Assert.DoesNotContain("disposed of", page, StringComparison.Ordinal);
        Assert.DoesNotContain("not among them", await site.As(Cast.Hr).GetStringAsync($"/shops/records/{round}", Scene.Cancel), StringComparison.Ordinal);
        await using var zip = new ZipArchive(new MemoryStream(await site.As(Cast.Ada).GetByteArrayAsync($"/shops/records/{round}/public.zip", Scene.Cancel)));
        using var reader = new StreamReader(await zip.GetEntry("read-me.txt")!.OpenAsync(Scene.Cancel));
        Assert.Contains("Left out besides: shops of Fire", await reader.ReadToEndAsync(Scene.Cancel), StringComparison.Ordinal);

        city.Clock.Now = YearsLater;
        await Dispose(city);
        page = await site.As(Cast.Hr).GetStringAsync($"/shops/records/{round}", Scene.Cancel);
        Assert.Contains("Answers and words were disposed of.", page, StringComparison.Ordinal);
        Assert.Contains("Nobody was reached", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_was_written_in_an_objection_goes_with_the_words_of_its_shop_and_that_there_was_one_stays(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await Scene.Submit(city, Cast.FireClerk, shop.Id);
        await Scene.Accept(city, shop.Id);
        city.Clock.Now = new DateTime(2026, 11, 23, 16, 0, 0, DateTimeKind.Utc);
        await city.As(Cast.WaterContact, (ObjectToAnswer u) => u.Run(new() { Id = Guid.NewGuid(), Shop = shop.Id, Question = "A2", Reason = "We were closed." }, Scene.Cancel));
        await using var db = city.Db();
        var objection = await db.Objections.AsNoTracking().SingleAsync(Scene.Cancel);
        await city.As(Cast.Hr, (DecideObjection u) => u.Run(new() { Id = objection.Id, Version = objection.Version, Decision = DecideObjection.Verdict.Reject, Answer = "It was noon." }, Scene.Cancel));
        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        var input = await Scene.ReleaseOf(city, shop.RoundId);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(input, Scene.Cancel));

        city.Clock.Now = YearsLater;
        Assert.Equal(2, await Dispose(city)); // the shop and the objection
        objection = await db.Objections.AsNoTracking().SingleAsync(Scene.Cancel);
        Assert.Equal(("", null, false, "A2"), (objection.Reason, objection.Answer, objection.Upheld, objection.Question));
        Assert.Equal(0, await Dispose(city));
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains("What both sides wrote was disposed of.", await site.As(Cast.Hr).GetStringAsync($"/shops/replies/{objection.Id}", Scene.Cancel), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Public_records_of_Human_Resources_itself_the_reviewer_outside_it_takes_and_nobody_else(City city)
    {
        await Scene.Scheduled(city, (Cast.HumanResources, 1));
        var shop = await Scene.ShopOf(city, Cast.HumanResources);
        await Scene.GiveTo(city, Cast.HumanResources, Cast.FireClerk);
        await Scene.Submit(city, Cast.FireClerk, shop.Id);
        await Scene.Accept(city, shop.Id, Cast.OutsideReviewer, ofHumanResources: true);
        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        Assert.Empty(await city.As(Cast.OutsideReviewer, (ShopRecords r) => r.ReadOwn(Scene.Cancel)));
        var round = await Scene.ReleaseOf(city, shop.RoundId);
        await city.As(Cast.OutsideReviewer, (ReleaseHrShops u) => u.Run(new() { Id = shop.RoundId, Version = round.Version }, Scene.Cancel));

        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains($"/shops/records/{shop.RoundId}?own=true", await site.As(Cast.OutsideReviewer).GetStringAsync("/shops/records/own", Scene.Cancel), StringComparison.Ordinal);
        foreach (var address in (string[])["?own=true", "/public.csv?own=true", "/public.json?own=true"])
        {
            var text = await site.As(Cast.OutsideReviewer).GetStringAsync($"/shops/records/{shop.RoundId}{address}", Scene.Cancel);
            Assert.Contains("Human Resources", text, StringComparison.Ordinal);
            foreach (var secret in (string[])["Finn", "9:30", "2026-11-16T"]) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }

        Assert.Equal("Human Resources", Assert.Single((await city.As(Cast.OutsideReviewer, (ShopRecords r) => r.Read(shop.RoundId, null, true, Scene.Cancel))).Shops).Department);
        foreach (var person in (Guid[])[Cast.Hr, Cast.CityManager, Cast.Auditor]) await Assert.ThrowsAsync<NotAllowed>(() => city.As(person, (ShopRecords r) => r.Read(shop.RoundId, null, true, Scene.Cancel)));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.Hr, (ShopRecords r) => r.Read(shop.RoundId, null, false, Scene.Cancel)));
    }

    [Fact]
    public void A_file_of_more_shops_than_it_holds_is_refused_with_the_way_out()
    {
        var shop = new PublicShop("1", "Water", "By phone", "Phone, version 1", new DateOnly(2026, 11, 9), null, false, []);
        Assert.Contains("Take the table", Assert.Throws<Domain.RuleBroken>(() => PublicRecordsZip.Download(new("Autumn", new DateOnly(2026, 11, 9), [.. Enumerable.Repeat(shop, PublicRecordsZip.MostShops + 1)]))).Message, StringComparison.Ordinal);
    }

    private static Task<int> Dispose(City city) => city.Services.GetRequiredService<JobTurn>().Take("Dispose of shop records", (DisposeShopRecords u) => u.Run(Scene.Cancel), Permission.RunJobs);

    private static async Task Hold(City city, Guid round, bool lift, string? reason)
    {
        await using var db = city.Db();
        var version = (await db.Rounds.SingleAsync(r => r.Id == round, Scene.Cancel)).Version;
        await city.As(Cast.Hr, (HoldRound u) => u.Run(new() { Id = round, Version = version, Lift = lift, Reason = reason }, Scene.Cancel));
    }
}
