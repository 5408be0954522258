using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Settings;
using Recognition.Domain.Time;

namespace Recognition.Web.Settings;

/// <summary>
/// The city's settings for today. They are the same for everybody, are asked for on every page, and change a few times a year:
/// so they are kept for a moment, and forgotten here as soon as they are changed here.
/// </summary>
public sealed class CurrentSettings(IDbContextFactory<RecognitionDb> databases, TimeProvider clock)
{
    // How long another node may go on with settings that were changed on this one.
    private static readonly TimeSpan Keep = TimeSpan.FromSeconds(5);

    private volatile Kept? kept;

    public async ValueTask<CitySettings> Get(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (kept is { } still && now - still.At < Keep && now >= still.At && still.Settings.Zone.DateOf(now) == still.Day) return still.Settings;

        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Settings.AsNoTracking().ToListAsync(cancel);
        var calendar = new BusinessCalendar(await db.Holidays.Select(h => h.Day).ToListAsync(cancel));
        // The zone decides which day it is, and the day which zone holds: the day is taken in the zone that holds in UTC.
        var day = new CitySettings(rows, calendar, DateOnly.FromDateTime(now)).Zone.DateOf(now);
        var settings = new CitySettings(rows, calendar, day);
        kept = new Kept(settings, day, now);
        return settings;
    }

    /// <summary>The date in the city.</summary>
    public async ValueTask<DateOnly> Today(CancellationToken cancel = default) => (await Get(cancel)).Zone.DateOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The next question reads anew.</summary>
    public void Forget() => kept = null;

    private sealed record Kept(CitySettings Settings, DateOnly Day, DateTime At);
}
