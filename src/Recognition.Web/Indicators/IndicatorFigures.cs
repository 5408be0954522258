using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Time;

namespace Recognition.Web.Indicators;

/// <summary>What the packets show of measures: those active in a quarter, with what was read of them in the two years up to it.</summary>
internal static class IndicatorFigures
{
    public const int Quarters = 8;

    /// <returns>By department; measures of the whole city stand under every department, the answering one included.</returns>
    public static async Task<ILookup<Guid, MeasureFigures>> Of(RecognitionDb db, Quarter quarter, CancellationToken cancel)
    {
        var (first, last) = (quarter.First, quarter.Last);
        var measures = await db.Measures.AsNoTracking().Include(m => m.Targets).Where(m => m.From <= last && (m.Until == null || first <= m.Until)).ToListAsync(cancel);
        var quarters = Latest(quarter);
        var readings = (await db.Readings.AsNoTracking().Where(r => r.ReplacedAt == null && quarters.Contains(r.Quarter)).ToListAsync(cancel)).ToLookup(r => r.MeasureId);
        var departments = await db.Departments.AsNoTracking().Include(d => d.Divisions).ToListAsync(cancel);
        var divisions = departments.SelectMany(d => d.Divisions).ToDictionary(d => d.Id, d => d.Name);
        return (from department in departments
                from measure in measures
                where measure.CityWide || measure.DepartmentId == department.Id
                select (department.Id, new MeasureFigures(measure, measure.DivisionId is { } division ? divisions[division] : null, [.. readings[measure.Id]])))
            .ToLookup(pair => pair.Id, pair => pair.Item2);
    }

    /// <summary>The quarters of a trend, the latest first.</summary>
    public static IReadOnlyList<Quarter> Latest(Quarter quarter)
    {
        var quarters = new List<Quarter> { quarter };
        while (quarters.Count < Quarters) quarters.Add(quarters[^1].Previous);
        return quarters;
    }
}
