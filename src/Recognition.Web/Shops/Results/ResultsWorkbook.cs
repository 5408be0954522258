using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Files;

namespace Recognition.Web.Shops;

/// <summary>Released results of a quarter as a workbook: each department that the person sees, and the city, by form, section and criterion, and by inside and outside shoppers.</summary>
public sealed class ResultsWorkbook(Entry entry)
{
    /// <param name="quarter">As <see cref="Quarter.Address"/> writes it.</param>
    /// <exception cref="NotThere">There is no such quarter.</exception>
    internal async Task<(string Name, IReadOnlyList<Xlsx.Sheet> Sheets)> Read(string? quarter, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadResults, cancel);
        var chosen = look.City.QuarterAt(quarter);
        var (first, all, own, fewest) = (chosen.First, look.By.SeesEveryDepartment, look.By.DepartmentsOf(Permission.ReadResults), look.City.MinimumBase);
        var results = await look.Db.ReleasedResults.Where(r => r.Quarter == first && (r.DepartmentId == null || all || own.Contains(r.DepartmentId.Value))).ToListAsync(cancel);
        var names = await look.Db.Departments.ToDictionaryAsync(d => d.Id, d => d.Name, cancel);
        var forms = new Dictionary<Guid, FormDefinition>();
        foreach (var id in results.Select(r => r.FormVersionId).Distinct()) forms[id] = (await look.Db.Scoring(id, cancel)).Form;
        var groups = results.GroupBy(r => (r.DepartmentId, r.Channel, r.FormVersionId))
            .Select(g => new Group(g.Key.DepartmentId is { } id ? names[id] : "City", g.Key.Channel, g.Key.FormVersionId, forms[g.Key.FormVersionId], [.. g]))
            .OrderBy(g => g.Results[0].DepartmentId is null).ThenBy(g => g.Department, StringComparer.Ordinal).ThenBy(g => g.Channel).ToList();
        List<Xlsx.Sheet> sheets =
        [
            new("Scores", [.. Group.Head, "Score in percent", "Shops scored", "Shops", "Failed", "Reached nobody", "95 % from", "95 % to", "Remark"], groups.Select(g => g.Score(fewest))),
            new("Sections", [.. Group.Head, "Section", "Percent", "Shops", "Failed", "Remark"], groups.SelectMany(g => g.Sections(fewest))),
            new("Criteria", [.. Group.Head, "Section", "Criterion", "Percent", "Points earned", "Points possible", "Shops", "95 % from", "95 % to", "Remark"], groups.SelectMany(g => g.Criteria(fewest))),
        ];
        var seen = results.Where(r => r.DepartmentId is not null).Select(r => r.DepartmentId!.Value).Distinct().Select(id => (id, names[id])).OrderBy(department => department.Item2, StringComparer.Ordinal);
        List<IEnumerable<object?>> apart = [.. (await look.Splits(first, cancel)).Rows(seen).Select(row => (object?[])[row.Department, row.Shoppers, Group.Whole(row.Score), row.Score.Scored, Group.Whole(row.Access), row.Access?.Scored])];
        if (apart.Count > 0) sheets.Add(new("Inside and outside", ["Department", "Shoppers", "Score in whole percents", "Shops scored", "Access in whole percents", "Access scored"], apart));
        if (look.By.Holds(Permission.ReadCityResults) && results.FindAll(r => r.DepartmentId is null).Spread() is { } spread)
        {
            sheets.Add(new("Weekdays and hours", ["Weekday", "Hour from", "Percent", "Shops"], spread.Hours.Where(hour => hour.Value.Scored >= fewest)
                .Select(hour => (IEnumerable<object?>)[hour.Key.Day.ToString(), hour.Key.Hour, Group.Number(hour.Value.Percent), hour.Value.Scored])));
        }

        return ($"results-{chosen.Address}.xlsx", sheets);
    }

    private sealed record Group(string Department, Channel Channel, Guid FormId, FormDefinition Form, IReadOnlyList<ReleasedResult> Results)
    {
        public static readonly string[] Head = ["Department", "Channel", "Form"];

        private object?[] Key => [Department, Channel.Title(), $"{Form.Name}, version {Form.Version}"];

        public IEnumerable<object?> Score(int fewest)
        {
            var (score, interval) = (ShopScoreFigure.Of(Results), Results.Interval(fewest));
            return [.. Key, Number(score.Percent), score.Scored, score.Shops, score.Failed, Results.Unreached().Shops, .. Ends(interval), Remark(score.Scored, fewest)];
        }

        public IEnumerable<IEnumerable<object?>> Sections(int fewest) =>
            from section in Form.Sections
            let sum = Results.Section(FormId, section.Key)
            where sum.Scored > 0 || sum.Failed > 0
            select (IEnumerable<object?>)[.. Key, section.Title, Number(sum.Percent), sum.Scored, sum.Failed, Remark(sum.Scored, fewest)];

        public IEnumerable<IEnumerable<object?>> Criteria(int fewest) =>
            from section in Form.Sections
            from question in section.Questions
            let sum = Results.Criterion(FormId, question.Key)
            where sum.Possible > 0
            select (IEnumerable<object?>)[.. Key, section.Title, question.Text, Number(sum.Percent), Number(sum.Earned), Number(sum.Possible), sum.Shops, .. Ends(sum.Interval(fewest)), Remark(sum.Shops, fewest)];

        private static object?[] Ends(MeanInterval? interval) => interval is null ? [null, null] : [Math.Round(interval.Low, 1), Math.Round(interval.High, 1)];

        // As it is shown: rounded half away from zero, two places.
        public static decimal? Number(Rational? exact) => exact is { } number ? decimal.Parse(number.Display(), System.Globalization.CultureInfo.InvariantCulture) : null;

        public static int? Whole(ScoreSum? sum) => sum?.Percent is { } percent ? int.Parse(percent.DisplayWhole(), System.Globalization.CultureInfo.InvariantCulture) : null;

        private static string? Remark(int shops, int fewest) => shops == 0 ? "Not scored" : shops < fewest ? "Too few to compare" : null;
    }
}
