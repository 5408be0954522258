using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Settings;
using Recognition.Web.Platform.Data;
using Recognition.Web.Settings;

namespace Recognition.Web.Tests.Settings;

public sealed class SettingsDeskTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_change_holds_at_once_from_today_and_a_later_one_from_its_day(City city)
    {
        await Change(city, SettingDefinition.MinimumBase, "7", "2026-11-10");
        await Change(city, SettingDefinition.MinimumBase, "9", "2026-12-01");
        Assert.Equal(7, (await Today(city)).MinimumBase);
        var setting = (await city.As(Cast.Hr, (SettingsDesk d) => d.Read(Cancel))).Settings.Single(s => s.Definition.Key == SettingDefinition.MinimumBase);
        Assert.Equal(("7", "9"), (setting.Value, setting.Next!.Value));
        city.Clock.Pass(TimeSpan.FromDays(21));
        Assert.Equal(9, (await Today(city)).MinimumBase);
    }

    [Theory, BothDatabases]
    public async Task The_past_and_a_value_that_the_setting_does_not_take_are_refused_in_words(City city)
    {
        Assert.Equal("That day has passed, and what held on it stays. Choose today or a later day.", (await Refused(city, SettingDefinition.MinimumBase, "7", "2026-11-09")).Message);
        Assert.Equal("Give a whole number from 1 to 100.", (await Refused(city, SettingDefinition.MinimumBase, "many", "2026-11-10")).Message);
        Assert.Equal(nameof(ChangeSetting.Input.From), (await Refused(city, SettingDefinition.MinimumBase, "7", "soon")).Field);
        var unknown = await Refused(city, SettingDefinition.ShopsDepartment, "HRR", "2026-11-10");
        Assert.Equal((nameof(ChangeSetting.Input.Value), "There is no department of this code. Give one of those that stand under Administration, Departments."), (unknown.Field, unknown.Message));
        await Change(city, SettingDefinition.ShopsDepartment, "FIRE", "2026-11-10");
    }

    [Theory, BothDatabases]
    public async Task A_change_to_come_is_taken_back_and_one_in_force_is_not(City city)
    {
        await Change(city, SettingDefinition.MinimumBase, "7", "2026-11-10");
        await Change(city, SettingDefinition.MinimumBase, "9", "2026-12-01");
        var rows = (await city.As(Cast.Hr, (SettingsDesk d) => d.Read(SettingDefinition.MinimumBase, Cancel))).Rows;
        await city.As(Cast.Hr, (CancelSetting c) => c.Run(new() { Id = rows[0].Id, Version = rows[0].Version }, Cancel));
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (CancelSetting c) => c.Run(new() { Id = rows[1].Id, Version = rows[1].Version }, Cancel)));
        await using var db = city.Db();
        Assert.Equal("7", (await db.Settings.SingleAsync(s => s.Key == SettingDefinition.MinimumBase, Cancel)).Value);
        Assert.Equal(3, await db.AuditEntries.CountAsync(e => e.Authority == "ManageSettings", Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_year_without_holidays_is_reported_until_they_are_entered(City city)
    {
        await city.As(Cast.Hr, (EnterFederalHolidays e) => e.Run(new() { Year = 2026 }, Cancel));
        Assert.Equal([2027], (await city.As(Cast.Hr, (SettingsDesk d) => d.Read(Cancel))).YearsWithoutHolidays);
        await city.As(Cast.Hr, (EnterFederalHolidays e) => e.Run(new() { Year = 2027 }, Cancel));
        await city.As(Cast.Hr, (EnterFederalHolidays e) => e.Run(new() { Year = 2027 }, Cancel));
        Assert.Empty((await city.As(Cast.Hr, (SettingsDesk d) => d.Read(Cancel))).YearsWithoutHolidays);
        Assert.Equal(11, (await city.As(Cast.Hr, (HolidaysOfYear h) => h.Read(2027, Cancel))).Days.Count);
        Assert.False((await Today(city)).Calendar.IsBusinessDay(new DateOnly(2027, 7, 5)));
    }

    [Theory, BothDatabases]
    public async Task A_holiday_that_has_passed_stays_and_one_to_come_is_taken_out(City city)
    {
        await city.As(Cast.Hr, (EnterFederalHolidays e) => e.Run(new() { Year = 2026 }, Cancel));
        var days = (await city.As(Cast.Hr, (HolidaysOfYear h) => h.Read(2026, Cancel))).Days;
        await Assert.ThrowsAsync<RuleBroken>(() => Remove(days[0]));
        await Remove(days[^1]);
        Assert.True((await Today(city)).Calendar.IsBusinessDay(new DateOnly(2026, 12, 25)));

        Task Remove(Holiday holiday) => city.As(Cast.Hr, (RemoveHoliday r) => r.Run(new() { Id = holiday.Id, Version = holiday.Version }, Cancel));
    }

    [Theory, BothDatabases]
    public async Task Two_people_who_set_one_day_leave_one_value_and_a_stale_page_is_told(City city)
    {
        await Change(city, SettingDefinition.MinimumBase, "9", "2026-12-01");
        var row = (await city.As(Cast.Hr, (SettingsDesk d) => d.Read(SettingDefinition.MinimumBase, Cancel))).Rows[0];
        await Change(city, SettingDefinition.MinimumBase, "6", "2026-12-01");
        await Assert.ThrowsAsync<GoneStale>(() => city.As(Cast.Hr, (CancelSetting c) => c.Run(new() { Id = row.Id, Version = row.Version }, Cancel)));
    }

    [Fact]
    public async Task A_setting_with_a_fixed_choice_offers_its_values_in_words()
    {
        await using var city = await City.Found("sqlite");
        await Change(city, SettingDefinition.LeaveYear, "calendar", "2027-01-01");
        await using var host = new PortalHost(city, signInByHeader: true);
        using var hr = host.As(Cast.Hr);
        var page = await hr.GetStringAsync($"/administration/settings/{SettingDefinition.LeaveYear}", Cancel);
        Assert.Contains("<dt>Today</dt><dd>Fiscal year (1 May to 30 April)</dd>", page, StringComparison.Ordinal);
        Assert.Contains("type=\"radio\" name=\"Input.Value\" value=\"calendar\"", page, StringComparison.Ordinal);
        var all = await hr.GetStringAsync("/administration/settings", Cancel);
        Assert.Contains("Calendar year (1 January to 31 December) from Fri 1 Jan 2027", all, StringComparison.Ordinal);
        Assert.Contains("<td>May <span", all, StringComparison.Ordinal);
        foreach (var definition in SettingDefinition.All)
            Assert.All(definition.Choices(await Today(city)), choice => Assert.Null(definition.Refusal(choice.Value)));
    }

    private static Task Change(City city, string key, string value, string from) =>
        city.As(Cast.Hr, (ChangeSetting c) => c.Run(new() { Id = Guid.NewGuid(), Key = key, Value = value, From = from }, Cancel));

    private static Task<RuleBroken> Refused(City city, string key, string value, string from) => Assert.ThrowsAsync<RuleBroken>(() => Change(city, key, value, from));

    private static async Task<CitySettings> Today(City city) => await city.As(null, async (Entry entry) =>
    {
        await using var look = await entry.ReadOpen("A test asks.", Cancel);
        return look.City;
    });
}
