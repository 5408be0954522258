using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;
using static Recognition.Web.Shops.ReleasedResults;

namespace Recognition.Web.Shops;

/// <summary>
/// A department's released results of a quarter, the city's beside them, for those who may read them: of the sums that a release left, and
/// of single shops the week, the channel and the score. docs/programme.md, 2.
/// </summary>
public sealed class DepartmentResults(Entry entry)
{
    private const int HeatRounds = 6;

    /// <param name="quarter">As <see cref="Quarter.Address"/> writes it; what is none shows the newest.</param>
    /// <exception cref="NotThere">There is no such department, or it is not open to the person.</exception>
    public async Task<Shown> Read(Guid id, string? quarter, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadResults, cancel);
        if (!look.By.Sees(Permission.ReadResults, id)) throw new NotThere();
        var ties = await Ties.Of(look.Db, id, cancel);
        var name = ties.Department ?? throw new NotThere();
        var (asked, newest) = (Quarter.TryParse(quarter, look.City.FirstMonth, out var address) ? address.First : (DateOnly?)null, look.Db.ReleasedResults.Where(r => r.DepartmentId == id));
        // Of the quarter those of other departments too: what is told of one by inside and outside shoppers hangs on them.
        var sums = await Sums(look, look.Db.ReleasedResults.Where(r => r.DepartmentId == id || r.DepartmentId == null || r.Quarter == asked || r.Quarter == newest.Max(own => (DateOnly?)own.Quarter)), cancel);
        var quarters = sums.Where(s => s.Department == id).Select(s => s.Quarter).Distinct().OrderDescending().ToList();
        if (Chosen(quarter, quarters, look) is not { } first) return new Shown(name, [], null, null, null, new(null, 0), new(null, 0), [], [], [], [], [], null, [], [], RepliesShown.None, new(null, null, 0), look.City.MinimumBase);

        var rounds = Rounds(sums.Where(s => s.Department == id)).ToList();
        var heated = rounds.TakeLast(HeatRounds).ToList();
        var (ids, last, weeks) = (heated.ConvertAll(round => round.Id), look.City.QuarterOf(first).Last, look.Db.Shops.Where(s => s.DepartmentId == id && s.State == ShopState.Released));
        // The last narrative of each round stands, unless it was taken back.
        var read = await look.Db.ReleasedResults.Where(r => (r.Quarter == first && (r.DepartmentId == id || r.DepartmentId == null)) || (r.DepartmentId == id && ids.Contains(r.RoundId)))
            .Select(r => new { Result = r, Said = look.Db.Narratives.Where(n => n.DepartmentId == r.DepartmentId && n.RoundId == r.RoundId).OrderByDescending(n => n.Number).Select(n => n.Text).FirstOrDefault() }).ToListAsync(cancel);
        var results = read.ConvertAll(row => row.Result);
        var shops = await weeks.Where(s => s.PerformedOn >= first && s.PerformedOn <= last)
            .Select(s => new { s.PerformedOn, s.Channel, s.Percent, s.Failed, Replied = s.Corrections.Any() || look.Db.Objections.Any(o => o.ShopId == s.Id) }).ToListAsync(cancel);
        var told = new ToldSplits([.. sums.Where(s => s.Quarter == first).Select(s => s.ByShopper)], look.City.MinimumBase);
        List<ReleasedResult> own = results.FindAll(r => r.DepartmentId == id), mine = own.FindAll(r => r.Quarter == first), city = results.FindAll(r => r.DepartmentId is null);

        var (channels, sections, criteria, heat) = (new List<ShopChannelFigure>(), new List<SectionLine>(), new List<ShopCriterionFigure>(), new List<HeatTable>());
        var forms = new Dictionary<Guid, FormDefinition>();
        foreach (var form in own.Select(r => r.FormVersionId).Distinct()) forms[form] = (await look.Db.Scoring(form, cancel)).Form;
        foreach (var form in mine.Select(r => (r.Channel, r.FormVersionId)).Distinct().OrderBy(form => form.Channel))
        {
            var definition = forms[form.FormVersionId];
            var title = $"{definition.Name}, version {definition.Version}";
            channels.Add(new(form.Channel, title, ShopScoreFigure.Of(mine.Where(r => r.FormVersionId == form.FormVersionId)), ShopScoreFigure.Of(city.Where(r => r.FormVersionId == form.FormVersionId))));
            sections.AddRange(SectionLine.Of(form.FormVersionId, form.Channel, definition, mine, city));
            ties.Add(form.FormVersionId, definition, mine, city);
            criteria.AddRange(ShopCriterionFigure.Of(form.FormVersionId, form.Channel, definition, mine, city));
        }

