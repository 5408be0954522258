using System.Net;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class ResultsTests
{
    private static readonly string Address = Quarter.Of(new DateOnly(2026, 11, 16)).Address;

    [Theory, BothDatabases]
    public async Task A_table_for_a_spreadsheet_holds_every_form_with_its_base_and_runs_no_ones_formula(City city)
    {
        await Released(city);
        await using var db = city.Db();
        var fire = await db.Departments.SingleAsync(d => d.Id == Cast.Fire, Scene.Cancel);
        db.Entry(fire).Property(d => d.Name).CurrentValue = "=HYPERLINK(\"x\")";
        await db.SaveChangesAsync(Scene.Cancel);
        await using var site = new PortalHost(city, signInByHeader: true);
        var file = await site.As(Cast.Auditor).GetAsync($"/results.csv?quarter={Address}", Scene.Cancel);
        Assert.Equal($"results-{Address}.csv", file.Content.Headers.ContentDisposition?.FileName);
        var lines = (await file.Content.ReadAsStringAsync(Scene.Cancel)).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("FY2027 Q3,\"'=HYPERLINK(\"\"x\"\")\",Phone,\"Phone shop, version 1\",All,66.67,1,,,1,0,0,Too few to compare", lines[1]);
        Assert.Equal("FY2027 Q3,Water Services,Phone,\"Phone shop, version 1\",All,77.78,5,,,5,0,0,", lines[2]);
        Assert.Equal("FY2027 Q3,City,Phone,\"Phone shop, version 1\",All,75.93,6,,,6,0,0,", lines[3]);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Auditor).GetAsync("/results.csv?quarter=soon", Scene.Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_director_takes_the_own_department_and_the_city_alone(City city)
    {
        await Released(city);
        await using var site = new PortalHost(city, signInByHeader: true);
        var file = await site.As(Cast.WaterDirector).GetStringAsync($"/results.csv?quarter={Address}", Scene.Cancel);
        Assert.Contains("Water Services", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Fire", file, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Sorted_by_score_or_failed_shops_a_base_that_is_too_small_stands_last_and_a_search_keeps_the_citys_figures(City city)
    {
        await Released(city, fireCourtesy: "5");
        var sorted = await city.As(Cast.CityManager, (ReleasedResults r) => r.Departments(null, null, "score", Scene.Cancel));
        Assert.Equal("Water Services", sorted.Departments[0].Name);
        Assert.True(sorted.Departments.Single(d => d.Name == "Fire").Score.Percent > sorted.Departments[0].Score.Percent);
        await using (var db = city.Db())
        {
            var fire = await db.ReleasedResults.SingleAsync(r => r.DepartmentId == Cast.Fire, Scene.Cancel);
            db.Entry(fire).Property(r => r.Failed).CurrentValue = 1;
            await db.SaveChangesAsync(Scene.Cancel);
        }

        Assert.Equal("Water Services", (await city.As(Cast.CityManager, (ReleasedResults r) => r.Departments(null, null, "failed", Scene.Cancel))).Departments[0].Name);
        var found = await city.As(Cast.CityManager, (ReleasedResults r) => r.Departments(null, "WATER", null, Scene.Cancel));
        Assert.Equal(("Water Services", 6), (Assert.Single(found.Departments).Name, found.City.Scored));
        Assert.Equal((Channel.Phone, "Phone shop, version 1", 6), (found.Channels[0].Channel, found.Channels[0].Form, found.Channels[0].City.Scored));
        Assert.Equal("Autumn", Assert.Single(found.Trend).Round);
    }

    [Theory, BothDatabases]
    public async Task A_department_that_takes_part_no_more_stands_in_the_quarters_in_which_it_was_shopped(City city)
    {
        await Released(city);
        await using (var db = city.Db())
        {
            foreach (var department in await db.Departments.Where(d => d.Id == Cast.Water || d.Id == Cast.HumanResources).ToListAsync(Scene.Cancel)) department.TakePart(inShops: false, inReview: true);
            await db.SaveChangesAsync(Scene.Cancel);
        }

        Assert.Equal(["City Manager's Office", "Fire", "Water Services"], (await city.As(Cast.CityManager, (ReleasedResults r) => r.Departments(null, null, null, Scene.Cancel))).Departments.Select(d => d.Name));
    }

    [Theory, BothDatabases]
    public async Task What_a_release_does_is_said_before_it_is_done_and_done_from_that_page(City city)
    {
        var round = await Scene.Reviewed(city);
        await using var site = new PortalHost(city, signInByHeader: true);
        var hana = site.As(Cast.Hr);
        Assert.Contains($"/shops/rounds/{round}/release", await hana.GetStringAsync($"/shops/rounds/{round}", Scene.Cancel), StringComparison.Ordinal);
        var page = await hana.GetStringAsync($"/shops/rounds/{round}/release", Scene.Cancel);
        Assert.Contains("One result of one department", page, StringComparison.Ordinal);
        Assert.Contains("A release is not taken back.", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await hana.Post($"/shops/rounds/{round}/release", "Input.Version", [])).StatusCode);
        Assert.Equal(ShopState.Released, (await Scene.ShopOf(city, Cast.Water)).State);
        Assert.DoesNotContain("<button>Release", await hana.GetStringAsync($"/shops/rounds/{round}/release", Scene.Cancel), StringComparison.Ordinal);
    }

    /// <summary>Five shops of Water and one of Fire, released together.</summary>
    private static async Task Released(City city, string fireCourtesy = "3")
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 5), (Cast.Fire, 1));
        await using var db = city.Db();
        foreach (var shop in await db.Shops.AsNoTracking().ToListAsync(Scene.Cancel))
        {
            var fields = Scene.Answers();
            if (shop.DepartmentId == Cast.Fire) fields["a.B1"] = fireCourtesy;
            await Scene.Submit(city, (await db.Shoppers.SingleAsync(s => s.Id == shop.ShopperId, Scene.Cancel)).EmployeeId, shop.Id, fields);
            await Scene.Accept(city, shop.Id);
        }

        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        var release = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(release, Scene.Cancel));
    }
}
