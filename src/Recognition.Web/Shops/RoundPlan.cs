using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Domain.Organization;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>A round as it would be scheduled: what was typed made sense of, and the draw.</summary>
internal sealed record RoundPlan(RoundWindow Window, DateTime ReleaseAt, RotaDraw Draw, IReadOnlyDictionary<Guid, string> Codes)
{
    public const int MostShops = 20;

    public static async Task<RoundPlan> Of(RecognitionDb db, CitySettings city, DateOnly today, ScheduleRound.Input input, CancellationToken cancel)
    {
        var window = new RoundWindow(Day(nameof(input.Opens), input.Opens), Day(nameof(input.Closes), input.Closes), input.ForServiceWeek);
        if (window.Closes < today) throw new RuleBroken(nameof(input.Closes), "This window is over. Choose a later last day.");
        var release = Release(input, window, city);
        window.Check(city, release);

        var departments = await db.Departments.AsNoTracking().Where(department => department.InShops).OrderBy(department => department.Name).ToListAsync(cancel);
        var wishes = departments.SelectMany(department => Wishes(department, input)).ToList();
        if (wishes.Count == 0) throw new RuleBroken("Say for one department at least how many shops are made by phone or in person.");
        return new RoundPlan(window, release, Rota.Assign(wishes, await Pool(db, window, cancel), input.Seed), departments.ToDictionary(d => d.Id, d => d.Code));
    }

    private static IEnumerable<RotaWish> Wishes(Department department, ScheduleRound.Input input) =>
        from asked in ((Channel Channel, string Field, Dictionary<Guid, string?> Numbers)[])[(Channel.Phone, nameof(input.Phone), input.Phone), (Channel.InPerson, nameof(input.InPerson), input.InPerson)]
        let number = Number($"{asked.Field}[{department.Id}]", asked.Numbers.GetValueOrDefault(department.Id))
        where number > 0
        select new RotaWish(department.Id, department.Name, asked.Channel, number);

    private static async Task<List<RotaCandidate>> Pool(RecognitionDb db, RoundWindow window, CancellationToken cancel)
    {
        var (from, to) = (window.Opens, window.Closes);
        var workers = await db.Employees.AsNoTracking().Where(e => e.LeftOn == null || e.LeftOn >= from).Select(e => new ReportingLines.Worker(e.Id, e.DepartmentId, e.SupervisorId)).ToListAsync(cancel);
        var leads = await db.Appointments.AsNoTracking().Where(a => a.DepartmentId != null && a.From <= to && (a.Until == null || a.Until >= from))
            .Select(a => new { a.EmployeeId, a.DepartmentId }).ToListAsync(cancel);
        var lines = new ReportingLines(workers, leads.Select(lead => (lead.EmployeeId, lead.DepartmentId!.Value)));
        var shoppers = await db.Shoppers.AsNoTracking().Where(s => s.From <= from && (s.Until == null || s.Until >= to))
            .Where(s => db.Employees.Any(e => e.Id == s.EmployeeId && (e.LeftOn == null || e.LeftOn >= to))).ToListAsync(cancel);
        return [.. shoppers.Select(shopper => new RotaCandidate(shopper.Id, lines.Barred(shopper.EmployeeId)))];
    }

    private static DateTime Release(ScheduleRound.Input input, RoundWindow window, CitySettings city)
    {
        if (string.IsNullOrWhiteSpace(input.ReleaseDay)) return window.DefaultRelease(city);
        var time = city.Closes;
        if (!string.IsNullOrWhiteSpace(input.ReleaseTime) && !TimeOnly.TryParseExact(input.ReleaseTime.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time))
            throw new RuleBroken(nameof(input.ReleaseTime), "Give a 24-hour time, such as 17:00.");
        return city.Zone.Utc(Day(nameof(input.ReleaseDay), input.ReleaseDay), time);
    }

    private static DateOnly Day(string field, string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2900
            ? day : throw new RuleBroken(field, "Give a date, such as 2026-11-10.");

    private static int Number(string field, string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? 0
        : int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostShops ? number
        : throw new RuleBroken(field, $"Give a whole number from 0 to {MostShops}.");
}
