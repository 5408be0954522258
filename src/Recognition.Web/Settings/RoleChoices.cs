using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Settings;

/// <summary>What a role can be given for.</summary>
public sealed class RoleChoices(Entry entry)
{
    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageSettings, cancel);
        return new Shown(await look.Db.Departments.OrderBy(d => d.Name).Select(d => new Choice(d.Id, d.Name)).ToListAsync(cancel), look.Today);
    }

    public sealed record Choice(Guid Id, string Name);

    public sealed record Shown(IReadOnlyList<Choice> Departments, DateOnly Today);
}
