using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Residents who shop or offered to: for those who run the rounds. docs/programme.md, 1.15.</summary>
public sealed class ResidentList(Entry entry)
{
    private const int PageSize = 50, MostEarlier = 20;

    /// <param name="search">Part of a name, an address, a language or a skill.</param>
    /// <param name="state">Only those who stand so; null for all.</param>
    public async Task<Shown> Read(string? search, ResidentState? state, int page, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var words = TypedText.Words(search);
        var found = look.Db.Residents.Where(r => state == null || r.State == state)
            .Where(r => words == "" || Folded.Of(r.Name).Contains(words) || Folded.Of(r.Mail).Contains(words) || Folded.Of(r.Languages ?? "").Contains(words) || Folded.Of(r.Skills ?? "").Contains(words));
        var count = await found.CountAsync(cancel);
        (page, var last) = Paging.Of(count, PageSize, page);
        var lines = await found.OrderBy(r => r.State == ResidentState.Applied ? 0 : 1).ThenBy(r => r.Name).ThenBy(r => r.Id).OnPage(page, PageSize)
            .Select(r => new Line(r.Id, r.Name, r.Languages, r.Times, r.Availability, r.Capacity, r.State)).ToListAsync(cancel);
        return new Shown(lines, count, page, last, await look.Db.Residents.CountAsync(r => r.State == ResidentState.Applied, cancel));
    }

    /// <exception cref="NotThere">There is no such resident.</exception>
    public async Task<One> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var resident = await look.Db.Residents.SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotThere();
        var shopper = await look.Db.Shoppers.Where(s => s.ResidentId == id).OrderByDescending(s => s.From).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancel);
        var earlier = await look.Db.Residents.Where(r => r.Mail == resident.Mail && r.Id != id).OrderByDescending(r => r.AppliedAt).Take(MostEarlier).ToListAsync(cancel);
        var bars = await look.Db.ShopperBars.Where(bar => look.Db.ShoppersOfAddress(resident).Any(before => before.Id == bar.ShopperId)).Join(look.Db.Departments, bar => bar.DepartmentId, department => department.Id, (bar, department) => department.Name).Distinct().OrderBy(name => name).ToListAsync(cancel);
        return new One(resident, shopper, look.City.Zone.DateAndTime(resident.AppliedAt), [.. earlier.Select(r => new EarlierLine(r.Id, r.Name, look.City.Zone.Date(r.AppliedAt), r.State, r.Note))], bars, await look.Db.ShoppersOfAddress(resident).AnyAsync(cancel));
    }

    /// <param name="Waiting">Applications on which HR has not decided.</param>
    public sealed record Shown(IReadOnlyList<Line> Residents, int Count, int Page, int Last, int Waiting);

    public sealed record Line(Guid Id, string Name, string? Languages, IReadOnlyList<string> Times, string? Availability, int Capacity, ResidentState State);

    /// <param name="ShopperId">The newest row of the pool; null where there was none.</param>
    /// <param name="Earlier">Other rows of the same mail address, the newest first.</param>
    /// <param name="KeptAway">The departments that were kept away from them.</param>
    /// <param name="WasInPool">Whether one of them was in the pool.</param>
    public sealed record One(Resident Resident, Guid? ShopperId, string AppliedAt, IReadOnlyList<EarlierLine> Earlier, IReadOnlyList<string> KeptAway, bool WasInPool);

    /// <param name="Note">Why HR declined, paused or ended.</param>
    public sealed record EarlierLine(Guid Id, string Name, string AppliedAt, ResidentState State, string? Note);
}

internal static class EarlierRows
{
    /// <summary>The places in the pool of a resident's other applications with the same mail address: whoever applies again is the same person, once HR takes them in.</summary>
    public static IQueryable<Shopper> ShoppersOfAddress(this RecognitionDb db, Resident resident) =>
        db.Shoppers.Where(shopper => db.Residents.Any(other => other.Id == shopper.ResidentId && other.Mail == resident.Mail && other.Id != resident.Id));

    /// <summary>Links and codes go to the address: whoever reads it for two could make both their shops.</summary>
    /// <exception cref="Domain.RuleBroken">Another who is in the pool has the resident's address.</exception>
    public static async Task DemandOwnAddress(this RecognitionDb db, Resident resident, CancellationToken cancel)
    {
        if (await db.Residents.AnyAsync(other => other.Mail == resident.Mail && other.Id != resident.Id && (other.State == ResidentState.Active || other.State == ResidentState.Paused), cancel))
            throw new Domain.RuleBroken("Somebody with this address is in the pool already. If it is the same person, end that place first; if it is another, ask them for an address of their own.");
    }

    /// <summary>What is kept away from a person, in whichever place in the pool it was said.</summary>
    public static IQueryable<ShopperBar> BarsOf(this RecognitionDb db, Guid person) =>
        db.ShopperBars.Where(bar => db.Shoppers.Any(shopper => shopper.Id == bar.ShopperId && shopper.PersonId == person));
}
