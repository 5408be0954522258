using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>What a release adds up besides the scores, and who reads it.</summary>
public sealed class ResultsInDepthTests
{
    private static readonly string Address = Quarter.Of(new DateOnly(2026, 11, 16)).Address;

    [Theory, BothDatabases]
    public async Task The_city_in_depth_tells_sections_criteria_spread_and_hours_as_the_shops_were_made(City city)
    {
        await Released(city);
        var shown = await city.As(Cast.CityManager, (CityResults r) => r.Read(null, Scene.Cancel));
        // Greeting: 4 of 5 in each; Words: 3 of 4.
        Assert.Equal([("Greeting", 6, "80.00"), ("Words", 6, "75.00")], shown.Sections.Select(s => (s.Title, s.Own.Scored, s.Own.Percent!.Value.Display())));
        Assert.Equal(6, shown.Tens![7]);
        Assert.Equal((new WeekHour(DayOfWeek.Monday, 9), 6), (Assert.Single(shown.Hours).Key, shown.Hours.Values.Single().Scored));
        var heat = Assert.Single(shown.Heat);
        Assert.Equal(["City", "FIRE", "WATER"], heat.Columns.Select(c => c.Short));
        Assert.Equal([6, 1, 5], heat.Sections[0].Rows[0].Cells.Select(c => c.Shops));
        Assert.Equal([("Greeting", "80.00", "80.00", "80.00"), ("Words", "75.00", "75.00", "75.00")], heat.Sections.Select(s => (s.Title, s.Cells[0].Percent!.Value.Display(), s.Cells[1].Percent!.Value.Display(), s.Cells[2].Percent!.Value.Display())));
        Assert.NotNull(shown.Interval);
    }

