using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;

namespace Recognition.Web.Shops;

/// <summary>What packets say of shops: released results alone, for the departments of a quarter at once. docs/programme.md, 7.2.</summary>
public static class ShopFigures
{
    private const int TrendQuarters = 4;

    /// <param name="only">The one department whose figures are wanted, with the city's beside them; null: all.</param>
    /// <returns>By department; one that had no shop, no release and no follow-up in the last four quarters is not in it.</returns>
    public static async Task<IReadOnlyDictionary<Guid, DepartmentShopFigures>> Of(RecognitionDb db, Quarter quarter, CancellationToken cancel, Guid? only = null)
    {
        Quarter[] quarters = [.. Enumerable.Range(0, TrendQuarters).Select(quarter.Before).Reverse()];
        DateOnly[] firsts = [.. quarters.Select(q => q.First)];
        // Shops of years ago too, where their round was released only now: packets are sealed in order, each after its quarter's end, so what was released before these quarters stands in an earlier packet.
        var (first, since) = (firsts[0], firsts[0].ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var rows = await db.ReleasedResults.AsNoTracking().Where(r => (only == null || r.DepartmentId == null || r.DepartmentId == only) && (firsts.Contains(r.Quarter) || (r.Quarter < first && r.ReleasedAt >= since))).ToListAsync(cancel);
        var (begins, ends) = (quarter.First, quarter.Last);
        var actions = (await db.CriterionActions.AsNoTracking().Where(a => (only == null || a.DepartmentId == only) && a.Quarter <= ends && (a.DoneOn == null || a.DoneOn >= begins)).OrderBy(a => a.DueOn).ThenBy(a => a.Id).ToListAsync(cancel)).ToLookup(a => a.DepartmentId);
        if (rows.Count == 0 && actions.Count == 0) return new Dictionary<Guid, DepartmentShopFigures>();

        var roundIds = rows.Select(r => r.RoundId).Distinct().ToList();
        var rounds = await db.Rounds.AsNoTracking().Where(r => roundIds.Contains(r.Id)).Select(r => new { r.Id, r.Name }).ToDictionaryAsync(r => r.Id, r => r.Name, cancel);
        var formIds = rows.Where(r => r.Quarter == quarter.First).Select(r => r.FormVersionId).Distinct().ToList();
        var forms = await db.FormVersions.AsNoTracking().Where(f => formIds.Contains(f.Id)).OrderBy(f => f.Channel).ThenBy(f => f.Number).ToListAsync(cancel);

        var city = rows.Where(r => r.DepartmentId is null).ToList();
        var own = rows.Where(r => r.DepartmentId is not null).ToLookup(r => r.DepartmentId!.Value);
        return own.Select(rows => rows.Key).Union(actions.Select(rows => rows.Key)).ToDictionary(id => id, id => Department(id, [.. own[id]], city, forms, rounds, quarters) with { Actions = [.. actions[id]] });
    }

    /// <summary>
    /// Whether a release since then changed the figures of a department. Whoever's shops were released, the city's figure beside the
    /// department's is another; a department without shops in the trend does not show it.
    /// </summary>
    public static async Task<bool> ChangedSince(RecognitionDb db, Quarter quarter, Guid department, DateTime since, CancellationToken cancel)
    {
        var (first, earliest) = (quarter.First, quarter.Before(TrendQuarters - 1).First);
        return await db.ReleasedResults.AnyAsync(r => r.Quarter == first && (r.ReleasedAt > since || r.RescoredAt > since), cancel)
            && await db.ReleasedResults.AnyAsync(r => r.DepartmentId == department && earliest <= r.Quarter && r.Quarter <= first, cancel);
    }

    private static DepartmentShopFigures Department(Guid id, List<ReleasedResult> own, List<ReleasedResult> city, List<FormVersion> forms,
        Dictionary<Guid, string> rounds, Quarter[] quarters)
    {
        var quarter = quarters[^1];
        List<ReleasedResult> now = [.. own.Where(r => r.Quarter == quarter.First)], cityNow = [.. city.Where(r => r.Quarter == quarter.First)];
        return new DepartmentShopFigures(
            id,
            ShopScoreFigure.Of(now),
            ShopScoreFigure.Of(cityNow),
            [.. forms.Where(form => now.Any(r => r.FormVersionId == form.Id)).Select(form => new ShopChannelFigure(form.Channel, form.Title,
                ShopScoreFigure.Of(now.Where(r => r.FormVersionId == form.Id)), ShopScoreFigure.Of(cityNow.Where(r => r.FormVersionId == form.Id))))],
            [.. forms.SelectMany(form => ShopCriterionFigure.Of(form.Id, form.Channel, form.Form, now, cityNow))],
            [.. quarters.Select(q => new ShopTrendFigure(q, ShopScoreFigure.Of(own.Where(r => r.Quarter == q.First)), ShopScoreFigure.Of(city.Where(r => r.Quarter == q.First))))],
            [.. own.Where(r => r.Quarter < quarter.First).GroupBy(r => (r.Quarter, r.RoundId, r.ReleasedAt, r.Channel)).OrderBy(released => released.Key.Quarter)
                .Select(released => new EarlierShopResult(Quarter.Of(released.Key.Quarter, quarter.FiscalYear.First.Month), rounds[released.Key.RoundId], released.Key.Channel, released.Key.ReleasedAt, ShopScoreFigure.Of(released)))]);
    }
}

/// <param name="Score">All channels and forms together.</param>
/// <param name="Channels">By channel and form version.</param>
/// <param name="Criteria">In the forms' order; only what counted in a shop of the department.</param>
/// <param name="Trend">The last four quarters, the oldest first.</param>
/// <param name="Earlier">
/// What was released for the three quarters before, and in these quarters for older ones, with the moment of its release: what came after its own quarter's packet was sealed is a late result.
/// </param>
public sealed record DepartmentShopFigures(Guid DepartmentId, ShopScoreFigure Score, ShopScoreFigure City, IReadOnlyList<ShopChannelFigure> Channels,
    IReadOnlyList<ShopCriterionFigure> Criteria, IReadOnlyList<ShopTrendFigure> Trend, IReadOnlyList<EarlierShopResult> Earlier)
{
    /// <summary>Follow-ups to weak criteria that are open, or were done since the quarter began.</summary>
    public IReadOnlyList<CriterionAction> Actions { get; init; } = [];
}

/// <summary>A mean of shops' percents with its base. docs/programme.md, 2.3.</summary>
/// <param name="Percent">Exact; null where no shop was scored.</param>
/// <param name="Shops">All that were released.</param>
/// <param name="Scored">The base of the mean.</param>
public sealed record ShopScoreFigure(Rational? Percent, int Shops, int Scored, int Failed)
{
    /// <summary>Those that reached nobody, as far as they were counted when they were released. docs/programme.md, 1.13.</summary>
    public int Unreached { get; init; }

