using Recognition.Domain.Shops;
using Recognition.Web.Organization;

namespace Recognition.Web.Tests.Shops;

public sealed class BriefTests
{
    [Theory, BothDatabases]
    public async Task A_shopper_finds_the_number_that_the_city_entered_and_the_name_to_give(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        await using (var db = city.Db())
        {
            db.Add(new ShopBrief(Guid.NewGuid(), "Before you begin", "Be a customer.", ["Jordan Vale"], ["Read."], ["Ask."], ["Write."], ["Pay."]));
            await db.SaveChangesAsync(Scene.Cancel);
        }

        var shop = await Scene.ShopOf(city, Cast.Water);
        await using var site = new PortalHost(city, signInByHeader: true);
        var page = await site.As(Cast.FireClerk).GetStringAsync($"/shops/mine/{shop.Id}", Scene.Cancel);
        Assert.Contains("Look it up as a resident would", page, StringComparison.Ordinal);
        Assert.Contains("<strong>Jordan Vale</strong>", page, StringComparison.Ordinal);

        var card = await city.As(Cast.Hr, (DepartmentCard r) => r.Read(Cast.Water, Scene.Cancel));
        await city.As(Cast.Hr, (ChangeDepartment u) => u.Run(new() { Id = Cast.Water, Version = card.Version, Name = card.Name, InShops = true, InReview = true, Phone = "816-555-0100 ext. 7", Address = " ", Hours = "8 to 5" }, Scene.Cancel));
        page = await site.As(Cast.FireClerk).GetStringAsync($"/shops/mine/{shop.Id}", Scene.Cancel);
        Assert.Contains("""<a href="tel:8165550100">816-555-0100 ext. 7</a>""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shop_has_the_same_name_each_time_it_is_looked_at()
    {
        var brief = new ShopBrief(Guid.NewGuid(), "t", "p", ["A", "B", "C"], [], [], [], []);
        var shops = Enumerable.Range(0, 60).Select(_ => Guid.NewGuid()).ToList();
        Assert.Equal(shops.Select(Name), shops.Select(Name));
        Assert.Equal(["A", "B", "C"], shops.Select(Name).Distinct().Order());
        // A department that reads a shop's id in an address finds no name in it.
        Assert.Equal(["A", "B", "C"], Enumerable.Range(0, 60).Select(_ => brief.NameFor(shops[0], Guid.NewGuid())).Distinct().Order());

        string? Name(Guid shop) => brief.NameFor(shop, shop);
    }

    [Theory, BothDatabases]
    public async Task A_day_that_lies_ahead_or_outside_the_window_is_refused_on_the_form(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var mine = $"/shops/mine/{(await Scene.ShopOf(city, Cast.Water)).Id}/form";
        await using var site = new PortalHost(city, signInByHeader: true);
        foreach (var (day, sentence) in new[] { ("2026-11-18", "This lies ahead."), ("2026-11-10", "The window of this round is from"), ("soon", "Give the day of the call or visit, such as") })
        {
            var fields = Scene.Answers().Select(field => KeyValuePair.Create(field.Key, field.Key == "day" ? day : field.Value.ToString())).ToArray();
            var answer = await site.As(Cast.FireClerk).Post(mine, "device", fields, ("do", "check"));
            Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(Scene.Cancel), StringComparison.Ordinal);
        }
    }
}
