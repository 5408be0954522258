using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Domain.Organization;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Settings;
using Recognition.Domain.Time;
using Recognition.Web.CharitableLeave;
using Recognition.Web.Indicators;
using Recognition.Web.Pacesetter;
using Recognition.Web.Shops;

namespace Recognition.Web.ReviewPackets;

/// <summary>The figures of the departments for one quarter, read once; each packet is then put together from them.</summary>
internal sealed class PacketFigures
{
    private readonly Quarter quarter;
    private readonly CitySettings city;
    private IReadOnlyDictionary<Guid, DepartmentShopFigures> shops = null!;
    private ILookup<Guid, MeasureFigures> measures = null!;
    private IReadOnlyDictionary<Guid, DepartmentAwards> awards = null!;
    private IReadOnlyDictionary<Guid, DepartmentLeave> leave = null!;
    private Dictionary<Guid, Dictionary<Quarter, DateTime?>> others = null!;

    private PacketFigures(Quarter quarter, CitySettings city) => (this.quarter, this.city) = (quarter, city);

    /// <summary>Those in review, and those that left it with a packet of the quarter; by name.</summary>
    public IReadOnlyList<Department> Departments { get; private set; } = [];

    /// <param name="only">The one department whose figures are wanted; null: all.</param>
    public static async Task<PacketFigures> Of(RecognitionDb db, Quarter quarter, CitySettings city, CancellationToken cancel, Guid? only = null)
    {
        var packets = await db.ReviewPackets.Where(p => p.Quarter != quarter && (only == null || p.DepartmentId == only)).Select(p => new { p.DepartmentId, p.Quarter, ReadAt = p.State == PacketState.Sealed ? (DateTime?)p.AssembledAt : null }).ToListAsync(cancel);
        return new PacketFigures(quarter, city)
        {
            Departments = await db.Departments.AsNoTracking()
                .Where(d => (only == null || d.Id == only) && (d.InReview || db.ReviewPackets.Any(p => p.DepartmentId == d.Id && p.Quarter == quarter))).OrderBy(d => d.Name).ToListAsync(cancel),
            shops = await ShopFigures.Of(db, quarter, cancel, only),
            measures = await IndicatorFigures.Of(db, quarter, cancel, only),
            awards = await AwardFigures.Of(db, quarter, cancel),
            leave = await LeaveFigures.Of(db, quarter, cancel, only),
            others = packets.GroupBy(p => p.DepartmentId).ToDictionary(own => own.Key, own => own.ToDictionary(p => p.Quarter, p => p.ReadAt)),
        };
    }

    /// <summary>Says that a packet still tells what its features tell: so nothing that was released meanwhile falls between two packets.</summary>
    /// <exception cref="RuleBroken">Figures have changed since they were taken.</exception>
    public static async Task DemandCurrent(RecognitionDb db, ReviewPacket packet, CitySettings city, CancellationToken cancel)
    {
        var figures = await Of(db, packet.Quarter, city, cancel, packet.DepartmentId);
        if (!PacketJson.Same(packet.Snapshot, PacketJson.Write(figures.Assemble(figures.Departments.Single(), packet.AssembledAt))))
            throw new RuleBroken($"Figures have changed since they were taken on {city.Zone.DateAndTime(packet.AssembledAt)}. Assemble this packet again and read what is new, then check it. Comments stay.");
    }

    /// <param name="at">The moment at which the figures were read, in UTC.</param>
    public PacketSnapshot Assemble(Department department, DateTime at) => Packet.Assemble(
        new PacketSubject(city.CityName, department.Id, department.Code, department.Name, quarter, city.MinimumBase),
        ShopsOfPacket.Of(shops.GetValueOrDefault(department.Id), quarter, others.GetValueOrDefault(department.Id) ?? []),
        measures[department.Id], Awards(department.Id), Hours(department.Id), at);

    private AwardSection Awards(Guid department) => awards.GetValueOrDefault(department) is { } own
        ? new AwardSection(own.Nominations, [.. own.Awards.Select(a => new AwardWon(a.Month.ToString("MMMM yyyy", CultureInfo.InvariantCulture), a.Name))]) : AwardSection.None;

    private HoursSection Hours(Guid department) => leave.GetValueOrDefault(department) is { } own ? new HoursSection(own.People, own.Hours.Value) : HoursSection.None;
}
