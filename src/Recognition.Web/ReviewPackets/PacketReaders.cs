using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.ReviewPackets;

/// <summary>Who directs or represents a department on a day.</summary>
internal static class PacketReaders
{
    public static async Task<IReadOnlyList<Reader>> Of(RecognitionDb db, Guid department, DateOnly day, CancellationToken cancel) =>
        [.. (await (from a in Appointments(db, department, day)
                    join e in db.Employees on a.EmployeeId equals e.Id
                    where e.LeftOn == null || day <= e.LeftOn
                    select new { e.Id, e.Name, e.Mail }).Distinct().ToListAsync(cancel)).Select(e => new Reader(e.Id, e.Name, e.Mail))];

    /// <returns>Name and capacity, such as "Ida Klein, deputy for Wilma Torres, director"; null where the person neither directs nor represents the department, in person or as a deputy.</returns>
    public static async Task<string?> Capacity(RecognitionDb db, Person by, Guid department, DateOnly day, CancellationToken cancel)
    {
        var holders = await Appointments(db, department, day).Select(a => new { a.EmployeeId, a.Role }).ToListAsync(cancel);
        var held = holders.Where(h => by.ActsFor(h.EmployeeId)).OrderBy(h => h.EmployeeId != by.Id).ThenBy(h => h.Role).FirstOrDefault();
        if (held is null) return null;
        var role = held.Role is Role.Director ? "director" : "director’s representative";
        return held.EmployeeId == by.Id ? $"{by.Name}, {role}" : $"{by.Name}, deputy for {by.StandsInFor[held.EmployeeId]}, {role}";
    }

    private static IQueryable<Appointment> Appointments(RecognitionDb db, Guid department, DateOnly day) =>
        db.Appointments.Where(a => a.DepartmentId == department && (a.Role == Role.Director || a.Role == Role.Representative) && a.From <= day && (a.Until == null || day <= a.Until));
}
