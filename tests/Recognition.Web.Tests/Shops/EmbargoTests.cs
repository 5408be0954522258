using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>Until a round is released nothing of its results reaches anybody but HR; and what was written in words stays with HR even then.</summary>
public sealed class EmbargoTests
{
    // A score, the shopper's words, an answer, a department's objection with its decision, and why an answer was corrected.
    private const string Score = "77.78", Words = "Zebulon", Answer = "2.875", Objected = "Quillon", Decided = "Sforza", Why = "Ptolemy";

    private static readonly string[] Canaries = [Score, Words, Answer, Objected, Decided, Why];

    private static readonly Guid?[] Others = [null, Cast.CityManager, Cast.Auditor, Cast.OutsideReviewer, Cast.WaterDirector, Cast.WaterRepresentative, Cast.WaterContact, Cast.FireDirector,
        Cast.WaterSupervisor, Cast.WaterClerk, Cast.FireClerk, Cast.Ada];

    [Theory, BothDatabases]
    public async Task Before_its_release_no_page_and_no_letter_tells_a_result_to_anybody_but_HR(City city)
    {
        var round = await TwoShops(city);
        await using var site = new PortalHost(city, signInByHeader: true);
        foreach (var person in Others)
        {
            foreach (var (address, body) in await EveryPage(city, site, person, round))
            {
                Assert.False(body.Contains(Score, StringComparison.Ordinal), $"{person} reads the score at {address}.");
                Assert.False(person != Cast.FireClerk && body.Contains(Words, StringComparison.Ordinal), $"{person} reads the shopper's words at {address}.");
                // The one named exception: the department's point of contact reads answers on the page of replies alone.
                var replies = person == Cast.WaterContact && address.StartsWith("/results/replies", StringComparison.Ordinal);
                Assert.False(person != Cast.FireClerk && !replies && body.Contains(Answer, StringComparison.Ordinal), $"{person} reads an answer at {address}.");
                foreach (var said in (string[])[Objected, Decided]) Assert.False(!replies && body.Contains(said, StringComparison.Ordinal), $"{person} reads a reply at {address}.");
                Assert.False(person != Cast.WaterClerk && body.Contains(Why, StringComparison.Ordinal), $"{person} reads why an answer was corrected at {address}.");
            }
        }

        // The same walk finds both where HR looks: so it does look.
        var hr = await EveryPage(city, site, Cast.Hr, round);
        Assert.Contains(hr, page => page.Body.Contains(Score, StringComparison.Ordinal) && page.Body.Contains(Words, StringComparison.Ordinal) && page.Body.Contains(Answer, StringComparison.Ordinal));
        Assert.Contains(hr, page => page.Body.Contains(Why, StringComparison.Ordinal));
        Assert.Contains(await EveryPage(city, site, Cast.WaterContact, round), page => page.Body.Contains(Answer, StringComparison.Ordinal) && page.Body.Contains(Decided, StringComparison.Ordinal));
        await NoLetterTells(city);
    }

