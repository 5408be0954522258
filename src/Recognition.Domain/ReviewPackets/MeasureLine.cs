using Recognition.Domain.Indicators;

namespace Recognition.Domain.ReviewPackets;

/// <summary>A measure as it stands in a packet.</summary>
/// <param name="Division">Null where the measure belongs to the department as a whole.</param>
/// <param name="Target">The one that held in the quarter of the reading; without a reading, in that of the packet.</param>
/// <param name="Reading">Null: there is none.</param>
/// <param name="CityWide">Whether it is one of the whole city for which another department answers.</param>
/// <param name="ReadingOf">The quarter of the reading where it is an earlier one (a yearly measure's), else null.</param>
/// <param name="Trend">The latest quarters with a reading, the oldest first.</param>
public sealed record MeasureLine(
    string Key, string? Division, string Name, MeasureUnit Unit, Better? Better, decimal? Target, bool CityWide,
    Figure? Reading, string? ReadingOf, ReadingStatus Status, IReadOnlyList<ReadingPoint> Trend)
{
    /// <summary>The target as people read it: "at least 85 %", "at most 12 %"; null where none is set.</summary>
    public string? TargetText => Target is { } target ? Figure.Target(Unit, Better, target) : null;

    internal static MeasureLine Of(MeasureFigures figures, PacketSubject subject)
    {
        var (measure, quarter) = (figures.Measure, subject.Quarter);
        var trend = figures.Readings.Where(reading => reading.Quarter <= quarter).OrderBy(reading => reading.Quarter).ToList();
        var earliest = measure.Period is ReadingPeriod.Year ? quarter.Before(3) : quarter;
        var holds = trend.LastOrDefault(reading => reading.Quarter >= earliest);
        var figure = holds?.FigureOf(measure.Unit);
        var aimedAt = (holds?.Quarter ?? quarter).Last; // a yearly reading is held against what was aimed at in its own quarter
        return new MeasureLine(measure.Key, figures.Division, measure.Name, measure.Unit, measure.Better, measure.TargetOn(aimedAt),
            measure.CityWide && measure.DepartmentId != subject.DepartmentId,
            figure, holds is null || holds.Quarter == quarter ? null : holds.Quarter.ToString(), measure.StatusOf(figure, aimedAt, subject.MinimumBase),
            [.. trend.Select(reading => new ReadingPoint(reading.Quarter.ToString(), reading.FigureOf(measure.Unit)))]);
    }
}

/// <param name="Quarter">Such as <c>FY2027 Q1</c>.</param>
public sealed record ReadingPoint(string Quarter, Figure Figure);

/// <summary>A measure with what was read of it in the latest quarters.</summary>
public sealed record MeasureFigures(Measure Measure, string? Division, IReadOnlyList<Reading> Readings);
