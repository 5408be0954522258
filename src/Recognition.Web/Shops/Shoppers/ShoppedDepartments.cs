using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>The departments that are shopped, to tick or to choose one of.</summary>
public sealed class ShoppedDepartments(Entry entry)
{
    public async Task<IReadOnlyList<Line>> Read(CancellationToken cancel)
    {
        await using var look = await entry.ReadOpen("Which departments the city has is public.", cancel);
        return await Lines(look.Db, cancel);
    }

    /// <summary>For whoever looks at the database already.</summary>
    internal static async Task<IReadOnlyList<Line>> Lines(RecognitionDb db, CancellationToken cancel) =>
        await db.Departments.Where(department => department.InShops).OrderBy(department => department.Name).Select(department => new Line(department.Id, department.Code, department.Name)).ToListAsync(cancel);

    /// <summary>Their codes, as an application holds them.</summary>
    internal static async Task<IReadOnlyList<string>> Codes(RecognitionDb db, CancellationToken cancel) => [.. (await Lines(db, cancel)).Select(line => line.Code)];

    public sealed record Line(Guid Id, string Code, string Name);
}
