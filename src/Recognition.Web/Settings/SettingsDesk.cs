using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Settings;

/// <summary>Every setting with its value today, the next dated change, and what lacks.</summary>
public sealed class SettingsDesk(Entry entry)
{
    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageSettings, cancel);
        var rows = (await look.Db.Settings.ToListAsync(cancel)).ToLookup(row => row.Key);
        var settings = SettingDefinition.All.Select(definition => One(definition, rows[definition.Key], look.Today)).ToList();
        return new Shown(settings, look.City, HolidayGaps.Of(look.City.Calendar, look.Today));
    }

    /// <exception cref="NotThere">There is no setting of that key.</exception>
    public async Task<History> Read(string key, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageSettings, cancel);
        var definition = SettingDefinition.All.SingleOrDefault(d => d.Key == key) ?? throw new NotThere();
        var rows = await look.Db.Settings.Where(row => row.Key == key).OrderByDescending(row => row.From).ToListAsync(cancel);
        return new History(One(definition, rows, look.Today), rows, look.Today, look.City);
    }

    private static Standing One(SettingDefinition definition, IEnumerable<Setting> rows, DateOnly today)
    {
        var inForce = rows.Where(row => row.From <= today).MaxBy(row => row.From);
        return new Standing(definition, inForce?.Value ?? definition.Default, inForce?.From, rows.Where(row => row.From > today).MinBy(row => row.From));
    }

    /// <param name="Since">Null where the default holds.</param>
    /// <param name="Next">The next dated change; null where none is entered.</param>
    public sealed record Standing(SettingDefinition Definition, string Value, DateOnly? Since, Setting? Next);

    /// <param name="City">As it is set today, for words.</param>
    /// <param name="YearsWithoutHolidays">Years that terms reach into and for which no holiday is entered.</param>
    public sealed record Shown(IReadOnlyList<Standing> Settings, CitySettings City, IReadOnlyList<int> YearsWithoutHolidays);

    /// <param name="Rows">The latest first.</param>
    /// <param name="City">As it is set today, for words.</param>
    public sealed record History(Standing Setting, IReadOnlyList<Setting> Rows, DateOnly Today, CitySettings City);
}
