using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;
using Holiday = Recognition.Domain.Settings.Holiday;

namespace Recognition.Web.Settings;

/// <summary>Enters the federal holidays of a year as observed, as a proposal that the city then changes (docs/programme.md, 3.4). Days entered already stay as they are.</summary>
public sealed class EnterFederalHolidays(Entry entry, CurrentSettings current)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageSettings, cancel);
        if (input.Year < work.Today.Year || input.Year > work.Today.Year + 5)
            throw new RuleBroken(nameof(Input.Year), $"Choose a year from {work.Today.Year} to {work.Today.Year + 5}.");
        var proposed = HolidaysObserved.Of(input.Year, HolidaysObserved.Federal);
        var days = proposed.Select(h => h.Observed).ToList();
        var there = await work.Db.Holidays.Where(h => days.Contains(h.Day)).Select(h => h.Day).ToListAsync(cancel);
        work.Db.AddRange(proposed.Where(h => !there.Contains(h.Observed)).Select(h => new Holiday(Guid.NewGuid(), h.Observed, h.Name)));
        await work.Commit(cancel);
        current.Forget();
    }

    public sealed record Input
    {
        public int Year { get; set; }
    }
}