        foreach (var form in mine.GroupBy(r => (r.Channel, forms[r.FormVersionId].Name)).OrderBy(form => form.Key.Channel))
        {
            if (heated.Count < 2) break;
            var latest = forms[form.MaxBy(r => forms[r.FormVersionId].Version)!.FormVersionId];
            heat.Add(HeatTable.Of($"{form.Key.Channel.Title()}: {latest.Name}, as version {latest.Version} asks", latest, forms.Where(version => version.Value.Name == latest.Name).ToDictionary(),
                [.. heated.Select(round => (round.Name, round.Name, (IReadOnlyCollection<ReleasedResult>)own.FindAll(r => r.RoundId == round.Id && r.Channel == form.Key.Channel)))]));
        }

        return new Shown(
            name, [.. quarters.Select(look.City.QuarterOf)], look.City.QuarterOf(first), Both(sums.FindAll(s => s.Quarter == first), id), mine.Interval(look.City.MinimumBase), mine.Access(), city.Access(),
            channels, sections, criteria, heat,
            [.. rounds.Select(round => new TrendPoint(round.Name, Both(sums.FindAll(s => s.Round == round.Id), id)))], mine.Spread()?.Tens, [.. from round in rounds let said = read.Find(row => row.Result.RoundId == round.Id && mine.Contains(row.Result))?.Said where said is not null select new NarrativeLine(round.Name, said)],
            // The week, never the hour nor the day: nobody is to be found out by a call that somebody remembers.
            [.. shops.Select(s => new ShopLine(Weeks.MondayOf(s.PerformedOn!.Value), s.Channel, s.Percent, s.Failed)).OrderBy(s => s.WeekOf).ThenBy(s => s.Channel).ThenBy(s => s.Percent ?? -1)],
            shops.Exists(s => s.Replied) ? await look.Replies(id, first, last, cancel) : RepliesShown.None, new(told.Of(id), told.City, told.Fewest), look.City.MinimumBase)
        {
            Unreached = mine.Unreached(),
            Promises = ties.Promises,
            Standards = ties.Standards,
        };
    }

    private static Pair Both(List<Sum> sums, Guid department) => new(Sum.Total(sums, department), Sum.Total(sums, null));

    /// <param name="Interval">Null on too few shops.</param>
    /// <param name="Heat">Criteria by the last rounds; empty where there was but one.</param>
    /// <param name="Trend">The last rounds in which the department was shopped, the oldest first.</param>
    /// <param name="Tens">Scored shops by steps of ten percent; null where they were not added up.</param>
    /// <param name="Said">What its reviewer published of the quarter's rounds.</param>
    public sealed record Shown(string Department, IReadOnlyList<Quarter> Quarters, Quarter? Quarter, Pair? Score, MeanInterval? Interval, AccessFigure Access, AccessFigure CityAccess, IReadOnlyList<ShopChannelFigure> Channels,
        IReadOnlyList<SectionLine> Sections, IReadOnlyList<ShopCriterionFigure> Criteria, IReadOnlyList<HeatTable> Heat, IReadOnlyList<TrendPoint> Trend, IReadOnlyList<int>? Tens,
        IReadOnlyList<NarrativeLine> Said, IReadOnlyList<ShopLine> Shops, RepliesShown Replies, SplitShown ByShopper, int MinimumBase)
    {
        public UnreachedFigure Unreached { get; init; } = new([]);

        /// <summary>Of the criteria that counted in the department's shops.</summary>
        public IReadOnlyList<TieLine> Promises { get; init; } = [];

        public IReadOnlyList<TieLine> Standards { get; init; } = [];
    }

    public sealed record Pair(ShopScoreFigure Own, ShopScoreFigure City);

    public sealed record TrendPoint(string Round, Pair Score);

    public sealed record NarrativeLine(string Round, string Text);

    /// <param name="WeekOf">The Monday of the week in which it was performed.</param>
    public sealed record ShopLine(DateOnly WeekOf, Channel Channel, Rational? Percent, bool Failed);
}
