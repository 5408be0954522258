using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;
using Recognition.Web.Shops;

namespace Recognition.Web.ReviewPackets;

/// <summary>A department's packet of a quarter, drawn from its snapshot; once sealed, from the document that was sealed.</summary>
public sealed class PacketToRead(Entry entry, ILogger<PacketToRead> log)
{
    /// <param name="address">The quarter as an address says it.</param>
    /// <param name="code">The department's code.</param>
    /// <exception cref="NotThere">No such packet, or not one of a department that the person sees.</exception>
    /// <exception cref="RuleBroken">It is sealed, and what is stored is not what was sealed.</exception>
    public async Task<Shown> Read(string address, string code, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadPackets, cancel);
        var packet = await look.PacketAt(address, code).Include(p => p.Comments).Include(p => p.Errata).AsSingleQuery().SingleOrDefaultAsync(cancel); // a handful of each
        if (packet is null || !look.By.Sees(Permission.ReadPackets, packet.DepartmentId)) throw new NotThere();
        var mayComment = look.By.Holds(Permission.CommentOnPackets) && packet.State is (PacketState.Open or PacketState.Commented) && look.Today <= packet.CommentBy
            && await PacketReaders.Capacity(look.Db, look.By, packet.DepartmentId, look.Today, cancel) is not null;
        var outdated = packet.State is PacketState.Open or PacketState.Commented
            && await ShopFigures.ChangedSince(look.Db, packet.Quarter, packet.DepartmentId, packet.AssembledAt, cancel);
        var figures = packet.State == PacketState.Sealed
            ? PacketDocuments.Sealed(packet, await look.Db.PacketFiles.Where(f => f.PacketId == packet.Id).Select(f => f.Json).SingleOrDefaultAsync(cancel), log)
            : await PacketDocuments.Of(look.Db, packet, cancel);
        return new Shown(packet.Id, packet.Version, figures, packet.CommentBy, look.City.Zone, mayComment, look.By.Holds(Permission.ManagePackets), packet.PdfSha256, look.Today, packet.Quarter, outdated);
    }

    /// <param name="PdfSha256">Null until sealed.</param>
    /// <param name="Outdated">Results of the quarter were released after the figures were taken, and the packet still takes them up.</param>
    public sealed record Shown(Guid Id, Guid Version, PacketDocument Document, DateOnly CommentBy, CityZone Zone, bool MayComment, bool MayManage, byte[]? PdfSha256, DateOnly Today, Quarter Quarter, bool Outdated);
}
