using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Recognition.Web.Tests.Pacesetter;

/// <summary>The ballot as a browser without script posts it.</summary>
public sealed partial class BallotPageTests
{
    private static readonly string Page = $"/award/{Month.Contest}/ballot";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_ballot_is_checked_first_and_cast_by_the_second_press(City city)
    {
        await new Month(city).OpenVoting("secret");
        await using var host = new PortalHost(city, signInByHeader: true);
        using var ada = host.As(Cast.Ada);
        var checking = await Post(ada, ("Input.Ranks[2]", "1"), ("Input.Ranks[1]", "2"), ("Input.Ranks[3]", ""), ("Input.Stage", "check"));
        Assert.Equal(HttpStatusCode.OK, checking.StatusCode);
        var text = await checking.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("It is not cast yet.", text, StringComparison.Ordinal);
        Assert.Contains("<li>Dov Katz</li>", text, StringComparison.Ordinal);
        await using var db = city.Db();
        Assert.Equal(0, await db.Participations.CountAsync(Cancel));

        var cast = await Post(ada, ("Input.Ranks[2]", "1"), ("Input.Ranks[1]", "2"), ("Input.Stage", "cast"));
        Assert.Equal((HttpStatusCode.Redirect, Page), (cast.StatusCode, cast.Headers.Location?.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal)));
        Assert.Equal(["2>1"], (await db.BallotBoxes.SingleAsync(Cancel)).Ballots);
        var after = await ada.GetStringAsync(Page, Cancel);
        Assert.Contains("Your ballot is cast.", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Dov Katz", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voter_sees_where_nominees_work_who_stays_unranked_and_afterwards_the_own_recorded_ballot()
    {
        await using var city = await City.Found("sqlite");
        await new Month(city).OpenVoting();
        await using var host = new PortalHost(city, signInByHeader: true);
        using var ada = host.As(Cast.Ada);
        var empty = await ada.GetStringAsync(Page, Cancel);
        Assert.Contains("<p class=\"quiet\">Water Services</p>", empty, StringComparison.Ordinal);
        Assert.DoesNotContain("Your ballot</h2>", empty, StringComparison.Ordinal);
        var checking = await (await Post(ada, ("Input.Ranks[2]", "1"), ("Input.Stage", "check"))).Content.ReadAsStringAsync(Cancel);
        Assert.Matches("Not ranked: .*Clara Nye", checking);

        await Post(ada, ("Input.Ranks[2]", "1"), ("Input.Stage", "cast"));
        Assert.Matches(@"Your ballot</h2>\s*<ol>\s*<li>Dov Katz</li>\s*</ol>", await ada.GetStringAsync(Page, Cancel));
    }

    [Theory, BothDatabases]
    public async Task Whatever_is_posted_is_answered_in_words_and_casts_nothing(City city)
    {
        await new Month(city).OpenVoting();
        await using var host = new PortalHost(city, signInByHeader: true);
        using var ada = host.As(Cast.Ada);
        foreach (var form in ((string, string)[][])[
            [("Input.Stage", "cast")], [("Input.Stage", "check")], [], [("Input.Stage", "cast"), ("Input.Ranks[1]", "first")],
            [("Input.Stage", "cast"), ("Input.Ranks[9]", "1")], [("Input.Stage", "cast"), ("Input.Ranks[x]", "1")], [("Input.Stage", "cast"), ("Input.Ranks[1]", "99999999999")],
            [("Input.Stage", "cast"), ("Input.Ranks[1]", "1"), ("Input.Ranks[2]", "1")], [("Input.Stage", "cast"), ("Input.Blank", "true"), ("Input.Ranks[1]", "1")],
            [("Input.Stage", "cast"), ("Input.Blank", "perhaps")], [("Input.Stage", "cast"), ("Input.Version", "no id"), ("Input.Ranks[1]", "-1")]])
        {
            var answer = await Post(ada, form);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{string.Join(' ', form)}: {answer.StatusCode}");
        }

        await using var db = city.Db();
        Assert.Equal(0, await db.Participations.CountAsync(Cancel));
        Assert.Equal(0, await db.Ballots.CountAsync(Cancel));
    }

    [Theory, BothDatabases]
    public async Task Before_the_count_no_page_shows_another_persons_ballot(City city)
    {
        var month = new Month(city);
        await month.OpenVoting();
        await month.Vote(Cast.Ada, Month.DovKatz);
        await using var host = new PortalHost(city, signInByHeader: true);
        foreach (var (person, address, status) in ((Guid?, string, HttpStatusCode)[])[
            (Cast.Hr, Page, HttpStatusCode.Forbidden), (Cast.Hr, $"/award/{Month.Contest}/result", HttpStatusCode.NotFound), (Cast.Hr, $"/award/{Month.Contest}/recount.json", HttpStatusCode.NotFound),
            (Cast.Auditor, $"/award/{Month.Contest}/result", HttpStatusCode.NotFound), (Cast.Auditor, $"/award/{Month.Contest}/recount.json", HttpStatusCode.NotFound),
            (Cast.WaterClerk, $"/award/{Month.Contest}/result", HttpStatusCode.Forbidden), (Cast.WaterClerk, $"/award/contests/{Month.Contest}", HttpStatusCode.Forbidden),
            (null, $"/award/{Month.Contest}/recount.json", HttpStatusCode.Redirect), (null, "/wall", HttpStatusCode.OK), (Cast.Hr, $"/award/contests/{Month.Contest}", HttpStatusCode.OK)])
        {
            using var client = host.As(person);
            Assert.Equal((address, status), (address, (await client.GetAsync(address, Cancel)).StatusCode));
        }

        using var ben = host.As(Cast.Ben);
        Assert.DoesNotContain("selected", OwnRanks().Match(await ben.GetStringAsync(Page, Cancel)).Value, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, params (string Name, string Value)[] fields)
    {
        var page = await client.GetAsync(Page, Cancel);
        var token = Token().Match(await page.Content.ReadAsStringAsync(Cancel)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("_handler", "ballot"), new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await client.PostAsync(Page, form, Cancel);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<section class=\"nominee\".*</section>", RegexOptions.Singleline)]
    private static partial Regex OwnRanks();
}
