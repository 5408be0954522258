using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Web.Settings;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class ReportGradeTests
{
    [Theory, BothDatabases]
    public async Task A_grade_is_given_whole_or_not_at_all_and_its_shopper_reads_it(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        await Scene.Submit(city, Cast.FireClerk, shop);
        await Assert.ThrowsAsync<RuleBroken>(() => Accept(new() { Content = "4" }));
        await Assert.ThrowsAsync<RuleBroken>(() => Accept(new() { Content = "4", Instructions = "6", Writing = "3", Timeliness = "1" }));
        await Accept(new() { Content = "4", Instructions = "5", Writing = "3", Timeliness = "1" });
        await using var db = city.Db();
        Assert.Equal(3.25m, (await db.ReportGrades.SingleAsync(Scene.Cancel)).Mean);
        var shown = await city.As(Cast.FireClerk, (ShopToFill r) => r.Read(shop, Scene.Cancel));
        Assert.Equal((ShopState.Accepted, 3.25m), (shown.State, shown.Grade!.Mean));

        async Task Accept(GivenGrade grade) => await city.As(Cast.Hr, async (AcceptShop u) => await u.Run(new() { Id = shop, Version = (await Scene.ShopOf(city, Cast.Water)).Version, Grade = grade }, Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_low_mean_closes_further_shops_once_enough_reports_are_graded_and_the_shopper_is_told(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        await Scene.Submit(city, Cast.FireClerk, shop);
        await city.As(Cast.Hr, async (AcceptShop u) => await u.Run(new() { Id = shop, Version = (await Scene.ShopOf(city, Cast.Water)).Version, Grade = new() { Content = "1", Instructions = "2", Writing = "3", Timeliness = "1" } }, Scene.Cancel));
        await using var db = city.Db();
        Assert.Empty(await db.ClosedByGrades(await Settings(city), Scene.Cancel)); // one report, and three are needed
        await city.As(Cast.Hr, (ChangeSetting u) => u.Run(new() { Id = Guid.NewGuid(), Key = SettingDefinition.GradedReports, Value = "1", From = $"{city.Clock.Now:yyyy-MM-dd}" }, Scene.Cancel));
        Assert.Equal([await db.Shoppers.Where(s => s.EmployeeId == Cast.FireClerk).Select(s => s.Id).SingleAsync(Scene.Cancel)], await db.ClosedByGrades(await Settings(city), Scene.Cancel));
        Assert.Contains("1.75", (await city.As(Cast.FireClerk, (MyShops r) => r.Read(Scene.Cancel))).WhyNone, StringComparison.Ordinal);
    }

    private static Task<CitySettings> Settings(City city) => city.As(Cast.Hr, (CurrentSettings settings) => settings.Get(Scene.Cancel).AsTask());
}
