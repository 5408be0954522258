using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>How far an assembly is that somebody asked for.</summary>
public sealed class PacketsProgress(Entry entry)
{
    public async Task<Shown> Read(Guid job, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManagePackets, cancel);
        return await look.Db.RequestedJobs.Where(j => j.Id == job && j.Kind == RequestPackets.Kind)
            .Select(j => new Shown(j.Done, j.Steps, j.Note, j.EndedAt != null, j.Failed)).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
    }

    /// <param name="Steps">0 until it has begun.</param>
    public sealed record Shown(int Done, int Steps, string? Note, bool Ended, bool Failed);
}
