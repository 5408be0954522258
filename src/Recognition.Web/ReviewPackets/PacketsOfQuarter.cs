using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Time;
using Recognition.Web.Indicators;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>The packets of a quarter that the person may read.</summary>
public sealed class PacketsOfQuarter(Entry entry)
{
    /// <param name="address">The quarter as an address says it; empty: the last one that has ended.</param>
    /// <param name="department">Part of a department's name or code; empty: all.</param>
    /// <param name="state">A <see cref="PacketState"/>; empty: all.</param>
    /// <exception cref="NotThere">No such quarter.</exception>
    public async Task<Shown> Read(string? address, string? department, string? state, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadPackets, cancel);
        var latest = look.City.QuarterOf(look.Today).Previous;
        var quarter = string.IsNullOrEmpty(address) ? latest : look.City.QuarterAt(address);
        var rows = await (from d in look.Db.Departments
                          from p in look.Db.ReviewPackets.Where(p => p.DepartmentId == d.Id && p.Quarter == quarter).DefaultIfEmpty()
                          where d.InReview || p != null
                          orderby d.Name
                          select new { d.Id, d.Code, d.Name, Packet = (Guid?)p!.Id, Version = (Guid?)p!.Version, State = (PacketState?)p!.State, CommentBy = (DateOnly?)p!.CommentBy, SealedAt = p!.SealedAt, Comments = p == null ? 0 : p.Comments.Count, Errata = p == null ? 0 : p.Errata.Count }).ToListAsync(cancel);
        var seen = rows.Where(row => look.By.Sees(Permission.ReadPackets, row.Id)).ToList();
        var wanted = seen
            .Where(row => string.IsNullOrWhiteSpace(department) || row.Name.Contains(department.Trim(), StringComparison.OrdinalIgnoreCase) || row.Code.Equals(department.Trim(), StringComparison.OrdinalIgnoreCase))
            .Where(row => !Enum.TryParse<PacketState>(state, out var only) || row.State == only)
            .Select(row => new Line(row.Code, row.Name, row.State, row.CommentBy, row.SealedAt, row.Comments, row.Errata));
        return new Shown(quarter, IndicatorFigures.Latest(latest), [.. wanted], seen.Count, seen.Count(row => row.State is null),
            [.. seen.Where(row => row.State is PacketState.Checked).Select(row => new CheckedPacket(row.Name, row.Packet!.Value, row.Version!.Value, row.CommentBy!.Value))],
            seen.Count(row => row.State is PacketState.Sealed), look.By.Holds(Permission.ManagePackets), look.Today, look.City.Zone);
    }

    /// <param name="Of">Packets that there could be: departments in review that the person sees.</param>
    /// <param name="Missing">Those not yet assembled.</param>
    /// <param name="Checked">Those that wait for their seal, whatever the filters.</param>
    /// <param name="Sealed">How many are sealed, whatever the filters.</param>
    public sealed record Shown(Quarter Quarter, IReadOnlyList<Quarter> Quarters, IReadOnlyList<Line> Lines, int Of, int Missing,
        IReadOnlyList<CheckedPacket> Checked, int Sealed, bool MayManage, DateOnly Today, CityZone Zone)
    {
        public bool HasEnded => Quarter.Last < Today;
    }

    public sealed record CheckedPacket(string Name, Guid Packet, Guid Version, DateOnly CommentBy);

    /// <param name="State">Null: not assembled.</param>
    public sealed record Line(string Code, string Name, PacketState? State, DateOnly? CommentBy, DateTime? SealedAt, int Comments, int Errata);
}
