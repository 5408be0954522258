using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Settings;

/// <summary>The holidays entered for one calendar year.</summary>
public sealed class HolidaysOfYear(Entry entry)
{
    /// <param name="year">Null for the year in which it is today.</param>
    public async Task<Shown> Read(int? year, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageSettings, cancel);
        var chosen = Math.Clamp(year ?? look.Today.Year, 1900, 2999);
        var (first, last) = (new DateOnly(chosen, 1, 1), new DateOnly(chosen, 12, 31));
        var days = await look.Db.Holidays.Where(h => h.Day >= first && h.Day <= last).OrderBy(h => h.Day).ToListAsync(cancel);
        return new Shown(chosen, days, look.Today, look.City.Calendar.Covers(chosen));
    }

    /// <param name="Covered">Whether the year counts as entered.</param>
    public sealed record Shown(int Year, IReadOnlyList<Holiday> Days, DateOnly Today, bool Covered);
}
