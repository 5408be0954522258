using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Recognition.Web.Home;
using Recognition.Web.Tests.Access;
using Recognition.Web.Tests.Shops;

namespace Recognition.Web.Tests.Home;

public sealed partial class SearchTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases(Full = true)]
    public async Task Whatever_anybody_finds_opens_to_them(City city)
    {
        await MatrixCast.Settle(city);
        await using var site = new PortalHost(city, signInByHeader: true);
        var (kinds, hits) = (new HashSet<string>(), 0);
        foreach (var person in MatrixCast.Columns.Select(column => column.Person).Concat([Cast.Hr, Cast.WaterDirector, Cast.WaterContact]).OfType<Guid>().Where(id => id != Cast.Gone))
        {
            using var browser = site.As(person);
            foreach (var typed in (string[])["er", "water", "Autumn", "example", "10"])
            {
                var page = await browser.GetStringAsync($"/search?q={typed}", Cancel);
                foreach (Match kind in Heading().Matches(page)) kinds.Add(kind.Groups[1].Value);
                foreach (Match link in Link().Matches(page))
                {
                    hits++;
                    using var answer = await browser.GetAsync(WebUtility.HtmlDecode(link.Groups[1].Value), Cancel);
                    Assert.True(answer.IsSuccessStatusCode, $"{person} found {link.Groups[1].Value}: {answer.StatusCode}");
                }
            }
        }

        Assert.True(hits > 50);
        Assert.Superset(new HashSet<string>(["Employees", "Departments", "Rounds", "Packets", "Organizations for charitable hours"]), kinds);
    }

    [Theory, BothDatabases]
    public async Task Neither_people_nor_unreleased_results_are_found_by_who_may_not_see_them(City city)
    {
        var round = await Scene.Reviewed(city);
        Assert.Empty(await Found(city, Cast.FireClerk, "Clara"));
        Assert.Empty(await Found(city, Cast.CityManager, "Clara"));
        Assert.Equal(["Employees: Clara Nye"], await Found(city, Cast.Hr, "clara"));
        Assert.Empty(await Found(city, Cast.WaterDirector, "water"));

        var input = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (Web.Shops.ReleaseRound u) => u.Run(input, Cancel));

        Assert.Equal(["Results: Water Services"], await Found(city, Cast.WaterDirector, "WATER"));
        Assert.Empty(await Found(city, Cast.FireDirector, "water"));
        Assert.Empty(await Found(city, Cast.WaterClerk, "water"));
        await using var db = city.Db();
        var name = await db.Rounds.Select(r => r.Name).SingleAsync(Cancel);
        Assert.Equal([$"Rounds: {name}"], await Found(city, Cast.Hr, name));
        Assert.Empty(await Found(city, Cast.CityManager, name));
    }

    [Theory, BothDatabases(Full = true)]
    public async Task One_letter_finds_nothing_and_a_search_asks_the_database_seldom(City city)
    {
        Assert.True((await city.As(Cast.Hr, (SearchFound search) => search.Read("w", Cancel))).TooShort);
        Assert.Empty((await city.As(Cast.Hr, (SearchFound search) => search.Read(new string('w', 101), Cancel))).Kinds);
        await using var site = new CountedSite(city);
        Assert.InRange(await site.Queries(Cast.WaterDirector, "/search?q=water", "Water Services, FY2027 Q2"), 2, 8);
        Assert.InRange(await site.Queries(Cast.Hr, "/search?q=water", "Water Services, FY2027 Q2"), 2, 12);
    }

    private static async Task<IReadOnlyList<string>> Found(City city, Guid person, string typed) =>
        [.. (await city.As(person, (SearchFound search) => search.Read(typed, Cancel))).Kinds.SelectMany(kind => kind.Hits.Select(hit => $"{kind.Kind}: {hit.Title}"))];

    [GeneratedRegex("<li><a href=\"([^\"]+)\"[^>]*>[^<]*</a> *(?:<span class=\"meta\">|</li>)")]
    private static partial Regex Link();

    [GeneratedRegex("<h2[^>]*>([^<]+)</h2>")]
    private static partial Regex Heading();
}
