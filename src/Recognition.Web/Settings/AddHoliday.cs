using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;
using Holiday = Recognition.Domain.Settings.Holiday;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.Settings;

public sealed class AddHoliday(Entry entry, CurrentSettings current)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageSettings, cancel);
        // One that was taken out since is entered again.
        if (await work.Repeats(input.Id, input, cancel) && await work.Db.Holidays.AnyAsync(h => h.Id == input.Id, cancel)) return;
        var holiday = new Holiday(input.Id, TypedDate.Required(nameof(Input.Day), input.Day), input.Name);
        if (await work.Db.Holidays.SingleOrDefaultAsync(h => h.Day == holiday.Day, cancel) is { } there)
            throw new RuleBroken(nameof(Input.Day), $"{Written.Date(there.Day)} is entered already, as {there.Name}.");
        work.Db.Add(holiday);
        await work.Commit(cancel);
        current.Forget();
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public string Day { get; set; } = "";

        public string Name { get; set; } = "";
    }
}
