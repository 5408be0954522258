using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Recognition.Database;
using Recognition.Domain.Pacesetter;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Shops;

namespace Recognition.Benchmarks;

/// <summary>
/// Makes the demo city large and old. The rows are those that ten years of rounds, readings, packets and awards would have left, copied
/// from the demo's own first quarter under earlier dates; what no page reads of so long ago (drafts, steps, PDFs) is left out.
/// </summary>
internal sealed class TenYears(RecognitionDb db)
{
    private const int Employees = 7_000, Quarters = 40, Months = 120, MonthsInQuarter = 3;

    public async Task<string> Add()
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await People();
        await Shops();
        await Packets();
        await Readings();
        await Awards();
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        return $"{await db.Employees.CountAsync()} employees, {await db.Departments.CountAsync(d => d.InShops)} departments, {await db.Rounds.CountAsync()} rounds, {await db.Shops.CountAsync()} shops, {await db.ReviewPackets.CountAsync()} packets, {await db.Awards.CountAsync()} awards";
    }

    private async Task People()
    {
        var staff = await db.Employees.AsNoTracking().Where(e => e.SupervisorId != null).ToListAsync();
        for (var i = await db.Employees.CountAsync(); i < Employees; i++)
            Copy(staff[i % staff.Count], row => (row.Property(e => e.Id).CurrentValue, row.Property(e => e.Number).CurrentValue) = (Guid.NewGuid(), $"9{i:00000}"));
        await Save();
    }

    private async Task Shops()
    {
        var first = await db.Rounds.AsNoTracking().Where(r => r.ReleasedAt != null).OrderBy(r => r.Opens).FirstAsync();
        var results = await db.ReleasedResults.AsNoTracking().Where(r => r.RoundId == first.Id).ToListAsync();
        var shops = await db.Shops.AsNoTracking().Where(s => s.RoundId == first.Id && s.State == ShopState.Released).ToListAsync();
        for (var back = 1; back <= Quarters - 2; back++)
        {
            var months = -back * MonthsInQuarter;
            var round = Copy(first, row =>
            {
                row.Property(r => r.Id).CurrentValue = Guid.NewGuid();
                row.Property(r => r.Name).CurrentValue = $"Round {Quarters - 1 - back}";
                row.Property(r => r.Opens).CurrentValue = first.Opens.AddMonths(months);
                row.Property(r => r.Closes).CurrentValue = first.Closes.AddMonths(months);
            });
            foreach (var result in results)
                Copy(result, row => (row.Property(r => r.Id).CurrentValue, row.Property(r => r.RoundId).CurrentValue, row.Property(r => r.Quarter).CurrentValue) = (Guid.NewGuid(), round.Id, result.Quarter.AddMonths(months)));
            foreach (var shop in shops)
                Copy(shop, row => (row.Property(s => s.Id).CurrentValue, row.Property(s => s.RoundId).CurrentValue, row.Property(s => s.PerformedOn).CurrentValue) = (Guid.NewGuid(), round.Id, shop.PerformedOn!.Value.AddMonths(months)));
            await Save();
        }
    }

    private async Task Packets()
    {
        var quarter = await db.ReviewPackets.MinAsync(p => p.Quarter);
        var first = await db.ReviewPackets.AsNoTracking().Where(p => p.Quarter == quarter).ToListAsync();
        for (var back = 1; back <= Quarters - 2; back++)
        {
            quarter = quarter.Previous;
            foreach (var packet in first)
            {
                Copy(packet, row =>
                {
                    (row.Property(p => p.Id).CurrentValue, row.Property(p => p.Quarter).CurrentValue) = (Guid.NewGuid(), quarter);
                    (row.Property(p => p.State).CurrentValue, row.Property(p => p.SealedBy).CurrentValue, row.Property(p => p.SealedAt).CurrentValue) = (PacketState.Sealed, packet.CheckedBy, packet.CheckedAt);
                    row.Property(p => p.PdfSha256).CurrentValue = row.Property(p => p.JsonSha256).CurrentValue = new byte[32];
                });
            }

            await Save();
        }
    }

    private async Task Readings()
    {
        var quarter = await db.Readings.MinAsync(r => r.Quarter);
        var first = await db.Readings.AsNoTracking().Where(r => r.Quarter == quarter && r.ReplacedAt == null).ToListAsync();
        for (var back = 1; back <= Quarters; back++)
        {
            quarter = quarter.Previous;
            foreach (var reading in first) Copy(reading, row => (row.Property(r => r.Id).CurrentValue, row.Property(r => r.Quarter).CurrentValue) = (Guid.NewGuid(), quarter));
        }

        await Save();
    }

    private async Task Awards()
    {
        var first = await db.Contests.AsNoTracking().Where(c => c.State == ContestState.Announced).OrderBy(c => c.Month).FirstAsync();
        var won = await db.Awards.AsNoTracking().Where(a => a.ContestId == first.Id).ToListAsync();
        for (var back = 1; back <= Months; back++)
        {
            var contest = Copy(first, row => (row.Property(c => c.Id).CurrentValue, row.Property(c => c.Month).CurrentValue) = (Guid.NewGuid(), first.Month.AddMonths(-back)));
            foreach (var award in won) Copy(award, row => row.Property(a => a.ContestId).CurrentValue = contest.Id);
        }

        await Save();
    }

    private TRow Copy<TRow>(TRow row, Action<EntityEntry<TRow>> change) where TRow : class
    {
        var copy = db.Entry((TRow)db.Entry(row).CurrentValues.ToObject());
        change(copy);
        copy.State = EntityState.Added;
        return copy.Entity;
    }

    private async Task Save()
    {
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
