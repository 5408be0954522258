using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>When outside shoppers have time, as they say in their application. docs/programme.md, 1.15.</summary>
internal static class ResidentTimes
{
    /// <summary>By the row of the pool; none of who has time whenever a department is open.</summary>
    public static async Task<IReadOnlyDictionary<Guid, FreeTimes>> TimesOfResidents(this RecognitionDb db, CancellationToken cancel) =>
        (await db.Shoppers.Join(db.Residents, shopper => shopper.ResidentId, resident => resident.Id, (shopper, resident) => new { shopper.Id, resident.Times }).ToListAsync(cancel))
            .Where(row => row.Times.Count > 0).ToDictionary(row => row.Id, row => new FreeTimes(row.Times));

    /// <summary>The departments, by the row of the pool, that are never open while the shopper has time on these days.</summary>
    public static async Task<ILookup<Guid, Guid>> WithoutTime(this RecognitionDb db, CitySettings city, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var departments = await db.Departments.AsNoTracking().ToListAsync(cancel);
        var days = city.Calendar.Within(from, to).DistinctBy(day => day.DayOfWeek).ToList();
        return (from shopper in await db.TimesOfResidents(cancel)
                from department in departments
                let hours = department.HoursBeside(city.Opens, city.Closes)
                where days.Count > 0 && !days.Exists(day => shopper.Value.Meet(hours, day))
                select (shopper.Key, department.Id)).ToLookup(barred => barred.Key, barred => barred.Id);
    }
}
