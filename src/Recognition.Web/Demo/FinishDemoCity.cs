using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Demo;

/// <summary>The last scene. Its entry in the audit trail says that the demo city is whole; the letters of the past count as sent.</summary>
public sealed class FinishDemoCity(Entry entry)
{
    public async Task Run(CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageSettings, cancel);
        work.Db.Add(new Setting(Guid.NewGuid(), SettingDefinition.CitySeal, work.Today.AddYears(-2), "DC"));
        foreach (var letter in await work.Db.OutgoingMails.Where(m => m.SentAt == null).ToListAsync(cancel)) (letter.SentAt, letter.DueAt) = (letter.At, null);
        await work.Commit(cancel);
    }
}
