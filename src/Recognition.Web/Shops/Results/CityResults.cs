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
        var standards = await look.Db.Standards.Select(s => new { s.Key, s.Title }).ToDictionaryAsync(s => s.Key, s => s.Title, cancel);
        var promises = await look.Db.Promises.OrderBy(p => p.Place).Select(p => new { p.Key, p.Title }).ToListAsync(cancel);
        var city = results.FindAll(r => r.DepartmentId is null);
        var shopped = departments.Where(d => results.Exists(r => r.DepartmentId == d.Id)).Select(d => (d.Code, d.Name, Results: (IReadOnlyCollection<ReleasedResult>)results.FindAll(r => r.DepartmentId == d.Id))).ToList();

        var (forms, sections, heat, asks) = (new List<FormLine>(), new List<SectionLine>(), new List<HeatTable>(), new List<Asked>());
        foreach (var form in city.GroupBy(r => (r.Channel, r.FormVersionId)).OrderBy(g => g.Key.Channel))
        {
            var definition = (await look.Db.Scoring(form.Key.FormVersionId, cancel)).Form;
            var title = $"{definition.Name}, version {definition.Version}";
            forms.Add(new(form.Key.Channel, title, ShopScoreFigure.Of(form), form.ToList().Interval(look.City.MinimumBase)));
            sections.AddRange(SectionLine.Of(form.Key.FormVersionId, form.Key.Channel, definition, city, city));
            heat.Add(HeatTable.Of($"{form.Key.Channel.Title()}: {title}", definition, new Dictionary<Guid, FormDefinition> { [form.Key.FormVersionId] = definition }, [("City", "The whole city", city), .. shopped]));
            asks.AddRange(definition.Questions.Select(question => new Asked(question.Promise, question.Standard, city.Criterion(form.Key.FormVersionId, question.Key))));
        }

        var (spread, told) = (city.Spread(), new ToldSplits([.. results.Select(r => r.ByShopper)], look.City.MinimumBase));
        return new Shown([.. quarters.Select(look.City.QuarterOf)], look.City.QuarterOf(first), ShopScoreFigure.Of(city), city.Interval(look.City.MinimumBase), city.Access(), forms, sections, heat,
            spread?.Tens, [.. promises.Select(promise => Together(promise.Title, asks.Where(ask => ask.Promise == promise.Key))).Where(Counts)],
            [.. asks.Where(ask => ask.Standard is not null).GroupBy(ask => ask.Standard!).Select(own => Together(standards.GetValueOrDefault(own.Key, own.Key), own)).Where(Counts).OrderBy(line => line.Title, StringComparer.Ordinal)],
            spread?.Hours ?? new Dictionary<WeekHour, ScoreSum>(), new(null, told.City, told.Fewest), look.City.MinimumBase)
        {
            Unreached = city.Unreached(),
        };
    }

    // Its shops are at the least those of the question that counted in most: the sums do not say which shops two questions share.
    private static TieLine Together(string title, IEnumerable<Asked> asks)
    {
        var sum = asks.Aggregate(CriterionSum.None, (all, ask) => new(all.Earned + ask.Sum.Earned, all.Possible + ask.Sum.Possible, Math.Max(all.Shops, ask.Sum.Shops)));
        return new TieLine(title, asks.Count(ask => ask.Sum.Possible > 0), sum);
    }

    private static bool Counts(TieLine line) => line.Sum.Possible > 0;

    private sealed record Asked(string? Promise, string? Standard, CriterionSum Sum);

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

    /// <summary>The criteria that are tied to one promise or standard.</summary>
    /// <param name="Questions">How many of them counted.</param>
    /// <param name="Sum">Its shops are the fewest that it can be: those of the question that counted in most.</param>
    public sealed record TieLine(string Title, int Questions, CriterionSum Sum);
}
