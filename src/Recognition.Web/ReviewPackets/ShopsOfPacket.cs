using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Shops;

namespace Recognition.Web.ReviewPackets;

/// <summary>The figures of shops as a section of a packet.</summary>
internal static class ShopsOfPacket
{
    /// <param name="figures">Null: the department had no released shop in the last quarters.</param>
    /// <param name="others">The department's other packets, as <see cref="LateResults"/> wants them.</param>
    public static ShopsSection Of(DepartmentShopFigures? figures, Quarter quarter, IReadOnlyDictionary<Quarter, DateTime?> others)
    {
        if (figures is null) return ShopsSection.None;
        return new ShopsSection(Score(figures.Score), Score(figures.City), figures.Score.Failed,
            [.. figures.Channels.Select(form => new FormScore(form.Channel.Title(), form.Form, Score(form.Score), Score(form.City), form.Score.Failed))],
            [.. figures.Criteria.Select(c => new CriterionScore($"{c.Channel.Title()}: {c.Section}", c.Text, Points(c.Own), Points(c.City)))],
            [.. figures.Trend.Select(point => new ScorePoint(point.Quarter.ToString(), Score(point.Score), Score(point.City)))],
            [.. figures.Earlier.Where(result => LateResults.StandIn(quarter, result.Quarter, result.ReleasedAt, others))
                .Select(result => new LateResult(result.Quarter.ToString(), result.Round, Score(result.Score), result.Score.Failed))],
            figures.Actions.Count == 0 ? null : [.. figures.Actions.Select(a => new ActionLine(a.Criterion, a.What, a.Who, a.DueOn, a.DoneOn, a.DoneNote))], figures.Score.Unreached);
    }

    private static Score Score(ShopScoreFigure figure) => new(figure.Percent, figure.Scored, figure.Shops - figure.Scored);

    private static Points Points(CriterionSum sum) => new(sum.Earned, sum.Possible, sum.Shops);
}
