using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Settings;

/// <summary>Takes back a change that has not come into force.</summary>
public sealed class CancelSetting(Entry entry, CurrentSettings current)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageSettings, cancel);
        if (await work.Db.Settings.SingleOrDefaultAsync(s => s.Id == input.Id, cancel) is not { } setting) return;
        work.Expect(setting, input.Version);
        if (setting.From <= work.Today) throw new RuleBroken("This value is in force already. Set another one instead.");
        work.Db.Remove(setting);
        await work.Commit(cancel);
        current.Forget();
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
