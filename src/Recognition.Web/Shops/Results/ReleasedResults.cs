using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>
/// Released results for those who may read them: HR, City Manager and auditor all departments, directors, representatives and contacts
/// their own. It reads the sums that a release left. docs/programme.md, 2.
/// </summary>
public sealed class ReleasedResults(Entry entry)
{
    private const int TrendRounds = 8;

    /// <param name="quarter">As <see cref="Quarter.Address"/> writes it; what is none shows the newest.</param>
    /// <param name="search">Part of a department's name.</param>
    /// <param name="sort">score or failed; anything else sorts by name.</param>
    public async Task<Overview> Departments(string? quarter, string? search, string? sort, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadResults, cancel);
        var quarters = await look.Db.ReleasedResults.Where(r => r.DepartmentId == null).Select(r => r.Quarter).Distinct().OrderDescending().ToListAsync(cancel);
        if (Chosen(quarter, quarters, look) is not { } first) return new Overview([], null, [], Sum.Total([], null), [], [], [], false, look.City.MinimumBase);

        var sums = await Sums(look, look.Db.ReleasedResults.Where(r => r.Quarter == first || r.DepartmentId == null), cancel);
        var now = sums.FindAll(s => s.Quarter == first);
        var (all, own, words) = (look.By.SeesEveryDepartment, look.By.DepartmentsOf(Permission.ReadResults), search?.Trim() ?? "");
        var shopped = now.Select(s => s.Department).Distinct().ToList(); // one that takes part no more was shopped in quarters that are over
        var departments = await look.Db.Departments.Where(d => (all && (d.InShops || shopped.Contains(d.Id))) || own.Contains(d.Id)).OrderBy(d => d.Name).Select(d => new { d.Id, d.Name }).ToListAsync(cancel);
        return new Overview(
            [.. quarters.Select(look.City.QuarterOf)], look.City.QuarterOf(first),
            Sorted(departments.Where(d => d.Name.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(d => new DepartmentLine(d.Id, d.Name, Sum.Total(now, d.Id))), sort, look.City.MinimumBase),
            Sum.Total(now, null),
            [.. now.Where(s => s.Department is null).GroupBy(s => (s.Channel, s.Form)).OrderBy(g => g.Key.Channel).ThenBy(g => g.Key.Form, StringComparer.Ordinal).Select(g => new ChannelLine(g.Key.Channel, g.Key.Form, Sum.Total(g, null)))],
            [.. Rounds(sums).Select(round => new CityPoint(round.Name, Sum.Total(sums.Where(s => s.Round == round.Id), null)))],
            look.By.Holds(Permission.CheckScores) ? await RescoreFiles.Of(look, look.Db.ReleasedResults.Where(r => r.Quarter == first), cancel) : [],
            look.By.Holds(Permission.ReadCityResults), look.City.MinimumBase);
    }

    // A figure on too small a base is never ranked: it stands after the others.
    private static IReadOnlyList<DepartmentLine> Sorted(IEnumerable<DepartmentLine> lines, string? sort, int minimumBase) => sort switch
    {
        "score" => [.. lines.OrderBy(line => line.Score.Scored < minimumBase).ThenByDescending(line => line.Score.Scored < minimumBase ? null : line.Score.Percent)],
        "failed" => [.. lines.OrderBy(line => line.Score.Shops < minimumBase).ThenByDescending(line => line.Score.Shops < minimumBase ? 0 : line.Score.Failed)],
        _ => [.. lines],
    };

    // The last ones, the oldest first.
    internal static IEnumerable<(Guid Id, string Name)> Rounds(IEnumerable<Sum> sums) => sums.OrderByDescending(s => s.Opens).Select(s => (s.Round, s.RoundName)).Distinct().Take(TrendRounds).Reverse();

    internal static DateOnly? Chosen(string? address, List<DateOnly> quarters, Look look) =>
        Quarter.TryParse(address, look.City.FirstMonth, out var asked) && quarters.Contains(asked.First) ? asked.First : quarters.Count > 0 ? quarters[0] : null;

    // The sums without the criteria, which are long.
    internal static Task<List<Sum>> Sums(Look look, IQueryable<ReleasedResult> results, CancellationToken cancel) => (
        from r in results
        join round in look.Db.Rounds on r.RoundId equals round.Id
        join form in look.Db.FormVersions on r.FormVersionId equals form.Id
        select new Sum(r.DepartmentId, r.RoundId, round.Name, round.Opens, r.Quarter, r.Channel, form.Name + ", version " + form.Number, r.PercentSum, r.Shops, r.Scored, r.Failed, r.AccessSum, r.AccessScored, r.Outside)).ToListAsync(cancel);

    internal sealed record Sum(Guid? Department, Guid Round, string RoundName, DateOnly Opens, DateOnly Quarter, Channel Channel, string Form, Rational PercentSum, int Shops, int Scored, int Failed, Rational AccessSum, int AccessScored, string? Outside)
    {
        public ReleasedSplit ByShopper => ReleasedSplit.Of(Department, Outside, new(PercentSum, Scored), new(AccessSum, AccessScored));

        public static ShopScoreFigure Total(IEnumerable<Sum> sums, Guid? department)
        {
            var (percents, shops, scored, failed) = (Rational.Zero, 0, 0, 0);
            foreach (var sum in sums.Where(sum => sum.Department == department))
                (percents, shops, scored, failed) = (percents + sum.PercentSum, shops + sum.Shops, scored + sum.Scored, failed + sum.Failed);
            return new(scored == 0 ? null : percents / scored, shops, scored, failed);
        }
    }

    /// <param name="Quarters">Those that have results, the newest first.</param>
    /// <param name="Quarter">The one shown; null where nothing is released yet.</param>
    /// <param name="Trend">The last rounds, the oldest first.</param>
    /// <param name="Files">For whoever may check the scores.</param>
    /// <param name="InDepth">Whether the person may read the city's figures in depth.</param>
    public sealed record Overview(IReadOnlyList<Quarter> Quarters, Quarter? Quarter, IReadOnlyList<DepartmentLine> Departments, ShopScoreFigure City, IReadOnlyList<ChannelLine> Channels,
        IReadOnlyList<CityPoint> Trend, IReadOnlyList<RescoreFile> Files, bool InDepth, int MinimumBase);

    public sealed record ChannelLine(Channel Channel, string Form, ShopScoreFigure City);

    public sealed record CityPoint(string Round, ShopScoreFigure City);

    public sealed record DepartmentLine(Guid Id, string Name, ShopScoreFigure Score);
}
