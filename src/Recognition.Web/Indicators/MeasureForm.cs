using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Indicators;

/// <summary>What the form for a new measure offers.</summary>
public sealed class MeasureForm(Entry entry)
{
    /// <exception cref="NotThere">No department of that code.</exception>
    public async Task<Shown> Read(string? code, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManagePackets, cancel);
        var department = await look.Db.Departments.Include(d => d.Divisions).SingleOrDefaultAsync(d => d.Code == code, cancel) ?? throw new NotThere();
        return new Shown(department.Code, department.Name, [.. department.Divisions.OrderBy(d => d.Name).Select(d => (d.Id.ToString(), d.Name))], look.City.QuarterOf(look.Today).First);
    }

    public sealed record Shown(string Code, string Name, IReadOnlyList<(string Id, string Name)> Divisions, DateOnly QuarterBegan);
}
