using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>The files of a sealed packet, byte for byte as they were sealed.</summary>
public sealed class SealedFiles(Entry entry)
{
    /// <exception cref="NotThere">No such packet, not sealed, or not one of a department that the person sees.</exception>
    public async Task<PacketFile> Read(string address, string code, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadPackets, cancel);
        if (!Quarter.TryParse(address, look.City.FirstMonth, out var quarter)) throw new NotThere();
        var id = await (from p in look.Db.ReviewPackets
                        join d in look.Db.Departments on p.DepartmentId equals d.Id
                        where p.Quarter == quarter && d.Code == code
                        select new { p.Id, p.DepartmentId }).SingleOrDefaultAsync(cancel);
        if (id is null || !look.By.Sees(Permission.ReadPackets, id.DepartmentId)) throw new NotThere();
        return await look.Db.PacketFiles.SingleOrDefaultAsync(f => f.PacketId == id.Id, cancel) ?? throw new NotThere();
    }
}
