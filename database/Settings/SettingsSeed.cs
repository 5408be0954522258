using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Database.Seed;
using Recognition.Domain.Json;
using Recognition.Domain.Settings;

namespace Recognition.Database.Settings;

internal static class SettingsSeed
{
    public static async Task Load(RecognitionDb db, SeedFolder folder, CancellationToken cancel)
    {
        if (!await db.Holidays.AnyAsync(cancel)) db.AddRange(folder.Read("holidays.json", Holidays));
    }

    private static List<Holiday> Holidays(JsonAt root)
    {
        var days = new HashSet<string>();
        return [.. root.Fields("note", "years").Need("years").Items(100).SelectMany(at =>
        {
            var fields = at.Fields("year", "holidays");
            fields.Need("year").Whole(2000, 2200);
            return fields.Need("holidays").Items(60).Select(holiday => One(holiday, days)).ToList();
        })];
    }

    private static Holiday One(JsonAt at, HashSet<string> days)
    {
        var fields = at.Fields("name", "observed");
        var observed = fields.Need("observed");
        var day = DateOnly.TryParseExact(observed.Unique(days), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : throw observed.Wrong("must be a date such as 2026-11-10");
        return observed.Make(() => new Holiday(Guid.NewGuid(), day, fields.Need("name").Name()));
    }
}
