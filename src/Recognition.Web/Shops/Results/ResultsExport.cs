using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Released results of a quarter for a spreadsheet: each department that the person sees, by channel and form, and the city after them; then inside and outside shoppers apart.</summary>
public sealed class ResultsExport(Entry entry)
{
    private static readonly string[] Head = ["Quarter", "Department", "Channel", "Form", "Shoppers", "Score in percent", "Shops scored", "Access in percent", "Access scored", "Shops", "Failed", "Reached nobody", "Remark"];

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
            select new { r.DepartmentId, Department = department == null ? null : department.Name, r.Channel, form.Name, form.Number, r.PercentSum, r.Shops, r.Scored, r.Failed, r.AccessSum, r.AccessScored, r.Unreached }).ToListAsync(cancel);
        var rows = results.GroupBy(r => (r.Department, r.Channel, Form: $"{r.Name}, version {r.Number}"))
            .OrderBy(g => g.Key.Department is null).ThenBy(g => g.Key.Department, StringComparer.Ordinal).ThenBy(g => g.Key.Channel).ThenBy(g => g.Key.Form, StringComparer.Ordinal)
            .Select(g => Row([$"{chosen}", g.Key.Department ?? "City", g.Key.Channel.Title(), g.Key.Form, "All"], g.Aggregate(ScoreSum.None, (sum, r) => sum.Plus(new ScoreSum(r.PercentSum, r.Scored))),
                g.Aggregate(ScoreSum.None, (sum, r) => sum.Plus(new ScoreSum(r.AccessSum, r.AccessScored))), g.Sum(r => r.Shops), g.Sum(r => r.Failed), g.Sum(r => ReleasedResult.NumberOf(r.Unreached)), look.City.MinimumBase));
        var seen = results.Where(r => r.DepartmentId is not null).Select(r => (r.DepartmentId!.Value, r.Department!)).Distinct().OrderBy(department => department.Item2, StringComparer.Ordinal);
        var apart = (await look.Splits(first, cancel)).Rows(seen).Select(row => (string?[])[$"{chosen}", row.Department, "All", "All", row.Shoppers,
            row.Score.Percent!.Value.DisplayWhole(), $"{row.Score.Scored}", row.Access?.Percent!.Value.DisplayWhole(), $"{row.Access?.Scored}", null, null, null, "In whole percents"]);
        return ($"results-{chosen.Address}.csv", [Head, .. rows, .. apart]);
    }

    private static string?[] Row(string[] key, ScoreSum score, ScoreSum access, int shops, int failed, int unreached, int minimumBase) =>
        [.. key, score.Percent?.Display(), $"{score.Scored}", access.Percent?.Display(), access.Scored == 0 ? null : $"{access.Scored}", $"{shops}", $"{failed}", $"{unreached}",
            score.Scored == 0 ? "Not scored" : score.Scored < minimumBase ? "Too few to compare" : null];
}
