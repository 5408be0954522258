using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>At home: who won, first of all the person; and the month for which colleagues may be nominated.</summary>
internal sealed class AwardNews : INews
{
    public async Task<IReadOnlyList<NewsItem>> For(Look look, DateTime since, CancellationToken cancel)
    {
        var contests = await look.Db.Contests
            .Where(c => (c.State == ContestState.Announced && c.AnnouncedAt >= since) || (c.State == ContestState.Nominating && c.NominationsCloseAt > look.Now))
            .Select(c => new
            {
                c.Month,
                c.OpenedAt,
                c.NominationsCloseAt,
                c.AnnouncedAt,
                Winners = look.Db.Awards.Where(a => a.ContestId == c.Id).OrderBy(a => a.Name).Select(a => new { a.EmployeeId, a.Name }).ToList(),
            }).ToListAsync(cancel);
        return [.. contests.Select(c => c.AnnouncedAt is not { } announced
            ? new NewsItem($"Nominations for {Contests.Written(c.Month)} are open until {Domain.Time.Written.Date(look.City.Zone.DateOf(c.NominationsCloseAt))}", "/award/nominate", c.OpenedAt)
            : c.Winners.Exists(winner => winner.EmployeeId == look.By.Id)
                ? new NewsItem($"You won the award of {Contests.Written(c.Month)}", "/wall", announced)
                : new NewsItem($"{Contests.Together([.. c.Winners.Select(winner => winner.Name)])} won the award of {Contests.Written(c.Month)}", "/wall", announced))];
    }
}
