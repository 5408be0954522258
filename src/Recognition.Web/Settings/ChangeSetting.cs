using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.Settings;

/// <summary>Sets a value from today or a later day on. The past keeps what held then.</summary>
public sealed class ChangeSetting(Entry entry, CurrentSettings current)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageSettings, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        var from = TypedDate.Required(nameof(Input.From), input.From);
        if (from < work.Today) throw new RuleBroken(nameof(Input.From), "That day has passed, and what held on it stays. Choose today or a later day.");

        var setting = new Setting(input.Id, input.Key, from, input.Value);
        // The one setting that only the city's data can check.
        if (setting.Key == SettingDefinition.ShopsDepartment && !await work.Db.Departments.AnyAsync(department => department.Code == setting.Value, cancel))
            throw new RuleBroken(nameof(Input.Value), "There is no department of this code. Give one of those that stand under Administration, Departments.");
        if (await work.Db.Settings.SingleOrDefaultAsync(s => s.Key == setting.Key && s.From == from, cancel) is { } sameDay) sameDay.Change(setting.Value);
        else work.Db.Add(setting);
        await work.Commit(cancel);
        current.Forget();
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public string Key { get; set; } = "";

        public string Value { get; set; } = "";

        /// <summary>The first day, in the city's zone.</summary>
        public string From { get; set; } = "";
    }
}
