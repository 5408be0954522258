using System.Globalization;
using Recognition.Domain.Settings;
using Recognition.Domain.Time;

namespace Recognition.Web.Settings;

/// <summary>The values of settings as people say them: "May", not 5.</summary>
internal static class SettingWords
{
    /// <summary>The values of a setting that has a fixed choice; none where a value is typed.</summary>
    public static IReadOnlyList<(string Value, string Words)> Choices(this SettingDefinition definition, CitySettings city) => definition.Key switch
    {
        SettingDefinition.FirstMonth => [.. Enumerable.Range(1, 12).Select(month => (month.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)))],
        SettingDefinition.ReleasePersons => [("1", "One person"), ("2", "Two persons: one proposes and another confirms")],
        SettingDefinition.LeaveYear => [("fiscal", $"Fiscal year ({FiscalYearOf(city)})"), ("calendar", "Calendar year (1 January to 31 December)")],
        SettingDefinition.FirstYearLeave => [("full", "The full pool"), ("prorated", "The part of the days that are left, down to a quarter hour")],
        SettingDefinition.PartTimeLeave => [("full", "The full pool"), ("prorated", "The part of the working time in the personnel file, down to a quarter hour")],
        SettingDefinition.BallotMode => [("recorded", "Recorded: each bears its voter and is sealed until the close"), ("secret", "Secret: who cast which is never stored")],
        _ => [],
    };

    public static string Words(this SettingDefinition definition, string value, CitySettings city) =>
        definition.Key is SettingDefinition.Opens or SettingDefinition.Closes
            ? Written.Time(TimeOnly.ParseExact(value, "HH:mm", CultureInfo.InvariantCulture))
            : definition.Choices(city).Where(choice => choice.Value == value).Select(choice => choice.Words).FirstOrDefault(value);

    private static string FiscalYearOf(CitySettings city)
    {
        // Any year serves in which February has 28 days.
        var first = new DateOnly(2026, city.FirstMonth, 1);
        return $"{Day(first)} to {Day(first.AddYears(1).AddDays(-1))}";
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);
}
