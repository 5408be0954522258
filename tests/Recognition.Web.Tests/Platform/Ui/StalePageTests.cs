using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.CharitableLeave;
using Recognition.Domain.Shops;
using Recognition.Web.CharitableLeave;
using Recognition.Web.Tests.ReviewPackets;
using Recognition.Web.Tests.Shops;

namespace Recognition.Web.Tests.Platform.Ui;

/// <summary>A page stays open while somebody else does what it offered; then its form is sent.</summary>
public sealed class StalePageTests
{
    private const string Typed = "Did you hear a name?\nI <cannot> find it.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_shop_accepted_in_one_tab_is_not_returned_or_accepted_in_another(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await Scene.Submit(city, Cast.FireClerk, shop.Id);
        await using var host = new PortalHost(city, signInByHeader: true);
        var hana = host.As(Cast.Hr);
        var returning = await hana.Open($"/shops/review/{shop.Id}", "Input.Question");
        var accepting = await hana.Open($"/shops/review/{shop.Id}", "Input.OfHumanResources");
        await Scene.Accept(city, shop.Id);

        var answer = await Answer.Of(await hana.Post(returning, Fields(("Input.Question", Typed))));
        answer.SaysWhatHappened("Accepted by Hana Reyes");
        Assert.Equal(Typed, Assert.Single(answer.GivenBack));
        Assert.Equal("Accepted", answer.Page.QuerySelector("h1 .state")!.TextContent);

        answer = await Answer.Of(await hana.Post(accepting, []));
        answer.SaysWhatHappened("Accepted by Hana Reyes");
        Assert.Empty(answer.GivenBack);
        Assert.Equal([ShopState.Assigned, ShopState.Begun, ShopState.Submitted, ShopState.Accepted], (await Scene.ShopOf(city, Cast.Water)).Steps.Select(step => step.State));
    }

    [Theory, BothDatabases]
    public async Task Leave_that_was_decided_is_not_decided_again_and_the_page_says_by_whom_it_was(City city)
    {
        var id = await AskForLeave(city);
        await using var host = new PortalHost(city, signInByHeader: true);
        var sven = host.As(Cast.WaterSupervisor);
        var deciding = await sven.Open($"/leave/requests/{id}", "Input.DeclinedBecause");
        await using (var db = city.Db())
        {
            var version = (await db.LeaveRequests.SingleAsync(r => r.Id == id, Cancel)).Version;
            await city.As(Cast.WaterSupervisor, (DecideLeave decide) => decide.Run(new() { Id = id, Version = version, Decision = DecideLeave.Decision.Approve }, Cancel));
        }

        var answer = await Answer.Of(await sven.Post(deciding, Fields(("Input.Decision", "Decline"), ("Input.DeclinedBecause", Typed))));
        answer.SaysWhatHappened("Approved by Sven Lund on ");
        Assert.Equal(Typed, Assert.Single(answer.GivenBack));
        await using var after = city.Db();
        Assert.Equal(LeaveState.Approved, (await after.LeaveRequests.SingleAsync(r => r.Id == id, Cancel)).State);
    }

    [Theory, BothDatabases]
    public async Task A_comment_typed_while_the_packet_was_checked_is_given_back(City city)
    {
        await city.Assemble();
        await city.Comment(Cast.WaterDirector, Cast.Water); // who has not commented yet is waited for
        await using var host = new PortalHost(city, signInByHeader: true);
        var wilma = host.As(Cast.WaterDirector);
        var commenting = await wilma.Open($"/packets/{Packets.Q2}/WATER", "Input.Text");
        await city.Check(Cast.Water);

        var answer = await Answer.Of(await wilma.Post(commenting, Fields(("Input.Section", "Whole"), ("Input.Text", Typed))));
        answer.SaysWhatHappened("Checked by Hana Reyes on ");
        Assert.Equal(Typed, Assert.Single(answer.GivenBack));
        Assert.Single((await city.Packet(Cast.Water)).Comments);
    }

    [Theory, BothDatabases]
    public async Task What_was_typed_comes_back_even_where_the_page_itself_is_not_open_any_more(City city)
    {
        var id = await AskForLeave(city);
        await using var host = new PortalHost(city, signInByHeader: true);
        var sven = host.As(Cast.WaterSupervisor);
        var deciding = await sven.Open($"/leave/requests/{id}", "Input.DeclinedBecause");
        await using (var db = city.Db())
        {
            (await db.Employees.SingleAsync(e => e.Id == Cast.WaterClerk, Cancel)).ReportTo(Cast.WaterDirector);
            await db.SaveChangesAsync(Cancel);
        }

        var answer = await Answer.Of(await sven.Post(deciding, Fields(("Input.Decision", "Decline"), ("Input.DeclinedBecause", Typed))), HttpStatusCode.NotFound);
        Assert.Equal(Typed, Assert.Single(answer.GivenBack));
    }

    [Theory, BothDatabases]
    public async Task A_post_in_another_sites_words_is_not_given_back(City city)
    {
        await using var host = new PortalHost(city, signInByHeader: true);
        var answer = await host.As(Cast.WaterClerk).PostAsync("/award/nominate", new FormUrlEncodedContent(Fields(("_handler", "nominate"), ("Input.Reason", "Call this number now"))), Cancel);
        Assert.DoesNotContain("Call this number", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private static async Task<Guid> AskForLeave(City city)
    {
        var request = Guid.NewGuid();
        await city.As(Cast.Hr, (ListOrganization list) => list.Run(new() { Id = Guid.NewGuid(), Name = "Example Pantry", Use = LeaveUse.CharitableCampaign, From = "2026-05-01" }, Cancel));
        await using var db = city.Db();
        var organization = await db.LeaveOrganizations.Select(o => o.Id).SingleAsync(Cancel);
        await city.As(Cast.WaterClerk, (RequestLeave ask) => ask.Run(
            new() { Id = request, Lines = [new() { Date = "2026-11-20", Hours = "3.00", Use = LeaveUse.CharitableCampaign, Organization = organization.ToString() }] }, Cancel));
        return request;
    }

    private static KeyValuePair<string, string>[] Fields(params (string Name, string Value)[] typed) => [.. typed.Select(field => KeyValuePair.Create(field.Name, field.Value))];

    private sealed record Answer(IHtmlDocument Page)
    {
        public IEnumerable<string> GivenBack => Page.QuerySelectorAll("textarea[readonly]").Select(area => area.TextContent);

        public static async Task<Answer> Of(HttpResponseMessage message, HttpStatusCode status = HttpStatusCode.Conflict)
        {
            Assert.Equal(status, message.StatusCode);
            return new Answer(new HtmlParser().ParseDocument(await message.Content.ReadAsStringAsync(Cancel)));
        }

        public void SaysWhatHappened(string change)
        {
            Assert.NotNull(Page.QuerySelector("header.site-header"));
            var said = Page.QuerySelector("main [role=alert]")!.TextContent;
            Assert.Contains("This has changed since you opened it", said, StringComparison.Ordinal);
            Assert.Contains(change, said, StringComparison.Ordinal);
        }
    }
}
