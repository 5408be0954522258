using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops.ReviewFlags;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class ReviewQueueTests
{
    [Theory, BothDatabases]
    public async Task The_queue_is_filtered_and_sorted_by_the_address_and_exported_alike(City city)
    {
        await Waiting(city);
        async Task<IEnumerable<string>> Shown(ReviewQueue.Filter filter) => (await city.As(Cast.Hr, (ReviewQueue r) => r.Read(false, filter, Scene.Cancel))).Shops.Select(shop => shop.Department);
        Assert.Equal(["Water Services", "Fire"], await Shown(new()));
        Assert.Equal(["Fire", "Water Services"], await Shown(new(Sort: "newest")));
        Assert.Equal(["Fire", "Water Services"], await Shown(new(Sort: "department")));
        Assert.Equal(["Fire"], await Shown(new(Cast.Fire)));
        Assert.Empty(await Shown(new(Channel: "InPerson")));
        await using var site = new PortalHost(city, signInByHeader: true);
        var page = System.Net.WebUtility.HtmlDecode(await site.As(Cast.Hr).GetStringAsync($"/shops/review?department={Cast.Fire}", Scene.Cancel));
        Assert.Contains($"<a href=\"/shops/review.csv?department={Cast.Fire}\" download", page, StringComparison.Ordinal);
        var lines = (await site.As(Cast.Hr).GetStringAsync($"/shops/review.csv?department={Cast.Fire}", Scene.Cancel)).TrimEnd().Split("\r\n");
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("Fire,", lines[1], StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Beside_the_answers_stand_the_way_through_the_queue_and_the_sections_that_make_the_score(City city)
    {
        var (water, fire) = await Waiting(city);
        await using var site = new PortalHost(city, signInByHeader: true);
        var page = await site.As(Cast.Hr).GetStringAsync($"/shops/review/{water}", Scene.Cancel);
        Assert.Contains("1 of 2 that wait", page, StringComparison.Ordinal);
        Assert.Contains($"""<a href="/shops/review/{fire}" rel="next" data-key="j">""", page, StringComparison.Ordinal);
        Assert.Contains("all points earned of all points possible", page, StringComparison.Ordinal);
        // 4 and 3 of the 9 points of the two sections: 44.44 and 33.33 of 77.78.
        Assert.Contains("44.44", page, StringComparison.Ordinal);
        Assert.Contains("33.33", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_was_looked_for_in_the_list_stays_on_the_way_through_it(City city)
    {
        var (water, fire) = await Waiting(city);
        await using var site = new PortalHost(city, signInByHeader: true);
        var browser = site.As(Cast.Hr);
        Assert.Contains($"/shops/review/{fire}?sort=newest\"", await browser.GetStringAsync("/shops/review?sort=newest", Scene.Cancel), StringComparison.Ordinal);
        var page = await browser.GetStringAsync($"/shops/review/{fire}?sort=newest", Scene.Cancel);
        Assert.Contains("1 of 2 that wait", page, StringComparison.Ordinal);
        Assert.Contains($"""<a href="/shops/review/{water}?sort=newest" rel="next" data-key="j">""", page, StringComparison.Ordinal);
        Assert.Contains("1 of 1 that wait", await browser.GetStringAsync($"/shops/review/{fire}?department={Cast.Fire}&channel=Phone", Scene.Cancel), StringComparison.Ordinal);

        // Of the one department nothing is left, though another shop waits.
        var done = await browser.Post($"/shops/review/{fire}?department={Cast.Fire}", "Input.Version", []);
        Assert.EndsWith("/shops/review", done.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(Domain.Shops.ShopState.Accepted, (await Scene.ShopOf(city, Cast.Fire)).State);
    }

    [Theory, BothDatabases]
    public async Task The_shops_of_a_round_are_filtered_by_state_and_exported_without_formulas(City city)
    {
        await Waiting(city);
        await using var db = city.Db();
        var round = db.Rounds.Single().Id;
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains("No shop of this round is like this", await site.As(Cast.Hr).GetStringAsync($"/shops/rounds/{round}?state=Returned", Scene.Cancel), StringComparison.Ordinal);
        var lines = (await site.As(Cast.Hr).GetStringAsync($"/shops/rounds/{round}.csv?state=Submitted&sort=shopper", Scene.Cancel)).TrimEnd().Split("\r\n");
        Assert.Equal(3, lines.Length);
        Assert.All(lines[1..], line => Assert.Contains("To review", line, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Each_shop_of_the_list_bears_the_flags_of_its_page_and_more_shops_ask_the_database_no_more(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 3), (Cast.Fire, 3));
        await using var db = city.Db();
        var all = await db.Shops.OrderBy(shop => shop.Id).Select(shop => new { shop.Id, Shopper = db.Shoppers.Single(shopper => shopper.Id == shop.ShopperId).EmployeeId }).ToListAsync(Scene.Cancel);
        var (early, copied) = (Scene.Answers(), Scene.Answers());
        early["time"] = "06:00";
        copied["a.B2"] = "Somebody answered after two rings, gave a name, listened to all of it and told me to call again on Monday.";
        await Scene.Submit(city, all[0].Shopper, all[0].Id, early);
        await using var site = new CountedSite(city);
        var one = await site.Queries(Cast.Hr, "/shops/review", "One shop waits");
        foreach (var shop in all[1..]) await Scene.Submit(city, shop.Shopper, shop.Id, copied);
        Assert.Equal(one, await site.Queries(Cast.Hr, "/shops/review", "6 shops wait"));

        var listed = (await city.As(Cast.Hr, (ReviewQueue r) => r.Read(false, new(), Scene.Cancel))).Shops;
        foreach (var line in listed)
            Assert.Equal((await city.As(Cast.Hr, (ShopInReview r) => r.Read(line.Id, false, Scene.Cancel))).Flags.Select(flag => flag.Kind.Title()), line.Flags);
        Assert.Equal(["Out of hours"], listed.Single(line => line.Id == all[0].Id).Flags);
        Assert.All(listed.Where(line => line.Id != all[0].Id), line => Assert.Contains("Words like another shop’s", line.Flags));
    }

    // A shop of Water and, a minute later, one of Fire.
    private static async Task<(Guid Water, Guid Fire)> Waiting(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1), (Cast.Fire, 1));
        var (water, fire) = (await Scene.ShopOf(city, Cast.Water), await Scene.ShopOf(city, Cast.Fire));
        await Scene.Submit(city, Cast.FireClerk, water.Id);
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        await Scene.Submit(city, Cast.WaterClerk, fire.Id);
        return (water.Id, fire.Id);
    }
}
