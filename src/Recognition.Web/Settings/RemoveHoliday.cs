using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Settings;

/// <summary>Takes out a holiday to come. One that was observed stays: terms were reckoned with it.</summary>
public sealed class RemoveHoliday(Entry entry, CurrentSettings current)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageSettings, cancel);
        if (await work.Db.Holidays.SingleOrDefaultAsync(h => h.Id == input.Id, cancel) is not { } holiday) return;
        work.Expect(holiday, input.Version);
        if (holiday.Day < work.Today) throw new RuleBroken("That holiday has passed, and terms were reckoned with it. It stays.");
        work.Db.Remove(holiday);
        await work.Commit(cancel);
        current.Forget();
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
