using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Time;

namespace Recognition.Web.Indicators;

/// <summary>What the packets show of measures: those active in a quarter, with what was read of them in the two years up to it.</summary>
internal static class IndicatorFigures
{
    public const int Quarters = 8;

    /// <param name="only">The one department whose measures are wanted; null: all.</param>
    /// <returns>By department; measures of the whole city stand under every department, the answering one included.</returns>
    public static async Task<ILookup<Guid, MeasureFigures>> Of(RecognitionDb db, Quarter quarter, CancellationToken cancel, Guid? only = null)
    {
        var (first, last) = (quarter.First, quarter.Last);
        var active = db.Measures.Where(m => m.From <= last && (m.Until == null || first <= m.Until) && (only == null || m.CityWide || m.DepartmentId == only));
        var measures = await active.AsNoTracking().Include(m => m.Targets).ToListAsync(cancel);
        var quarters = Latest(quarter);
        var readings = (await db.Readings.AsNoTracking().Where(r => r.ReplacedAt == null && quarters.Contains(r.Quarter) && active.Any(m => m.Id == r.MeasureId)).ToListAsync(cancel)).ToLookup(r => r.MeasureId);
        var departments = await db.Departments.Where(d => only == null || d.Id == only).Select(d => d.Id).ToListAsync(cancel);
        var divisions = await db.Departments.SelectMany(d => d.Divisions).Where(d => active.Any(m => m.DivisionId == d.Id)).ToDictionaryAsync(d => d.Id, d => d.Name, cancel);
        return (from department in departments
                from measure in measures
                where measure.CityWide || measure.DepartmentId == department
                select (department, new MeasureFigures(measure, measure.DivisionId is { } division ? divisions[division] : null, [.. readings[measure.Id]])))
            .ToLookup(pair => pair.department, pair => pair.Item2);
    }

    /// <summary>The quarters of a trend, the latest first.</summary>
    public static IReadOnlyList<Quarter> Latest(Quarter quarter) => [.. Enumerable.Range(0, Quarters).Select(quarter.Before)];
}
