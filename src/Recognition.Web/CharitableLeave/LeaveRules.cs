using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.CharitableLeave;
using Recognition.Domain.Organization;
using Recognition.Domain.Settings;
using Recognition.Domain.Time;

namespace Recognition.Web.CharitableLeave;

/// <summary>The city's settings and one employee's entries, put before the ledger that holds the pool.</summary>
internal static class LeaveRules
{
    public static LeaveYear YearOf(this CitySettings city, DateOnly date) =>
        LeaveYear.Of(date, city.LeaveYearIsFiscal ? LeaveYearKind.Fiscal : LeaveYearKind.Calendar, city.FirstMonth);

    /// <summary>The last leave year for which hours can be asked: the one after today's.</summary>
    public static LeaveYear LastYear(this CitySettings city, DateOnly today) => city.YearOf(city.YearOf(today).Last.AddDays(1));

    public static LeaveLedger Ledger(this CitySettings city, IEnumerable<LeaveRequest> requests, Employee employee) =>
        new([.. requests.SelectMany(request => request.Entries)], city.YearOf, year => city.LeavePool.For(year, employee.StartedOn, employee.WorkingTime));

    /// <summary>All of an employee's requests with their lines: a few a year.</summary>
    public static Task<List<LeaveRequest>> RequestsOf(this RecognitionDb db, Guid employee, CancellationToken cancel) =>
        db.LeaveRequests.Include(r => r.Lines).Where(r => r.EmployeeId == employee).OrderByDescending(r => r.RequestedAt).ToListAsync(cancel);

    /// <summary>For days on which nobody is paid to work anyway; null where all are business days.</summary>
    public static string? NoBusinessDay(this BusinessCalendar calendar, IEnumerable<DateOnly> days) =>
        days.Distinct().Order().Where(day => !calendar.IsBusinessDay(day)).Select(Written.Date).ToList() switch
        {
            [] => null,
            [var day] => $"{day} is no business day.",
            var several => $"{string.Join(", ", several)} are no business days.",
        };

    public static string Words(this LeaveUse use) => use == LeaveUse.CharitableCampaign ? "City Charitable Campaign" : "School cooperative";

    public static string Words(this LeaveState state) => state switch
    {
        LeaveState.Requested => "Waits for the supervisor",
        LeaveState.Approved => "Approved",
        LeaveState.Declined => "Declined",
        LeaveState.Withdrawn => "Withdrawn",
        _ => "Taken",
    };

    public static string Color(this LeaveState state) => state switch
    {
        LeaveState.Requested => "waiting",
        LeaveState.Approved or LeaveState.Taken => "good",
        LeaveState.Declined => "bad",
        _ => "",
    };
}
