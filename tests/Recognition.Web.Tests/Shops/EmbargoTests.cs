using System.Net;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>Until a round is released nothing of its results reaches anybody but HR; and what was written in words stays with HR even then.</summary>
public sealed class EmbargoTests
{
    private const string Score = "77.78", Words = "Zebulon";

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
            }
        }

        // The same walk finds both where HR looks: so it does look.
        var hr = await EveryPage(city, site, Cast.Hr, round);
        Assert.Contains(hr, page => page.Body.Contains(Score, StringComparison.Ordinal) && page.Body.Contains(Words, StringComparison.Ordinal));
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
            foreach (var (address, body) in pages)
                Assert.False(person != Cast.FireClerk && body.Contains(Words, StringComparison.Ordinal), $"{person} reads the shopper's words at {address}.");
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
        await Scene.Submit(city, Cast.FireClerk, (await Scene.ShopOf(city, Cast.Water)).Id);
        var worse = Scene.Answers();
        (worse["a.A2"], worse["a.B2"]) = ("9", "Nobody of that name.");
        await Scene.Submit(city, Cast.WaterClerk, (await Scene.ShopOf(city, Cast.Fire)).Id, worse);
        foreach (var department in (Guid[])[Cast.Water, Cast.Fire]) await Scene.Accept(city, (await Scene.ShopOf(city, department)).Id);
        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        return round;
    }

    // Every page and every file that can be asked for, with every id that there is.
    private static async Task<List<(string Address, string Body)>> EveryPage(City city, PortalHost site, Guid? person, Guid round)
    {
        var ids = new List<Guid> { round, Cast.Water, Cast.Fire, Scene.PhoneForm, (await Scene.ShopOf(city, Cast.Water)).Id, (await Scene.ShopOf(city, Cast.Fire)).Id };
        var browser = site.As(person);
        var pages = new List<(string, string)>();
        var patterns = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null || (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? false))
            .Select(endpoint => endpoint.RoutePattern).Where(pattern => !(pattern.RawText ?? "").Contains('.') && !(pattern.RawText ?? "").StartsWith('_'))
            .Where(pattern => pattern.Parameters.All(p => !p.IsCatchAll)).DistinctBy(pattern => pattern.RawText).ToList();
        Assert.True(patterns.Count > 20, "Hardly any page was found to look at.");
        foreach (var pattern in patterns)
        {
            foreach (var id in pattern.Parameters.Count == 0 ? [Guid.Empty] : ids)
            {
                var address = "/" + pattern.RawText!.TrimStart('/');
                foreach (var parameter in pattern.Parameters)
                    address = System.Text.RegularExpressions.Regex.Replace(address, $@"\{{{parameter.Name}[^}}]*\}}", parameter.Name.Contains("uarter", StringComparison.Ordinal) ? "2027-Q3" : $"{id}");
                using var answer = await browser.GetAsync(address, Scene.Cancel);
                Assert.True((int)answer.StatusCode < 500, $"{address} answered {answer.StatusCode} to {person}.");
                pages.Add((address, await answer.Content.ReadAsStringAsync(Scene.Cancel)));
            }
        }

        return pages;
    }

    private static async Task NoLetterTells(City city)
    {
        await using var db = city.Db();
        Assert.DoesNotContain(await db.OutgoingMails.Select(m => m.Subject + m.Body).ToListAsync(Scene.Cancel), letter => letter.Contains(Score, StringComparison.Ordinal) || letter.Contains(Words, StringComparison.Ordinal));
    }
}
