using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>
/// A quarter's released results of the whole city in depth, for those who see every department: by section, promise, standard, weekday
/// and hour, and each criterion beside each department. It reads the sums that a release left. docs/programme.md, 2.13.
/// </summary>
public sealed class CityResults(Entry entry)
{
    /// <param name="quarter">As <see cref="Quarter.Address"/> writes it; what is none shows the newest.</param>
    public async Task<Shown> Read(string? quarter, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadCityResults, cancel);
        var quarters = await look.Db.ReleasedResults.Where(r => r.DepartmentId == null).Select(r => r.Quarter).Distinct().OrderDescending().ToListAsync(cancel);
        if (quarters.Count == 0) return Shown.Nothing(look.City.MinimumBase);
        var first = Quarter.TryParse(quarter, look.City.FirstMonth, out var asked) && quarters.Contains(asked.First) ? asked.First : quarters[0];
        var results = await look.Db.ReleasedResults.Where(r => r.Quarter == first).ToListAsync(cancel);
        var departments = await look.Db.Departments.OrderBy(d => d.Name).Select(d => new { d.Id, d.Code, d.Name }).ToListAsync(cancel);
        var city = results.FindAll(r => r.DepartmentId is null);
        var shopped = departments.Where(d => results.Exists(r => r.DepartmentId == d.Id)).Select(d => (d.Code, d.Name, Results: (IReadOnlyCollection<ReleasedResult>)results.FindAll(r => r.DepartmentId == d.Id))).ToList();

        var (forms, sections, heat, ties) = (new List<FormLine>(), new List<SectionLine>(), new List<HeatTable>(), await Ties.Of(look.Db, department: null, cancel));
        foreach (var form in city.GroupBy(r => (r.Channel, r.FormVersionId)).OrderBy(g => g.Key.Channel))
        {
            var definition = (await look.Db.Scoring(form.Key.FormVersionId, cancel)).Form;
            var title = $"{definition.Name}, version {definition.Version}";
            forms.Add(new(form.Key.Channel, title, ShopScoreFigure.Of(form), form.ToList().Interval(look.City.MinimumBase)));
            sections.AddRange(SectionLine.Of(form.Key.FormVersionId, form.Key.Channel, definition, city, city));
            heat.Add(HeatTable.Of($"{form.Key.Channel.Title()}: {title}", definition, new Dictionary<Guid, FormDefinition> { [form.Key.FormVersionId] = definition }, [("City", "The whole city", city), .. shopped]));
            ties.Add(form.Key.FormVersionId, definition, city, city);
        }

        var (spread, told) = (city.Spread(), new ToldSplits([.. results.Select(r => r.ByShopper)], look.City.MinimumBase));
        return new Shown([.. quarters.Select(look.City.QuarterOf)], look.City.QuarterOf(first), ShopScoreFigure.Of(city), city.Interval(look.City.MinimumBase), city.Access(), forms, sections, heat,
            spread?.Tens, ties.Promises, ties.Standards,
            spread?.Hours ?? new Dictionary<WeekHour, ScoreSum>(), new(null, told.City, told.Fewest), look.City.MinimumBase)
        {
            Unreached = city.Unreached(),
        };
    }

    /// <param name="Quarter">Null where nothing is released yet.</param>
    /// <param name="Tens">Scored shops by steps of ten percent; null where they were not added up.</param>
    /// <param name="Hours">Empty where they were not added up.</param>
    public sealed record Shown(IReadOnlyList<Quarter> Quarters, Quarter? Quarter, ShopScoreFigure City, MeanInterval? Interval, AccessFigure Access, IReadOnlyList<FormLine> Forms, IReadOnlyList<SectionLine> Sections,
        IReadOnlyList<HeatTable> Heat, IReadOnlyList<int>? Tens, IReadOnlyList<TieLine> Promises, IReadOnlyList<TieLine> Standards, IReadOnlyDictionary<WeekHour, ScoreSum> Hours, SplitShown ByShopper, int MinimumBase)
    {
        public UnreachedFigure Unreached { get; init; } = new([]);

        internal static Shown Nothing(int minimumBase) => new([], null, ShopScoreFigure.Of([]), null, new(null, 0), [], [], [], null, [], [], new Dictionary<WeekHour, ScoreSum>(), new(null, null, minimumBase), minimumBase);
    }

    public sealed record FormLine(Channel Channel, string Form, ShopScoreFigure City, MeanInterval? Interval);
}
