using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Released results of a quarter for a spreadsheet: each department that the person sees, by channel and form, and the city after them.</summary>
public sealed class ResultsExport(Entry entry)
{
    private static readonly string[] Head = ["Quarter", "Department", "Channel", "Form", "Score in percent", "Shops scored", "Shops", "Failed", "Remark"];

    /// <param name="quarter">As <see cref="Quarter.Address"/> writes it.</param>
    /// <exception cref="NotThere">There is no such quarter.</exception>
    public async Task<(string Name, IEnumerable<IEnumerable<string?>> Rows)> Read(string? quarter, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadResults, cancel);
        var chosen = look.City.QuarterAt(quarter);
        var first = chosen.First;
        var (all, own) = (look.By.SeesEveryDepartment, look.By.DepartmentsOf(Permission.ReadResults));
        var results = await (
            from r in look.Db.ReleasedResults
            where r.Quarter == first && (r.DepartmentId == null || all || own.Contains(r.DepartmentId.Value))
            join form in look.Db.FormVersions on r.FormVersionId equals form.Id
            from department in look.Db.Departments.Where(d => d.Id == r.DepartmentId).DefaultIfEmpty()
            select new { Department = department == null ? null : department.Name, r.Channel, form.Name, form.Number, r.PercentSum, r.Shops, r.Scored, r.Failed }).ToListAsync(cancel);
        var rows = results.GroupBy(r => (r.Department, r.Channel, Form: $"{r.Name}, version {r.Number}"))
            .OrderBy(g => g.Key.Department is null).ThenBy(g => g.Key.Department, StringComparer.Ordinal).ThenBy(g => g.Key.Channel).ThenBy(g => g.Key.Form, StringComparer.Ordinal)
            .Select(g => Row($"{chosen}", g.Key, g.Aggregate(Rational.Zero, (sum, r) => sum + r.PercentSum), g.Sum(r => r.Scored), g.Sum(r => r.Shops), g.Sum(r => r.Failed), look.City.MinimumBase));
        return ($"results-{chosen.Address}.csv", [Head, .. rows]);
    }

    private static string?[] Row(string quarter, (string? Department, Channel Channel, string Form) key, Rational percents, int scored, int shops, int failed, int minimumBase) =>
        [quarter, key.Department ?? "City", key.Channel.Title(), key.Form, scored == 0 ? null : (percents / scored).Display(), $"{scored}", $"{shops}", $"{failed}",
            scored == 0 ? "Not scored" : scored < minimumBase ? "Too few to compare" : null];
}
