using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>Results by inside and outside shoppers, where nobody is found out by them.</summary>
public sealed class InsideAndOutsideTests
{
    private const string Apart = "<th scope=\"row\">Outside</th>";

    private static readonly string Address = Quarter.Of(new DateOnly(2026, 11, 16)).Address;

    [Theory, BothDatabases]
    public async Task A_department_and_the_city_read_them_apart_in_whole_percents_on_pages_and_in_files(City city)
    {
        await Released(city, (Cast.Water, 10));
        var shown = (await city.As(Cast.WaterDirector, (DepartmentResults r) => r.Read(Cast.Water, null, Scene.Cancel))).ByShopper;
        Assert.Equal(("77.78", 5, "88.89", 5), (shown.Own!.Score.Inside.Percent!.Value.Display(), shown.Own.Score.Inside.Scored, shown.Own.Score.Outside.Percent!.Value.Display(), shown.Own.Score.Outside.Scored));
        Assert.Null(shown.Own.Access); // the form has none

        await using var site = new PortalHost(city, signInByHeader: true);
        foreach (var (person, address) in ((Guid, string)[])[(Cast.WaterDirector, $"/results/{Cast.Water}"), (Cast.CityManager, "/results/city")])
        {
            var page = await site.As(person).GetStringAsync(address, Scene.Cancel);
            Assert.Contains($"{Apart}<td>89 % (5 shops)</td>", page, StringComparison.Ordinal);
            Assert.Contains("<th scope=\"row\">Inside</th><td>78 % (5 shops)</td>", page, StringComparison.Ordinal);
        }

        var table = await site.As(Cast.WaterDirector).GetStringAsync($"/results.csv?quarter={Address}", Scene.Cancel);
        Assert.Contains("FY2027 Q3,Water Services,All,All,Outside,89,5,,,,,,In whole percents\r\n", table, StringComparison.Ordinal);
        Assert.Contains("FY2027 Q3,City,All,All,Inside,78,5,,,,,,In whole percents\r\n", table, StringComparison.Ordinal);
        Assert.Contains("Inside and outside", Workbook(await site.As(Cast.WaterDirector).GetByteArrayAsync($"/results.xlsx?quarter={Address}", Scene.Cancel)), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Nobody_reckons_a_department_on_too_few_shops_from_the_city_and_the_others(City city)
    {
        await Released(city, (Cast.Water, 10), (Cast.Fire, 1));
        await using var site = new PortalHost(city, signInByHeader: true);
        foreach (var department in (Guid[])[Cast.Water, Cast.Fire]) Assert.DoesNotContain(Apart, await site.As(Cast.CityManager).GetStringAsync($"/results/{department}", Scene.Cancel), StringComparison.Ordinal);
        Assert.Contains(Apart, await site.As(Cast.CityManager).GetStringAsync("/results/city", Scene.Cancel), StringComparison.Ordinal);
        var table = await site.As(Cast.CityManager).GetStringAsync($"/results.csv?quarter={Address}", Scene.Cancel);
        Assert.Equal(["FY2027 Q3,City,All,All,Inside,78,6", "FY2027 Q3,City,All,All,Outside,89,5"], table.Split("\r\n").Where(line => line.Contains("All,All", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(",,", StringComparison.Ordinal)]));
    }

    [Theory, BothDatabases]
    public async Task On_too_few_shops_of_either_neither_is_told_and_the_trail_never_tells_them(City city)
    {
        await Released(city, (Cast.Water, 9));
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.DoesNotContain(Apart, await site.As(Cast.WaterDirector).GetStringAsync($"/results/{Cast.Water}", Scene.Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(Apart, await site.As(Cast.CityManager).GetStringAsync("/results/city", Scene.Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("Inside", await site.As(Cast.CityManager).GetStringAsync($"/results.csv?quarter={Address}", Scene.Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("Inside", Workbook(await site.As(Cast.CityManager).GetByteArrayAsync($"/results.xlsx?quarter={Address}", Scene.Cancel)), StringComparison.Ordinal);
        await using var db = city.Db();
        Assert.DoesNotContain(await db.AuditValues.Where(value => value.Subject == nameof(ReleasedResult)).Select(value => value.Text!).ToListAsync(Scene.Cancel), text => text.Contains("outside", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, BothDatabases]
    public async Task A_changed_sum_of_outside_shoppers_is_found_by_the_check_of_what_is_sealed(City city)
    {
        var round = await Released(city, (Cast.Water, 10));
        await using var db = city.Db();
        Assert.Empty(await new SealedRounds().Problems(db, round, Scene.Cancel));
        var row = await db.ReleasedResults.SingleAsync(r => r.DepartmentId == Cast.Water, Scene.Cancel);
        db.Entry(row).Property(r => r.Outside).CurrentValue = row.Outside!.Replace("\"5\"", "\"6\"", StringComparison.Ordinal);
        await db.SaveChangesAsync(Scene.Cancel);
        Assert.Contains("not the sum", Assert.Single(await new SealedRounds().Problems(db, round, Scene.Cancel)), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_criterion_bears_its_interval_on_the_page_and_in_the_workbook_unless_all_shops_earned_alike(City city)
    {
        await Released(city, (Cast.Water, 10));
        // Five shops of 3 and five of 4 points out of 4: 87.5 ± 2.262 · 100 · √(10 · 2.5 / 9) / 40.
        await using var site = new PortalHost(city, signInByHeader: true);
        var page = await site.As(Cast.WaterDirector).GetStringAsync($"/results/{Cast.Water}", Scene.Cancel);
        Assert.Contains("87.50 % (35 of 40; 10 shops)<small class=\"interval\">95 % interval 78.1 to 96.9 %</small>", page, StringComparison.Ordinal);
        Assert.Contains("50.00 % (10 of 20; 10 shops)</td>", page, StringComparison.Ordinal);
        var book = Workbook(await site.As(Cast.WaterDirector).GetByteArrayAsync($"/results.xlsx?quarter={Address}", Scene.Cancel));
        Assert.Contains(">78.1<", book, StringComparison.Ordinal);
        Assert.Contains(">96.9<", book, StringComparison.Ordinal);
    }

    private static string Workbook(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Concat(zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    /// <summary>Half of the shops of Water, the smaller one, are by residents and of 88.89 %; all others are by employees and of 77.78 %.</summary>
    private static async Task<Guid> Released(City city, params (Guid Department, int Number)[] phone)
    {
        var round = await Scene.Scheduled(city, phone);
        await using var db = city.Db();
        var shops = await db.Shops.AsNoTracking().OrderBy(shop => shop.Id).ToListAsync(Scene.Cancel);
        // A shopper of another department too stays an employee.
        var residents = shops.Where(shop => shop.DepartmentId == Cast.Water && shops.Count(other => other.ShopperId == shop.ShopperId) == 1).Take(phone[0].Number / 2).Select(shop => shop.ShopperId).ToHashSet();
        foreach (var shop in shops)
        {
            var fields = Scene.Answers();
            if (residents.Contains(shop.ShopperId)) fields["a.B1"] = "5";
            await Scene.Submit(city, (await db.Shoppers.AsNoTracking().SingleAsync(s => s.Id == shop.ShopperId, Scene.Cancel)).EmployeeId, shop.Id, fields);
            await Scene.Accept(city, shop.Id);
        }

        foreach (var shopper in await db.Shoppers.Where(s => residents.Contains(s.Id)).ToListAsync(Scene.Cancel))
        {
            var resident = new Resident(Guid.NewGuid(), new() { Name = "Noor Haddad", Mail = $"noor{shopper.Id:N}@example.org", Capacity = "1" }, city.Clock.Now);
            db.Add(resident);
            (db.Entry(shopper).Property(s => s.EmployeeId).CurrentValue, db.Entry(shopper).Property(s => s.ResidentId).CurrentValue) = (null, resident.Id);
        }

        await db.SaveChangesAsync(Scene.Cancel);
        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        var release = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(release, Scene.Cancel));
        return round;
    }
}
