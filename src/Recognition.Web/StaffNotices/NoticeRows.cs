using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Domain.Organization;
using Recognition.Domain.Settings;
using Recognition.Domain.StaffNotices;

namespace Recognition.Web.StaffNotices;

/// <summary>Which notice holds, and whom it concerns.</summary>
internal static class NoticeRows
{
    /// <summary>The newest version that was sent: what staff acknowledge.</summary>
    public static IQueryable<StaffNotice> Sent(this IQueryable<StaffNotice> notices) =>
        notices.Where(n => n.SentAt != null && !notices.Any(later => later.SentAt != null && later.Number > n.Number));

    /// <summary>Those who work on a day in a department that is shopped.</summary>
    public static IQueryable<Employee> StaffInShops(this RecognitionDb db, DateOnly day) =>
        db.Employees.Working(day).Where(e => db.Departments.Any(d => d.Id == e.DepartmentId && d.InShops));

    /// <summary>Those told of a notice who have an address, have not acknowledged it, and were not written to on this day of the city.</summary>
    /// <param name="department">Null for all in shops.</param>
    public static IQueryable<Reminder> ToRemind(this RecognitionDb db, StaffNotice notice, Guid? department, DateOnly today, CitySettings city)
    {
        var morning = city.Zone.Utc(today, TimeOnly.MinValue);
        return from employee in db.StaffInShops(today)
               where employee.Mail != null && (department == null || employee.DepartmentId == department) && !db.Acknowledgements.Any(a => a.NoticeId == notice.Id && a.EmployeeId == employee.Id)
               join letter in db.NoticeLetters on employee.Id equals letter.EmployeeId
               where letter.NoticeId == notice.Id && (letter.RemindedAt ?? letter.At) < morning
               select new Reminder { Letter = letter, Name = employee.Name, Mail = employee.Mail };
    }

    /// <summary>No round is scheduled before staff were told. docs/programme.md, 1.7.</summary>
    /// <exception cref="RuleBroken">No notice is published, or the newest was not sent.</exception>
    public static async Task DemandStaffTold(this RecognitionDb db, CancellationToken cancel)
    {
        var newest = await db.StaffNotices.OrderByDescending(n => n.Number).FirstOrDefaultAsync(cancel)
            ?? throw new RuleBroken("Staff are told before they are shopped, and no notice is published yet. Publish and send one first, under Shops, Notice to staff.");
        if (newest.SentAt is null) throw new RuleBroken($"Staff are told before they are shopped, and version {newest.Number} of the notice was not sent yet. Send it first, under Shops, Notice to staff.");
    }
}

/// <summary>Whom to remind, by the letter of the notice.</summary>
internal sealed class Reminder
{
    public required NoticeLetter Letter { get; init; }

    public required string Name { get; init; }

    public required string? Mail { get; init; }
}