    [Theory, BothDatabases]
    public async Task After_its_release_the_director_reads_the_own_score_and_nobody_elses_and_no_words(City city)
    {
        var round = await TwoShops(city);
        var input = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(input, Scene.Cancel));
        await using var site = new PortalHost(city, signInByHeader: true);
        foreach (var person in Others)
        {
            var pages = await EveryPage(city, site, person, round);
            var told = pages.Where(page => page.Body.Contains(Score, StringComparison.Ordinal)).Select(page => page.Address).ToList();
            if (person == Cast.CityManager || person == Cast.Auditor || person == Cast.WaterDirector || person == Cast.WaterRepresentative || person == Cast.WaterContact)
                Assert.Contains($"/results/{Cast.Water}", told);
            else
                Assert.Empty(told);
            var (readsWater, replies) = (told.Count > 0, pages.Where(page => page.Body.Contains(Objected, StringComparison.Ordinal) && page.Body.Contains(Decided, StringComparison.Ordinal)).Select(page => page.Address).ToList());
            Assert.Equal(readsWater, replies.Contains($"/results/{Cast.Water}")); // both stay on the report, and on it alone
            Assert.All(replies, address => Assert.Equal($"/results/{Cast.Water}", address));
            foreach (var (address, body) in pages)
            {
                Assert.False(person != Cast.FireClerk && body.Contains(Words, StringComparison.Ordinal), $"{person} reads the shopper's words at {address}.");
                // Whoever checks the scores has the released answers by number, without the words.
                var checks = person == Cast.Auditor && address.StartsWith("/results/rounds/", StringComparison.Ordinal);
                Assert.False(person != Cast.FireClerk && !checks && body.Contains(Answer, StringComparison.Ordinal), $"{person} reads an answer at {address}.");
                Assert.False(person != Cast.WaterClerk && body.Contains(Why, StringComparison.Ordinal), $"{person} reads why an answer was corrected at {address}.");
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.FireDirector).GetAsync($"/results/{Cast.Water}", Scene.Cancel)).StatusCode);
        await NoLetterTells(city);
    }

    [Theory, BothDatabases]
    public async Task The_trail_that_the_auditor_reads_tells_neither_score_nor_shopper(City city)
    {
        await TwoShops(city);
        await using var db = city.Db();
        var shopper = await db.Shoppers.Where(s => s.EmployeeId == Cast.FireClerk).Select(s => s.Id).SingleAsync(Scene.Cancel);
        var salt = (await Scene.ShopOf(city, Cast.Water)).SealSalt!;
        var told = await db.AuditValues.Where(v => v.Subject != "MaskedActor" && v.Text != null).Select(v => v.Text!).ToListAsync(Scene.Cancel);
        Assert.Contains(told, text => text.Contains("Accepted", StringComparison.Ordinal));
        Assert.DoesNotContain(told, text => text.Contains("7/9", StringComparison.Ordinal) || text.Contains("700/9", StringComparison.Ordinal) || text.Contains(Words, StringComparison.Ordinal)
            || text.Contains(salt, StringComparison.Ordinal) || text.Contains(shopper.ToString(), StringComparison.OrdinalIgnoreCase) || text.Contains(Cast.FireClerk.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Theory, BothDatabases]
    public async Task The_trail_tells_no_word_of_a_return_an_exclusion_or_a_cancellation_and_not_the_day_of_the_call(City city)
    {
        const string question = "Was A1 really no?", exclusion = "The clerk hung up.", cancellation = "Too many were failed.";
        var round = await Scene.Scheduled(city, (Cast.Water, 1), (Cast.Fire, 1));
        var (water, fire) = ((await Scene.ShopOf(city, Cast.Water)).Id, (await Scene.ShopOf(city, Cast.Fire)).Id);
        await Scene.Submit(city, Cast.FireClerk, water);
        await city.As(Cast.Hr, async (ReturnShop u) => await u.Run(new() { Id = water, Version = (await Scene.ShopOf(city, Cast.Water)).Version, Question = question }, Scene.Cancel));
        await city.As(Cast.Hr, async (ExcludeShop u) => await u.Run(new() { Id = fire, Version = (await Scene.ShopOf(city, Cast.Fire)).Version, Reason = exclusion }, Scene.Cancel));
        var version = (await Scene.ReleaseOf(city, round)).Version;
        await city.As(Cast.Hr, (CancelRound u) => u.Run(new() { Id = round, Version = version, Reason = cancellation }, Scene.Cancel));

        await using var site = new PortalHost(city, signInByHeader: true);
        await using var db = city.Db();
        var told = new List<string>();
        foreach (var entry in await db.AuditEntries.OrderBy(e => e.Sequence).ToListAsync(Scene.Cancel))
            told.Add(WebUtility.HtmlDecode(await site.As(Cast.Auditor).GetStringAsync($"/administration/audit/{entry.Sequence}", Scene.Cancel)));
        Assert.Contains(told, page => page.Contains("Return shop", StringComparison.Ordinal) && page.Contains("Shop step", StringComparison.Ordinal));
        foreach (var sealedText in (string[])[question, exclusion, cancellation, "Performed on"])
            Assert.DoesNotContain(told, page => page.Contains(sealedText, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task The_trail_tells_of_a_failed_shop_just_what_it_tells_of_a_good_one(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1), (Cast.Fire, 1));
        var failing = Scene.Answers();
        failing["a.A1"] = "no";
        failing.Remove("a.A2");
        await Scene.Submit(city, Cast.FireClerk, (await Scene.ShopOf(city, Cast.Water)).Id);
        await Scene.Submit(city, Cast.WaterClerk, (await Scene.ShopOf(city, Cast.Fire)).Id, failing);
        foreach (var department in (Guid[])[Cast.Water, Cast.Fire]) await Scene.Accept(city, (await Scene.ShopOf(city, department)).Id);
        Assert.True((await Scene.ShopOf(city, Cast.Fire)).Failed);
        Assert.Equal(await Columns(city, Cast.Water), await Columns(city, Cast.Fire));
        Assert.DoesNotContain("Failed", await Columns(city, Cast.Fire));
    }

    // Of the department's shop, those that the trail tells of its acceptance.
    private static async Task<string[]> Columns(City city, Guid department)
    {
        var shop = (await Scene.ShopOf(city, department)).Id;
        await using var db = city.Db();
        var text = await (from value in db.AuditValues join entry in db.AuditEntries on value.Sequence equals entry.Sequence where entry.Deed == nameof(AcceptShop) && value.SubjectId == shop select value.Text).SingleAsync(Scene.Cancel);
        using var json = System.Text.Json.JsonDocument.Parse(text);
        return [.. json.RootElement.GetProperty("columns").EnumerateObject().Select(column => column.Name)];
    }

    // Water 77.78 %, Fire less; both accepted, and the release time has come.
    private static async Task<Guid> TwoShops(City city)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 1), (Cast.Fire, 1));
        var (good, worse) = (Scene.Answers(), Scene.Answers());
        good["a.A2"] = Answer;
        (worse["a.A2"], worse["a.B2"]) = ("9", "Nobody of that name.");
        await Scene.Submit(city, Cast.FireClerk, (await Scene.ShopOf(city, Cast.Water)).Id, good);
        await Scene.Submit(city, Cast.WaterClerk, (await Scene.ShopOf(city, Cast.Fire)).Id, worse);
        var fire = await Scene.ShopOf(city, Cast.Fire);
        await city.As(Cast.Hr, (CorrectAnswer u) => u.Run(new() { Id = fire.Id, Version = fire.Version, Question = "B1", Reason = Why, Posted = key => key == "a.B1" ? "5" : default }, Scene.Cancel));
        foreach (var department in (Guid[])[Cast.Water, Cast.Fire]) await Scene.Accept(city, (await Scene.ShopOf(city, department)).Id);
        var (water, objection) = ((await Scene.ShopOf(city, Cast.Water)).Id, Guid.NewGuid());
        city.Clock.Now = new DateTime(2026, 11, 23, 16, 0, 0, DateTimeKind.Utc);
        await city.As(Cast.WaterContact, (ObjectToAnswer u) => u.Run(new() { Id = objection, Shop = water, Question = "A2", Reason = Objected }, Scene.Cancel));
        await using var db = city.Db();
        var version = await db.Objections.Select(o => o.Version).SingleAsync(Scene.Cancel);
        await city.As(Cast.Hr, (DecideObjection u) => u.Run(new() { Id = objection, Version = version, Decision = DecideObjection.Verdict.Reject, Answer = Decided }, Scene.Cancel));
        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        return round;
    }

    // Every page and every file that can be asked for, with every id of the department whose results are looked for.
    private static async Task<List<(string Address, string Body)>> EveryPage(City city, PortalHost site, Guid? person, Guid round)
    {
        var ids = new List<Guid> { round, await Objection(city), Cast.Water, (await Scene.ShopOf(city, Cast.Water)).Id };
        if (person == Cast.Hr) ids.Add((await Scene.ShopOf(city, Cast.Fire)).Id); // that the words of its correction are found at all
        var browser = site.As(person);
        var pages = new List<(string, string)>();
        var patterns = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null || (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? false))
            .Select(endpoint => endpoint.RoutePattern).Where(pattern => IsPageOrTable(pattern.RawText ?? ""))
            .Where(pattern => pattern.Parameters.All(p => !p.IsCatchAll)).DistinctBy(pattern => pattern.RawText).ToList();
        Assert.True(patterns.Count > 20, "Hardly any page was found to look at.");
        foreach (var guess in (string[])[$"/search?q={Answer[..^1]}", $"/search?q={Words[..^1]}", $"/search?q={Objected[..^1]}", $"/shops/review/{(await Scene.ShopOf(city, Cast.Water)).Id}?own=true", "/results.csv?quarter=2027-Q3", "/results.xlsx?quarter=2027-Q3", "/shops/review.csv?own=true"])
        {
            using var answer = await browser.GetAsync(guess, Scene.Cancel);
            pages.Add((guess, await Read(answer))); // a search says again what was typed, so a part of the word is asked for
        }

        foreach (var pattern in patterns)
        {
            // What a parameter's name says it is, it is; the others are each of the ids.
            foreach (var id in pattern.Parameters.Any(parameter => Named(parameter.Name) is null) ? ids : [Guid.Empty])
            {
                var address = "/" + pattern.RawText!.TrimStart('/');
                foreach (var parameter in pattern.Parameters)
                    address = System.Text.RegularExpressions.Regex.Replace(address, $@"\{{{parameter.Name}[^}}]*\}}", Named(parameter.Name) ?? $"{id}");
                using var answer = await browser.GetAsync(address, Scene.Cancel);
                Assert.True((int)answer.StatusCode < 500, $"{address} answered {answer.StatusCode} to {person}.");
                pages.Add((address, await Read(answer)));
            }
        }

        return pages;

        string? Named(string parameter) => parameter.ToLowerInvariant() switch
        {
            "quarter" => "2027-Q3",
            "round" => $"{round}",
            "form" => $"{Scene.PhoneForm}",
            "department" => $"{Cast.Water}",
            _ => null,
        };
    }

    // A workbook and a packed folder are read by what lies in them.
    private static async Task<string> Read(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(Scene.Cancel);
        if (!bytes.AsSpan().StartsWith("PK"u8)) return Encoding.UTF8.GetString(bytes);
        using var packed = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var file in packed.Entries)
        {
            using var reader = new StreamReader(await file.OpenAsync(Scene.Cancel));
            text.AppendLine(await reader.ReadToEndAsync(Scene.Cancel));
        }

        return text.ToString();
    }

    private static async Task<Guid> Objection(City city)
    {
        await using var db = city.Db();
        return await db.Objections.Select(o => o.Id).SingleAsync(Scene.Cancel);
    }

    // A PDF is drawn from a page's own snapshot, and takes a browser.
    private static bool IsPageOrTable(string address) => !address.StartsWith('_') && !address.EndsWith("packets.zip", StringComparison.Ordinal) && (!address.Contains('.') || ((string[])[".csv", ".json", ".xlsx", ".zip"]).Any(kind => address.EndsWith(kind, StringComparison.Ordinal)));

    private static async Task NoLetterTells(City city)
    {
        await using var db = city.Db();
        Assert.DoesNotContain(await db.OutgoingMails.Select(m => m.Subject + m.Body).ToListAsync(Scene.Cancel), letter => Canaries.Any(canary => letter.Contains(canary, StringComparison.Ordinal)));
        // Neither does a job that was asked for, nor the trail.
        Assert.DoesNotContain(await db.RequestedJobs.Select(job => job.Argument + job.Note).ToListAsync(Scene.Cancel), job => Canaries.Any(canary => job.Contains(canary, StringComparison.Ordinal)));
        Assert.DoesNotContain(await db.AuditValues.Where(value => value.Text != null).Select(value => value.Text!).ToListAsync(Scene.Cancel), value => Canaries.Any(canary => value.Contains(canary, StringComparison.Ordinal)));
    }
}
