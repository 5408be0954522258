using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.ReviewPackets;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>Which packets of a quarter are sealed, for those who take them all away at once.</summary>
public sealed class SealedOfQuarter(Entry entry)
{
    /// <returns>The codes of their departments.</returns>
    /// <exception cref="NotThere">No such quarter, or none of its packets is sealed.</exception>
    public async Task<IReadOnlyList<string>> Read(string address, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManagePackets, cancel);
        var quarter = look.City.QuarterAt(address);
        var codes = await (from p in look.Db.ReviewPackets
                           join d in look.Db.Departments on p.DepartmentId equals d.Id
                           where p.Quarter == quarter && p.State == PacketState.Sealed
                           orderby d.Code
                           select d.Code).ToListAsync(cancel);
        return codes.Count == 0 ? throw new NotThere() : codes;
    }
}
