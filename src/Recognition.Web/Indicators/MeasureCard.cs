using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Indicators;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Indicators;

/// <summary>One measure: its targets with their days, and every reading that was ever recorded, those that were replaced too.</summary>
public sealed class MeasureCard(Entry entry)
{
    /// <exception cref="NotThere">No such measure, or not one of a department that the person sees.</exception>
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadPackets, cancel);
        var measure = await look.Db.Measures.Include(m => m.Targets).SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (measure is null || !look.By.Sees(Permission.ReadPackets, measure.DepartmentId)) throw new NotThere();
        var department = await look.Db.Departments.Include(d => d.Divisions).SingleAsync(d => d.Id == measure.DepartmentId, cancel);
        var readings = await (
            from reading in look.Db.Readings
            where reading.MeasureId == id
            from recorder in look.Db.Employees.Where(e => e.Id == reading.RecordedBy).DefaultIfEmpty()
            select new { reading, By = recorder!.Name }).ToListAsync(cancel);
        return new Shown(measure, department.Code, department.Name, department.Divisions.FirstOrDefault(d => d.Id == measure.DivisionId)?.Name,
            [.. measure.Targets.OrderByDescending(t => t.From)],
            [.. readings.OrderByDescending(r => r.reading.Quarter).ThenByDescending(r => r.reading.ReplacedAt ?? DateTime.MaxValue).ThenByDescending(r => r.reading.RecordedAt).Select(r => new ReadingLine(
                r.reading.Quarter, r.reading.FigureOf(measure.Unit), measure.StatusOf(r.reading.FigureOf(measure.Unit), r.reading.Quarter.Last, look.City.MinimumBase),
                r.By, look.City.Zone.DateAndTime(r.reading.RecordedAt), r.reading.ReplacedAt is { } at ? look.City.Zone.DateAndTime(at) : null))],
            look.By.Holds(Permission.ManagePackets), look.Today);
    }

    /// <param name="Targets">The latest first.</param>
    /// <param name="Readings">The latest quarter first, and in each the one that holds before those it replaced.</param>
    public sealed record Shown(Measure Measure, string Code, string Department, string? Division, IReadOnlyList<MeasureTarget> Targets, IReadOnlyList<ReadingLine> Readings, bool MayManage, DateOnly Today);

    /// <param name="By">Null: imported, or by a job.</param>
    /// <param name="ReplacedAt">Null while it holds.</param>
    public sealed record ReadingLine(Quarter Quarter, Figure Figure, ReadingStatus Status, string? By, string At, string? ReplacedAt);
}
