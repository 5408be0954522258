using System.Text.RegularExpressions;
using Recognition.Browser.Tests.Platform;
using Recognition.Domain.Access;
using Recognition.Web.Pacesetter;
using static Microsoft.Playwright.Assertions;

namespace Recognition.Browser.Tests;

public sealed class AwardJourneyTests(Chrome chrome, Portals portals)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task An_employee_nominates_a_colleague_with_script_and_without(bool script)
    {
        await using var portal = await portals.Fresh();
        await using (var clara = await Someone.At(chrome, portal, "Clara Nye", Someone.Phone, script))
        {
            await clara.Page.GotoAsync("/award/nominate?q=Petra+Cole");
            await clara.Page.Follow("Choose Petra Cole");
            await clara.Page.Press("Send nomination");
            await Expect(clara.Page.Locator(".mistakes")).ToBeVisibleAsync(); // nothing was said yet
            await clara.Page.Named("Input.Service").FillAsync("Took up a complaint that nobody wanted, on 12 October");
            await clara.Page.Named("Input.Reason").FillAsync("She called back three times until it was settled.");
            await clara.Page.Press("Send nomination");
            await Expect(clara.Page.Locator(".notice")).ToBeVisibleAsync();
        }

        await using var imani = await Someone.At(chrome, portal, "Imani Brooks");
        await imani.Page.GotoAsync("/award/contests");
        await imani.Page.Locator("main a[href^='/award/contests/']:not([href$='open'])").First.ClickAsync();
        await imani.Page.Follow("Petra Cole");
        await imani.Page.Locator("input[value=accept]").CheckAsync();
        await imani.Page.Press("Save decision");
        await Expect(imani.Page.Locator(".notice")).ToBeVisibleAsync();
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_vote_is_cast_counted_and_announced_and_the_winner_stands_on_the_public_wall(string provider)
    {
        await using var portal = await portals.Fresh(provider);
        string award;
        await using (var ada = await Someone.At(chrome, portal, "Ada Marsh"))
        {
            var vote = ada.Page.Locator("main a").Filter(new() { HasText = "Vote on the award" }).First;
            award = (await vote.InnerTextAsync()).Replace("Vote on", "Announce", StringComparison.Ordinal);
            await vote.ClickAsync();
            await ada.Page.Locator("select[name^='Input.Ranks']").First.SelectOptionAsync("1");
            await ada.Page.Press("Check my ballot");
            await ada.Page.Locator("main form button").First.ClickAsync();
            await Expect(ada.Page.Locator(".notice")).ToBeVisibleAsync();
            Assert.Empty(ada.Complaints);
        }

        portal.Clock.Pass(TimeSpan.FromDays(14));
        await portal.Do((KeepContestsOnTime keep) => keep.Run(TestContext.Current.CancellationToken), Permission.ManageAward);
        var winner = await Announce(portal, award);
        await using var anybody = await Someone.At(chrome, portal, null, Someone.Phone);
        await anybody.Page.GotoAsync("/wall");
        await Expect(anybody.Page.Locator("main .award").First).ToContainTextAsync(winner);
    }

    [Fact]
    public async Task From_the_sign_in_to_a_nomination_by_the_keyboard_alone()
    {
        await using var portal = await portals.Fresh();
        await using var clara = await Someone.At(chrome, portal, null);
        var page = clara.Page;
        await page.GotoAsync("/award/nominate");
        await page.TabTo("Become Clara Nye");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/award/nominate$"));
        await page.WaitForLoadStateAsync();
        await page.TabTo("Search"); // the header's, before the page's own
        await page.TabTo("q");
        await page.Keyboard.TypeAsync("Sven Lund");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("q=Sven"));
        await page.WaitForLoadStateAsync();
        await page.TabTo("Choose Sven Lund");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("who="));
        await page.WaitForLoadStateAsync();
        await page.TabTo("Input.Service");
        await page.Keyboard.TypeAsync("Explained a bill on 3 November");
        await page.TabTo("Input.Reason");
        await page.Keyboard.TypeAsync("He stayed until the customer understood it.");
        await page.TabTo("Send nomination");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".notice")).ToBeVisibleAsync();
    }

    private async Task<string> Announce(Portal portal, string award)
    {
        await using var imani = await Someone.At(chrome, portal, "Imani Brooks");
        await imani.Page.Locator("main a").Filter(new() { HasText = award }).ClickAsync();
        var winner = (await imani.Page.Locator("h2").Filter(new() { HasText = "Announce" }).InnerTextAsync()).Replace("Announce ", "", StringComparison.Ordinal);
        await imani.Page.Named("Input.Citation").FillAsync("For staying with the caller.");
        await imani.Page.Press("Announce the award");
        await Expect(imani.Page.Locator(".notice")).ToBeVisibleAsync();
        return winner;
    }
}
