using Microsoft.EntityFrameworkCore;
using Recognition.Database;

namespace Recognition.Web.Demo;

/// <summary>Whom one may become in the demo. It asks for no permission, since it exists in the demo alone and is read before anybody signed in.</summary>
internal sealed class DemoDirectory(IDbContextFactory<RecognitionDb> databases)
{
    private const int Most = 20;

    /// <summary>People whose name, title or department holds all of the words.</summary>
    public async Task<IReadOnlyList<Found>> Find(string words, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var people = await db.Employees.Where(e => e.LeftOn == null)
            .Join(db.Departments, e => e.DepartmentId, d => d.Id, (e, d) => new Found(e.Id, e.Name, $"{e.Title}, {d.Name}")).ToListAsync(cancel);
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. people.Where(p => wanted.All(word => $"{p.Name} {p.Post}".Contains(word, StringComparison.OrdinalIgnoreCase))).OrderBy(p => p.Name, StringComparer.Ordinal).Take(Most)];
    }

    public sealed record Found(Guid Id, string Name, string Post);
}
