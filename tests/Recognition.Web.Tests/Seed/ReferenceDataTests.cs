using Microsoft.EntityFrameworkCore;
using Recognition.Database.Seed;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Tests.Seed;

public sealed class ReferenceDataTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seed-");

    [Theory, BothDatabases]
    public async Task A_city_without_anything_gets_departments_holidays_and_standards(City city)
    {
        await city.Empty();
        await city.LoadReferenceData(ReferenceData.Own);
        await using var db = city.Db();
        Assert.Equal(19, await db.Departments.CountAsync(TestContext.Current.CancellationToken));
        var water = await db.Departments.Include(d => d.Divisions).SingleAsync(d => d.Code == "CMO", TestContext.Current.CancellationToken);
        Assert.Equal(["311 Call Center", "City Communications"], water.Divisions.Select(d => d.Name).Order());
        Assert.False((await db.Departments.SingleAsync(d => d.Code == "POLICE", TestContext.Current.CancellationToken)).InReview);
        Assert.True(await db.Holidays.AnyAsync(h => h.Day == new DateOnly(2026, 7, 3), TestContext.Current.CancellationToken));
        var rings = await db.Standards.SingleAsync(s => s.Key == "contact.rings", TestContext.Current.CancellationToken);
        Assert.Equal((3, "rings"), (rings.LimitValue, rings.LimitUnit));
        Assert.Equal(nameof(LoadReferenceData), Assert.Single(await db.AuditEntries.ToListAsync(TestContext.Current.CancellationToken)).Deed);
    }

    [Theory, BothDatabases]
    public async Task A_second_start_changes_nothing_and_leaves_what_the_city_changed(City city)
    {
        await city.Empty();
        await city.LoadReferenceData(ReferenceData.Own);
        string before;
        await using (var db = city.Db())
        {
            (await db.Departments.SingleAsync(d => d.Code == "FIRE", TestContext.Current.CancellationToken)).Rename("Fire and Rescue");
            db.Remove(await db.Holidays.SingleAsync(h => h.Day == new DateOnly(2026, 10, 12), TestContext.Current.CancellationToken));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            before = await Everything(city);
        }

        await city.LoadReferenceData(ReferenceData.Own);
        Assert.Equal(before, await Everything(city));
        Assert.Contains("Fire and Rescue", before, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_broken_file_says_where_and_loads_nothing(City city)
    {
        await city.Empty();
        foreach (var (file, from, to, said) in ((string, string, string, string)[])
        [
            ("departments.json", "\"code\": \"CLERK\"", "\"cod\": \"CLERK\"", "departments.json of the reference data, at $.departments[2].cod: is not a key that is known here."),
            ("departments.json", "\"CLERK\"", "\"AUDITOR\"", "departments.json of the reference data, at $.departments[2].code: stands in this file twice."),
            ("holidays.json", "\"2026-07-03\"", "\"2026-07-04\"", "observed: Offices are closed on that day anyway. Enter the weekday on which the holiday is observed."),
            ("holidays.json", "\"2026-07-03\"", "\"3 July 2026\"", "observed: must be a date such as 2026-11-10."),
            ("promises.json", "\"promises\":", "\"promises\"", "promises.json of the reference data, at $: is not JSON that can be read (line 3,"),
            ("standards.json", "\"topic\": \"contact\"", "\"topic\": \"contakt\"", "standards.json of the reference data, at $.standards[0].topic: is no topic of this file."),
        ])
        {
            Copy();
            var path = Path.Combine(folder.FullName, file);
            var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
            Assert.Contains(from, text, StringComparison.Ordinal);
            await File.WriteAllTextAsync(path, text.Replace(from, to, StringComparison.Ordinal), TestContext.Current.CancellationToken);
            var broken = await Assert.ThrowsAsync<SeedBroken>(() => city.LoadReferenceData(new SeedFolder(folder.FullName)));
            Assert.Contains(said, broken.Message, StringComparison.Ordinal);
        }

        await using var db = city.Db();
        Assert.False(await db.Departments.AnyAsync(TestContext.Current.CancellationToken) || await db.Holidays.AnyAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<string> Everything(City city)
    {
        await using var db = city.Db();
        return string.Join('\n', (string[])
        [
            .. await db.Departments.OrderBy(d => d.Id).Select(d => $"{d.Id} {d.Code} {d.Name} {d.Version}").ToListAsync(),
            .. await db.Holidays.OrderBy(h => h.Id).Select(h => $"{h.Id} {h.Name} {h.Version}").ToListAsync(),
            .. await db.Standards.OrderBy(s => s.Id).Select(s => $"{s.Id} {s.Key} {s.Version}").ToListAsync(),
            .. await db.Promises.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Key} {p.Version}").ToListAsync(),
            .. await db.AuditEntries.OrderBy(e => e.Sequence).Select(e => $"{e.Sequence} {e.Deed}").ToListAsync(),
        ]);
    }

    private void Copy()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Seed"), "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder.FullName, Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "Seed"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }
    }
}