    public static ShopScoreFigure Of(IEnumerable<ReleasedResult> results)
    {
        var (sum, shops, scored, failed, unreached) = (Rational.Zero, 0, 0, 0, 0);
        foreach (var result in results)
            (sum, shops, scored, failed, unreached) = (sum + result.PercentSum, shops + result.Shops, scored + result.Scored, failed + result.Failed, unreached + ReleasedResult.NumberOf(result.Unreached));
        return new(scored == 0 ? null : sum / scored, shops, scored, failed) { Unreached = unreached };
    }
}

public sealed record ShopChannelFigure(Channel Channel, string Form, ShopScoreFigure Score, ShopScoreFigure City);

/// <summary>One question of a form over the shops of a quarter: Σ earned / Σ possible. docs/programme.md, 2.4.</summary>
/// <param name="Standard">The key of the service standard that it observes, where it does.</param>
public sealed record ShopCriterionFigure(Channel Channel, string Section, string Key, string Text, string? Standard, string? Promise, CriterionSum Own, CriterionSum City)
{
    internal static IEnumerable<ShopCriterionFigure> Of(Guid form, Channel channel, FormDefinition definition, IReadOnlyCollection<ReleasedResult> own, IReadOnlyCollection<ReleasedResult> city) =>
        from section in definition.Sections
        from question in section.Questions
        let mine = own.Criterion(form, question.Key)
        where mine.Possible > 0
        select new ShopCriterionFigure(channel, section.Title, question.Key, question.Text, question.Standard, question.Promise, mine, city.Criterion(form, question.Key));
}

public sealed record ShopTrendFigure(Quarter Quarter, ShopScoreFigure Score, ShopScoreFigure City);

public sealed record EarlierShopResult(Quarter Quarter, string Round, Channel Channel, DateTime ReleasedAt, ShopScoreFigure Score);
