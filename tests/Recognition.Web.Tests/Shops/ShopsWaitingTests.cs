using Recognition.Web.Home;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>What of shops waits at home.</summary>
public sealed class ShopsWaitingTests
{
    [Theory, BothDatabases]
    public async Task Human_Resources_is_led_to_the_overdue_shops_of_a_round_and_the_reviewer_outside_to_those_of_Human_Resources(City city)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 1), (Cast.Fire, 1), (Cast.HumanResources, 1));
        Assert.DoesNotContain(await Tasks(city, Cast.Hr), task => task.Address.EndsWith("?state=overdue", StringComparison.Ordinal));
        Assert.Empty(await Tasks(city, Cast.OutsideReviewer));
        city.Clock.Now = new DateTime(2026, 11, 21, 16, 0, 0, DateTimeKind.Utc);
        // Of the shop of Human Resources itself those who run the rounds are not told.
        Assert.Contains(new WaitingTask("2 shops of Autumn are overdue: remind or exclude", $"/shops/rounds/{round}?state=overdue", Scene.Closes), await Tasks(city, Cast.Hr));
        Assert.Equal([new WaitingTask("A shop of Human Resources is declined or overdue: exclude it where nobody makes it", "/shops/review", Scene.Closes)], await Tasks(city, Cast.OutsideReviewer));
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains("Water Services", await site.As(Cast.Hr).GetStringAsync($"/shops/rounds/{round}?state=overdue", Scene.Cancel), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_reviewer_outside_is_told_of_a_declined_shop_of_Human_Resources_before_it_is_due(City city)
    {
        await Scene.Scheduled(city, (Cast.HumanResources, 1));
        await Scene.GiveTo(city, Cast.HumanResources, Cast.WaterClerk);
        await using (var db = city.Db())
        {
            db.RemoveRange(db.Shoppers.Where(shopper => shopper.EmployeeId == Cast.FireClerk));
            await db.SaveChangesAsync(Scene.Cancel);
        }

        var shop = (await Scene.ShopOf(city, Cast.HumanResources)).Id;
        await city.As(Cast.WaterClerk, (DeclineShop u) => u.Run(new() { Id = shop, Reason = "Ill." }, Scene.Cancel));
        Assert.Equal("/shops/review", Assert.Single(await Tasks(city, Cast.OutsideReviewer)).Address);
    }

    private static async Task<IReadOnlyList<WaitingTask>> Tasks(City city, Guid person) =>
        [.. (await city.As(person, (HomeTasks r) => r.Read(Scene.Cancel))).Tasks.Where(task => task.Address.StartsWith("/shops/", StringComparison.Ordinal) && !task.Address.StartsWith("/shops/notice", StringComparison.Ordinal))];
}