    [Theory, BothDatabases]
    public async Task A_department_reads_sections_and_spread_and_never_an_hour_and_no_interval_on_too_few_shops(City city)
    {
        await Released(city);
        Assert.Null((await city.As(Cast.FireDirector, (DepartmentResults r) => r.Read(Cast.Fire, null, Scene.Cancel))).Interval);
        var shown = await city.As(Cast.WaterDirector, (DepartmentResults r) => r.Read(Cast.Water, null, Scene.Cancel));
        Assert.NotNull(shown.Interval);
        Assert.Equal(["Greeting", "Words"], shown.Sections.Select(s => s.Title));
        await using var db = city.Db();
        Assert.All(await db.ReleasedResults.Where(r => r.DepartmentId != null).ToListAsync(Scene.Cancel), result => Assert.Empty(result.Scores!.Hours));
        await using var site = new PortalHost(city, signInByHeader: true);
        var page = await site.As(Cast.WaterDirector).GetStringAsync($"/results/{Cast.Water}", Scene.Cancel);
        Assert.DoesNotContain("9:30", page, StringComparison.Ordinal);
        Assert.Contains("95 % interval", page, StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task An_hour_with_fewer_shops_than_the_minimum_base_is_told_to_nobody(City city)
    {
        await Released(city, water: 4);
        await using var site = new PortalHost(city, signInByHeader: true);
        var page = await site.As(Cast.CityManager).GetStringAsync("/results/city", Scene.Cancel);
        Assert.Contains("n 5", page, StringComparison.Ordinal);
        await using var db = city.Db();
        var row = await db.ReleasedResults.SingleAsync(r => r.DepartmentId == null, Scene.Cancel);
        db.Entry(row).Property(r => r.Spread).CurrentValue = row.Spread!.Replace("\"5\"", "\"4\"", StringComparison.Ordinal);
        await db.SaveChangesAsync(Scene.Cancel);
        Assert.Contains("Too few shops", await site.As(Cast.CityManager).GetStringAsync("/results/city", Scene.Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("Monday", Text(await site.As(Cast.CityManager).GetByteArrayAsync($"/results.xlsx?quarter={Address}", Scene.Cancel)), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Sums_that_somebody_changed_are_found_by_the_check_of_what_is_sealed(City city)
    {
        await Released(city);
        Assert.Empty(await Problems(city));
        foreach (var change in (Func<string, string>[])[text => text.Replace("\"tens\":[0", "\"tens\":[1", StringComparison.Ordinal), text => text.Replace("1-9", "2-9", StringComparison.Ordinal)])
        {
            await using var db = city.Db();
            var row = await db.ReleasedResults.SingleAsync(r => r.DepartmentId == null, Scene.Cancel);
            var before = row.Spread!;
            db.Entry(row).Property(r => r.Spread).CurrentValue = change(before);
            await db.SaveChangesAsync(Scene.Cancel);
            Assert.Contains(await Problems(city), problem => problem.Contains("not the sum", StringComparison.Ordinal));
            db.Entry(row).Property(r => r.Spread).CurrentValue = before;
            await db.SaveChangesAsync(Scene.Cancel);
        }
    }

    [Theory, BothDatabases]
    public async Task What_was_released_before_spreads_were_added_up_is_shown_without_them(City city)
    {
        await Released(city);
        await using (var db = city.Db())
        {
            foreach (var row in await db.ReleasedResults.ToListAsync(Scene.Cancel)) db.Entry(row).Property(r => r.Spread).CurrentValue = db.Entry(row).Property(r => r.Sections).CurrentValue = null;
            await db.SaveChangesAsync(Scene.Cancel);
        }

        var shown = await city.As(Cast.CityManager, (CityResults r) => r.Read(null, Scene.Cancel));
        Assert.Equal((null, 0, 6), (shown.Tens, shown.Sections.Count, shown.City.Scored));
        Assert.Empty(await Problems(city));
    }

    [Theory, BothDatabases]
    public async Task The_workbook_is_a_valid_one_without_formulas_and_holds_a_directors_own_department_alone(City city)
    {
        await Released(city);
        await using (var db = city.Db())
        {
            var water = await db.Departments.SingleAsync(d => d.Id == Cast.Water, Scene.Cancel);
            db.Entry(water).Property(d => d.Name).CurrentValue = "=HYPERLINK(\"x\")";
            await db.SaveChangesAsync(Scene.Cancel);
        }

        await using var site = new PortalHost(city, signInByHeader: true);
        var file = await site.As(Cast.WaterDirector).GetByteArrayAsync($"/results.xlsx?quarter={Address}", Scene.Cancel);
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);
        Assert.Empty(new OpenXmlValidator().Validate(document, Scene.Cancel).Select(error => error.Description));
        Assert.Equal(["Scores", "Sections", "Criteria"], document.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.Equal(3, document.WorkbookPart.Workbook.DefinedNames!.Count(name => name.InnerText.EndsWith("!$1:$1", StringComparison.Ordinal))); // the head stands on each page
        var text = Text(file);
        Assert.Contains("<x:t xml:space=\"preserve\">=HYPERLINK(\"x\")</x:t>", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("<(x:)?f[ >]"), text);
        Assert.DoesNotContain("Fire", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Auditor).GetAsync("/results.xlsx?quarter=soon", Scene.Cancel)).StatusCode);
    }

    private static string Text(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(zip.Entries.Where(entry => entry.FullName.Contains("sheet", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    private static async Task<IReadOnlyList<string>> Problems(City city)
    {
        await using var db = city.Db();
        var round = await db.Rounds.Select(r => r.Id).SingleAsync(Scene.Cancel);
        return await new SealedRounds().Problems(db, round, Scene.Cancel);
    }

    /// <summary>Shops of Water and one of Fire, all of 77.78 %, at half past nine on a Monday.</summary>
    private static async Task Released(City city, int water = 5)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, water), (Cast.Fire, 1));
        await using var db = city.Db();
        foreach (var shop in await db.Shops.AsNoTracking().ToListAsync(Scene.Cancel))
        {
            await Scene.Submit(city, (await db.Shoppers.SingleAsync(s => s.Id == shop.ShopperId, Scene.Cancel)).EmployeeId, shop.Id);
            await Scene.Accept(city, shop.Id);
        }

        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        var release = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(release, Scene.Cancel));
    }
}
