using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Settings;

/// <summary>A holiday before it is taken out, with the rounds whose release was reckoned over it.</summary>
public sealed class HolidayToTakeOut(Entry entry)
{
    /// <exception cref="NotThere">There is no such holiday, or not any more.</exception>
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageSettings, cancel);
        var holiday = await look.Db.Holidays.SingleOrDefaultAsync(h => h.Id == id, cancel) ?? throw new NotThere();
        var (day, ends) = (holiday.Day, look.City.Zone.EndOfDay(holiday.Day));
        var rounds = await look.Db.Rounds.Where(r => r.ReleasedAt == null && r.CancelledAt == null && r.Closes < day && r.ReleaseAt >= ends)
            .OrderBy(r => r.ReleaseAt).Select(r => new { r.Name, r.ReleaseAt }).ToListAsync(cancel);
        return new Shown(holiday, [.. rounds.Select(r => $"{r.Name}: may be released from {look.City.Zone.DateAndTime(r.ReleaseAt)}")]);
    }

    /// <param name="Rounds">Not released, in words.</param>
    public sealed record Shown(Holiday Holiday, IReadOnlyList<string> Rounds);
}
