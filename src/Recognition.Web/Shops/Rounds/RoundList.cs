using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>All rounds, the newest first, with where their shops stand.</summary>
public sealed class RoundList(Entry entry)
{
    private const int PageSize = 25;

    /// <param name="state">plan, planned, open, closed, released or cancelled; anything else shows all.</param>
    /// <param name="page">From 1; what lies beyond shows the nearest.</param>
    public async Task<Shown> Read(string? search, string? state, int page, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var today = look.Today;
        var rounds = look.Db.Rounds.Holding(search, round => round.Name);
        rounds = state switch
        {
            "plan" => rounds.Where(round => round.IsDraft),
            "planned" => rounds.Where(round => !round.IsDraft && round.ReleasedAt == null && round.CancelledAt == null && round.Opens > today),
            "open" => rounds.Where(round => !round.IsDraft && round.ReleasedAt == null && round.CancelledAt == null && round.Opens <= today && today <= round.Closes),
            "closed" => rounds.Where(round => !round.IsDraft && round.ReleasedAt == null && round.CancelledAt == null && round.Closes < today),
            "released" => rounds.Where(round => round.ReleasedAt != null),
            "cancelled" => rounds.Where(round => round.CancelledAt != null),
            _ => rounds,
        };
        // Of shops whose makers the reader must not learn no state is counted that changes as they are made. docs/programme.md, 9.2.
        var known = look.Db.ToReviewBy(look.By, ofHumanResources: false);
        var count = await rounds.CountAsync(cancel);
        (page, var last) = Paging.Of(count, PageSize, page);
        var shown = await rounds.OrderByDescending(round => round.Opens).ThenBy(round => round.Name).OnPage(page, PageSize)
            .Select(round => new
            {
                Round = round,
                Shops = look.Db.Shops.Count(shop => shop.RoundId == round.Id && shop.State != ShopState.Excluded),
                Reviewed = look.Db.Shops.Count(shop => shop.RoundId == round.Id && shop.State == ShopState.Released) + known.Count(shop => shop.RoundId == round.Id && shop.State == ShopState.Accepted),
                Waiting = known.Count(shop => shop.RoundId == round.Id && shop.State == ShopState.Submitted),
            }).ToListAsync(cancel);
        return new Shown(
            [.. shown.Select(line => new Line(line.Round.Id, line.Round.Name, line.Round.Opens, line.Round.Closes, look.City.Zone.DateAndTime(line.Round.ReleaseAt),
                line.Round.StateOn(today), line.Shops, line.Reviewed, line.Waiting, line.Round.ForServiceWeek))],
            count, page, last);
    }

    public sealed record Shown(IReadOnlyList<Line> Rounds, int Count, int Page, int Last);

    public sealed record Line(Guid Id, string Name, DateOnly Opens, DateOnly Closes, string Release, RoundState State, int Shops, int Reviewed, int Waiting, bool ForServiceWeek);
}
