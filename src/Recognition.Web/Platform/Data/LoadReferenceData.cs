using Recognition.Database.Seed;
using Recognition.Domain.Access;
using Recognition.Web.Settings;

namespace Recognition.Web.Platform.Data;

/// <summary>At every start: loads the reference data that the city does not have yet, in one change that the audit trail tells of.</summary>
public sealed class LoadReferenceData(Entry entry, CurrentSettings settings)
{
    /// <exception cref="SeedBroken">A file is wrong; nothing was loaded.</exception>
    public async Task Run(SeedFolder folder, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageSettings, cancel);
        await ReferenceData.Load(work.Db, folder, work.Now, cancel);
        await work.Commit(cancel);
        settings.Forget();
    }
}
