using Recognition.Web.Tests.Pacesetter;
using Recognition.Web.Tests.ReviewPackets;
using Recognition.Web.Tests.Shops;

namespace Recognition.Web.Tests.Platform.Ui;

public sealed class QueriesTests
{
    private const int Most = 8;

    [Theory, BothDatabases]
    public async Task The_pages_that_people_read_ask_the_database_eight_times_at_most(City city)
    {
        var now = city.Clock.Now;
        await Scene.Scheduled(city, (Cast.Water, 1));
        city.Clock.Now = now;
        await city.Assemble();
        await city.Comment(Cast.WaterDirector, Cast.Water);
        await new Month(city).OpenVoting();
        await using var site = new CountedSite(city);

        foreach (var (person, address, says) in ((Guid, string, string)[])[
            (Cast.WaterDirector, $"/packets/{Packets.Q2}/WATER", "We know."),
            (Cast.FireClerk, $"/shops/mine/{(await Scene.ShopOf(city, Cast.Water)).Id}/form", "Did somebody answer?"),
            (Cast.Ada, $"/award/{Month.Contest}/ballot", "Found a leak at night"),
            (Cast.WaterClerk, "/wall", "No award was announced yet"),
            (Cast.WaterClerk, "/standards", "Our promise")])
        {
            var queries = await site.Queries(person, address, says);
            Assert.True(queries is > 1 and <= Most, $"{address} asked {queries} times");
        }
    }

    [Theory, BothDatabases]
    public async Task A_page_of_results_asks_the_database_eight_times_at_most(City city)
    {
        var round = await Scene.Reviewed(city);
        var input = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (Web.Shops.ReleaseRound u) => u.Run(input, Scene.Cancel));
        await using var site = new CountedSite(city);

        foreach (var address in (string[])["/results", $"/results/{Cast.Water}"])
            Assert.InRange(await site.Queries(Cast.WaterDirector, address, "77.78"), 2, Most);
    }
}
