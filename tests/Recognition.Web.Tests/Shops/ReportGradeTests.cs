using AngleSharp.Html.Parser;
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
        await Graded(city, "1", "2", "3", "1");
        await using var db = city.Db();
        Assert.Empty(await db.ClosedByGrades(await Settings(city), Scene.Cancel)); // one report, and three are needed
        await CloseFromOneOn(city);
        Assert.Equal([Cast.FireClerk], await db.ClosedByGrades(await Settings(city), Scene.Cancel));
        Assert.Contains("1.75", (await city.As(Cast.FireClerk, (MyShops r) => r.Read(Scene.Cancel))).WhyNone, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Whoever_leaves_the_pool_and_comes_back_keeps_the_grades(City city)
    {
        await Graded(city, "1", "2", "3", "1");
        await CloseFromOneOn(city);
        await using var db = city.Db();
        var row = await db.Shoppers.AsNoTracking().SingleAsync(s => s.EmployeeId == Cast.FireClerk, Scene.Cancel);
        await city.As(Cast.Hr, (EndShopper u) => u.Run(new() { Id = row.Id, Version = row.Version }, Scene.Cancel));
        city.Clock.Pass(TimeSpan.FromDays(1));
        var again = Guid.NewGuid();
        await city.As(Cast.Hr, (AddShopper u) => u.Run(new() { Id = again, EmployeeId = Cast.FireClerk }, Scene.Cancel));
        Assert.Equal([Cast.FireClerk], await db.ClosedByGrades(await Settings(city), Scene.Cancel));
        Assert.True((await city.As(Cast.Hr, (ShopperPool r) => r.Read(again, Scene.Cancel))).IsClosed);
        Assert.Contains("1.75", (await city.As(Cast.FireClerk, (MyShops r) => r.Read(Scene.Cancel))).WhyNone, StringComparison.Ordinal);

        // Offered again on the new row, the grades of the earlier one close nothing either.
        await OfferAgain(city, again, "Was shown how.");
        Assert.Empty(await db.ClosedByGrades(await Settings(city), Scene.Cancel));
        Assert.False((await city.As(Cast.Hr, (ShopperPool r) => r.Read(row.Id, Scene.Cancel))).IsClosed);
    }

    [Theory, BothDatabases]
    public async Task Shops_are_offered_again_with_a_reason_and_a_later_grade_closes_them_anew(City city)
    {
        await Graded(city, "1", "2", "3", "1");
        await using var db = city.Db();
        var row = (await db.Shoppers.AsNoTracking().SingleAsync(s => s.EmployeeId == Cast.FireClerk, Scene.Cancel)).Id;
        Assert.Equal("No grades close shops to this shopper.", (await Assert.ThrowsAsync<RuleBroken>(() => OfferAgain(city, row, "Was shown how."))).Message);
        await CloseFromOneOn(city);
        Assert.Equal("Reason", (await Assert.ThrowsAsync<RuleBroken>(() => OfferAgain(city, row, " "))).Field);
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains(">Offer shops again</button>", await site.As(Cast.Hr).GetStringAsync($"/shops/pool/{row}", Scene.Cancel), StringComparison.Ordinal);
        await OfferAgain(city, row, "Was shown how.");
        Assert.Empty(await db.ClosedByGrades(await Settings(city), Scene.Cancel));
        Assert.StartsWith("When you are drawn", (await city.As(Cast.FireClerk, (MyShops r) => r.Read(Scene.Cancel))).WhyNone, StringComparison.Ordinal);
        var page = await site.As(Cast.Hr).GetStringAsync($"/shops/pool/{row}", Scene.Cancel);
        Assert.Contains("Was shown how.", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Offer shops again</button>", page, StringComparison.Ordinal);
        Assert.Contains(await db.AuditValues.Select(value => value.Text).ToListAsync(Scene.Cancel), text => text?.Contains("Was shown how.", StringComparison.Ordinal) == true);

        city.Clock.Pass(TimeSpan.FromMinutes(1));
        await db.ReportGrades.ExecuteUpdateAsync(set => set.SetProperty(grade => grade.At, city.Clock.Now), Scene.Cancel);
        Assert.Equal([Cast.FireClerk], await db.ClosedByGrades(await Settings(city), Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_report_that_is_excluded_is_graded_once_and_one_that_was_never_handed_in_is_not(City city)
    {
        var grade = new GivenGrade { Content = "1", Instructions = "1", Writing = "2", Timeliness = "4" };
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        Assert.Equal("Grade.Content", (await Assert.ThrowsAsync<RuleBroken>(() => Exclude(grade))).Field);
        await Scene.Submit(city, Cast.FireClerk, shop);
        await Exclude(grade);
        var shown = await city.As(Cast.FireClerk, (ShopToFill r) => r.Read(shop, Scene.Cancel));
        Assert.Equal((ShopState.Excluded, 2m), (shown.State, shown.Grade!.Mean));
        Assert.Contains("still counts as made by you", shown.TakenOut, StringComparison.Ordinal);
        Assert.Equal([("Clara Nye", 0), ("Finn Oakes", 1)], (await city.As(Cast.Hr, (ShopperPool r) => r.Read(null, false, 1, Scene.Cancel))).Shoppers.Select(line => (line.Name, line.Made)));

        async Task Exclude(GivenGrade? given) => await city.As(Cast.Hr, async (ExcludeShop u) => await u.Run(new() { Id = shop, Version = (await Scene.ShopOf(city, Cast.Water)).Version, Reason = "The wrong line.", Grade = given }, Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_report_that_was_graded_when_it_was_accepted_is_not_graded_again(City city)
    {
        await Graded(city, "4", "4", "4", "4");
        var shop = await Scene.ShopOf(city, Cast.Water);
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (ExcludeShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, Reason = "The wrong line.", Grade = new() { Content = "1", Instructions = "1", Writing = "1", Timeliness = "1" } }, Scene.Cancel)));
        await using var site = new PortalHost(city, signInByHeader: true);
        var page = await site.As(Cast.Hr).GetStringAsync($"/shops/review/{shop.Id}", Scene.Cancel);
        Assert.DoesNotContain("Exclusion.Grade", page, StringComparison.Ordinal);
        Assert.Contains("Grade of the report: <strong>4.00 of 5", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_doubtful_report_is_graded_too_and_no_two_fields_of_its_page_have_one_id(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        var early = Scene.Answers();
        early["time"] = "06:00";
        await Scene.Submit(city, Cast.FireClerk, shop, early);
        await using var site = new PortalHost(city, signInByHeader: true);
        var page = new HtmlParser().ParseDocument(await site.As(Cast.Hr).GetStringAsync($"/shops/review/{shop}?correct=A2", Scene.Cancel));
        Assert.Empty(page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key));
        await site.As(Cast.Hr).Post($"/shops/review/{shop}", "Input.Reason", [new("Input.Reason", "It fits."), new("Input.Grade.Content", "2"), new("Input.Grade.Instructions", "2"), new("Input.Grade.Writing", "3"), new("Input.Grade.Timeliness", "1")]);
        await using var db = city.Db();
        Assert.Equal(2m, (await db.ReportGrades.SingleAsync(Scene.Cancel)).Mean);
        Assert.Equal(ShopState.Accepted, (await Scene.ShopOf(city, Cast.Water)).State);

        // The forms of exclusion and correction are filled in under names of their own.
        await site.As(Cast.Hr).Post($"/shops/review/{shop}", "Exclusion.Reason", [new("Exclusion.Reason", "Made twice.")]);
        Assert.Equal((ShopState.Excluded, "Made twice."), ((await Scene.ShopOf(city, Cast.Water)).State, (await Scene.ShopOf(city, Cast.Water)).Steps[^1].Text));
    }

    private static async Task Graded(City city, string content, string instructions, string writing, string timeliness)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        await Scene.Submit(city, Cast.FireClerk, shop);
        await city.As(Cast.Hr, async (AcceptShop u) => await u.Run(new() { Id = shop, Version = (await Scene.ShopOf(city, Cast.Water)).Version, Grade = new() { Content = content, Instructions = instructions, Writing = writing, Timeliness = timeliness } }, Scene.Cancel));
    }

    private static Task CloseFromOneOn(City city) =>
        city.As(Cast.Hr, (ChangeSetting u) => u.Run(new() { Id = Guid.NewGuid(), Key = SettingDefinition.GradedReports, Value = "1", From = $"{city.Clock.Now:yyyy-MM-dd}" }, Scene.Cancel));

    private static async Task OfferAgain(City city, Guid row, string reason)
    {
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        await using var db = city.Db();
        var version = await db.Shoppers.Where(s => s.Id == row).Select(s => s.Version).SingleAsync(Scene.Cancel);
        await city.As(Cast.Hr, (OfferShopsAgain u) => u.Run(new() { Id = row, Version = version, Reason = reason }, Scene.Cancel));
    }

    private static Task<CitySettings> Settings(City city) => city.As(Cast.Hr, (CurrentSettings settings) => settings.Get(Scene.Cancel).AsTask());
}
