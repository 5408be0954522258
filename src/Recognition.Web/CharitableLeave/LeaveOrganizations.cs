using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.CharitableLeave;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.CharitableLeave;

/// <summary>The organizations that are or were listed, for those who keep the list.</summary>
public sealed class LeaveOrganizations(Entry entry)
{
    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageLeave, cancel);
        return new Shown(await look.Db.LeaveOrganizations.Include(o => o.Listings).OrderBy(o => o.Name).ToListAsync(cancel), look.Today);
    }

    public sealed record Shown(IReadOnlyList<LeaveOrganization> Organizations, DateOnly Today);
}
