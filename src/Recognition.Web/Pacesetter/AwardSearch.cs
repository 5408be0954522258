using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>Winners of announced awards, on the page of the wall where they stand.</summary>
internal sealed class AwardSearch : ISearch
{
    public async Task<IReadOnlyList<SearchHit>> For(Look look, string words, CancellationToken cancel)
    {
        var announced = look.Db.Contests.Where(c => c.State == ContestState.Announced);
        var winners = await (
            from a in look.Db.Awards.Holding(words, a => a.Name)
            join c in announced on a.ContestId equals c.Id
            orderby c.Month descending, a.Name
            select new { a.Name, c.Month, Later = announced.Count(other => other.Month > c.Month) }).Take(ISearch.Most).ToListAsync(cancel);
        return [.. winners.Select(w => new SearchHit("Award winners", w.Name, $"/wall?page={(w.Later / Winners.OnPage) + 1}", Contests.Written(w.Month)))];
    }
}
