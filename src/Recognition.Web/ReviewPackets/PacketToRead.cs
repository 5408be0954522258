using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>A department's packet of a quarter, drawn from its snapshot.</summary>
public sealed class PacketToRead(Entry entry)
{
    /// <param name="address">The quarter as an address says it.</param>
    /// <param name="code">The department's code.</param>
    /// <exception cref="NotThere">No such packet, or not one of a department that the person sees.</exception>
    public async Task<Shown> Read(string address, string code, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadPackets, cancel);
        if (!Quarter.TryParse(address, look.City.FirstMonth, out var quarter)) throw new NotThere();
        var packet = await look.Db.ReviewPackets.Include(p => p.Comments).Include(p => p.Errata).AsSingleQuery() // a handful of each
            .SingleOrDefaultAsync(p => p.Quarter == quarter && look.Db.Departments.Any(d => d.Id == p.DepartmentId && d.Code == code), cancel);
        if (packet is null || !look.By.Sees(Permission.ReadPackets, packet.DepartmentId)) throw new NotThere();
        var mayComment = look.By.Holds(Permission.CommentOnPackets) && packet.State is (PacketState.Open or PacketState.Commented) && look.Today <= packet.CommentBy
            && await PacketReaders.Capacity(look.Db, look.By, packet.DepartmentId, look.Today, cancel) is not null;
        var figures = await PacketDocuments.Of(look.Db, packet, cancel);
        return new Shown(packet.Id, packet.Version, figures, packet.CommentBy, look.City.Zone, mayComment, look.By.Holds(Permission.ManagePackets), packet.PdfSha256, look.Today, quarter);
    }

    /// <param name="PdfSha256">Null until sealed.</param>
    public sealed record Shown(Guid Id, Guid Version, PacketDocument Document, DateOnly CommentBy, CityZone Zone, bool MayComment, bool MayManage, byte[]? PdfSha256, DateOnly Today, Quarter Quarter);
}
