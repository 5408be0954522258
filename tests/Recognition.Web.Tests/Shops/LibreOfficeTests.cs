using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Recognition.Web.Tests.Shops;

/// <summary>What a city exports opens in a real LibreOffice, which shows it as it was written.</summary>
[Trait("Category", "Long")]
public sealed class LibreOfficeTests
{
    // What a spreadsheet would take for a formula, were it let.
    private const string Formula = "=2+3";

    [Theory(Explicit = true), InlineData("/results.xlsx"), InlineData("/results.csv")]
    public async Task Exported_results_open_with_their_figures_and_no_text_is_reckoned(string address)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "No LibreOffice: install libreoffice-calc-nogui.");
        await using var city = await City.Found("sqlite");
        await ReleasedRound.Of(city);
        await using (var db = city.Db()) await db.Departments.Where(d => d.Id == Cast.Water).ExecuteUpdateAsync(row => row.SetProperty(d => d.Name, Formula), Scene.Cancel);
        await using var site = new PortalHost(city, signInByHeader: true);
        var folder = Directory.CreateTempSubdirectory("office-");
        try
        {
            var file = Path.Combine(folder.FullName, "results" + Path.GetExtension(address));
            await File.WriteAllBytesAsync(file, await site.As(Cast.CityManager).GetByteArrayAsync($"{address}?quarter={Domain.Time.Quarter.Of(new DateOnly(2026, 11, 16)).Address}", Scene.Cancel), Scene.Cancel);
            // Each sheet as a file of comma-separated values, with the cells as they are shown.
            using var office = Process.Start(new ProcessStartInfo("/usr/bin/soffice", [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", $"{folder.FullName}/out", file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await office.WaitForExitAsync(Scene.Cancel);
            var shown = string.Concat(Directory.GetFiles($"{folder.FullName}/out").Order(StringComparer.Ordinal).Select(File.ReadAllText));
            Assert.Contains("77.78", shown, StringComparison.Ordinal);
            Assert.Contains("Fire", shown, StringComparison.Ordinal);
            Assert.Contains(Formula, shown, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?m)^'?\"?5\"?,", shown); // the sum
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
