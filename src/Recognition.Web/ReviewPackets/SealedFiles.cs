using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.ReviewPackets;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>The files of a sealed packet, byte for byte as they were sealed.</summary>
public sealed class SealedFiles(Entry entry, ILogger<SealedFiles> log)
{
    /// <exception cref="NotThere">No such packet, not sealed, or not one of a department that the person sees.</exception>
    /// <exception cref="RuleBroken">What is stored is not what was sealed.</exception>
    public async Task<PacketFile> Read(string address, string code, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadPackets, cancel);
        var packet = await look.PacketAt(address, code).AsNoTracking().SingleOrDefaultAsync(cancel);
        if (packet is null || !look.By.Sees(Permission.ReadPackets, packet.DepartmentId)) throw new NotThere();
        var file = await look.Db.PacketFiles.AsNoTracking().SingleOrDefaultAsync(f => f.PacketId == packet.Id, cancel) ?? throw new NotThere();
        StillSealed.Demand(packet, file, log);
        return file;
    }
}
