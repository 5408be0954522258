using Recognition.Database.CharitableLeave;
using Recognition.Database.Indicators;
using Recognition.Database.Organization;
using Recognition.Database.ServiceStandards;
using Recognition.Database.Settings;
using Recognition.Database.Shops;

namespace Recognition.Database.Seed;

/// <summary>
/// Loads the files of <c>Seed/</c>, which a city edits before its first start. A loader fills its tables only while they are empty:
/// what the city has changed, or taken out, stays as it is.
/// </summary>
public static class ReferenceData
{
    /// <summary>The files that came with the program.</summary>
    public static SeedFolder Own => new(Path.Combine(AppContext.BaseDirectory, "Seed"));

    /// <summary>Adds to the context; the caller saves, all or nothing.</summary>
    /// <param name="at">The moment, in UTC: when the first forms are published.</param>
    /// <exception cref="SeedBroken">A file that is to be loaded is wrong.</exception>
    public static async Task Load(RecognitionDb db, SeedFolder folder, DateTime at, CancellationToken cancel = default)
    {
        await SettingsSeed.Load(db, folder, cancel);
        var own = await OrganizationSeed.Load(db, folder, cancel);
        await ServiceStandardsSeed.Load(db, folder, cancel);
        await ShopsSeed.Load(db, folder, at, cancel);
        await CharitableLeaveSeed.Load(db, folder, cancel);
        // They name departments of the files: a city that has changed its own has its own measures too, and must start.
        if (own) await IndicatorsSeed.Load(db, folder, cancel);
    }
}
