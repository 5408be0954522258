using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Organization;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Settings;
using Recognition.Domain.Time;
using Recognition.Web.Indicators;

namespace Recognition.Web.ReviewPackets;

/// <summary>The figures of every department for one quarter, read once; each packet is then put together from them.</summary>
internal sealed class PacketFigures
{
    private readonly ILookup<Guid, MeasureFigures> measures;
    private readonly Quarter quarter;
    private readonly CitySettings city;

    private PacketFigures(Quarter quarter, CitySettings city, IReadOnlyList<Department> departments, ILookup<Guid, MeasureFigures> measures) =>
        (this.quarter, this.city, Departments, this.measures) = (quarter, city, departments, measures);

    /// <summary>Those in review, by name.</summary>
    public IReadOnlyList<Department> Departments { get; }

    public static async Task<PacketFigures> Of(RecognitionDb db, Quarter quarter, CitySettings city, CancellationToken cancel)
    {
        var departments = await db.Departments.AsNoTracking().Where(d => d.InReview).OrderBy(d => d.Name).ToListAsync(cancel);
        return new PacketFigures(quarter, city, departments, await IndicatorFigures.Of(db, quarter, cancel));
    }

    /// <param name="at">UTC.</param>
    public PacketSnapshot Assemble(Department department, DateTime at) => Packet.Assemble(
        new PacketSubject(city.CityName, department.Code, department.Name, quarter, city.MinimumBase),
        ShopsSection.None, measures[department.Id], AwardSection.None, HoursSection.None, at);
}
