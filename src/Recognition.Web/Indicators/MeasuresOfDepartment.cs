using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Indicators;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Indicators;

/// <summary>A department's measures with their readings of one quarter.</summary>
public sealed class MeasuresOfDepartment(Entry entry)
{
    /// <param name="code">Null: the first department that the person sees.</param>
    /// <param name="address">The quarter as an address says it; null: the last one that has ended.</param>
    /// <exception cref="NotThere">No such quarter, or no department of that code that the person sees.</exception>
    public async Task<Shown> Read(string? code, string? address, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadPackets, cancel);
        var quarter = string.IsNullOrEmpty(address) ? look.City.QuarterOf(look.Today).Previous : look.City.QuarterAt(address);
        var departments = (await look.Db.Departments.OrderBy(d => d.Name).Select(d => new { d.Id, d.Code, d.Name }).ToListAsync(cancel)).Where(d => look.By.Sees(Permission.ReadPackets, d.Id)).ToList();
        var department = (string.IsNullOrEmpty(code) ? departments.FirstOrDefault() : departments.FirstOrDefault(d => d.Code == code)) ?? throw new NotThere();
        var figures = (await IndicatorFigures.Of(look.Db, quarter, cancel, department.Id))[department.Id]
            .Where(f => f.Measure.DepartmentId == department.Id)
            .OrderBy(f => f.Division, StringComparer.Ordinal).ThenBy(f => f.Measure.Name, StringComparer.Ordinal);
        return new Shown(department.Code, department.Name, quarter, IndicatorFigures.Latest(look.City.QuarterOf(look.Today)),
            [.. departments.Select(d => (d.Code, d.Name))],
            [.. figures.Select(f => Row(f.Measure, f.Division, f.Readings.FirstOrDefault(r => r.Quarter == quarter), quarter, look.City.MinimumBase))],
            look.By.Holds(Permission.ManagePackets));
    }

    private static Line Row(Measure measure, string? division, Reading? reading, Quarter quarter, int minimumBase)
    {
        var figure = reading?.FigureOf(measure.Unit);
        return new Line(measure, division, measure.TargetOn(quarter.Last), reading, figure, measure.StatusOf(figure, quarter.Last, minimumBase));
    }

    /// <param name="Quarters">Those that can be chosen, the latest first.</param>
    public sealed record Shown(string Code, string Name, Quarter Quarter, IReadOnlyList<Quarter> Quarters, IReadOnlyList<(string Code, string Name)> Departments, IReadOnlyList<Line> Lines, bool MayRecord);

    /// <param name="Target">The one that held at the quarter's end.</param>
    /// <param name="Reading">Null: none is recorded for the quarter.</param>
    public sealed record Line(Measure Measure, string? Division, decimal? Target, Reading? Reading, Figure? Figure, ReadingStatus Status)
    {
        /// <summary>"at least 85 %", "at most 12 %"; null where none held in the quarter.</summary>
        public string? TargetText => Target is { } target ? Figure.Target(Measure.Unit, Measure.Better, target) : null;
    }
}
