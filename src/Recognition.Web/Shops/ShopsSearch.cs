using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Time;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Rounds for those who run them, and departments with released results for those who read these. No shop and no shopper is found.</summary>
internal sealed class ShopsSearch : ISearch
{
    public async Task<IReadOnlyList<SearchHit>> For(Look look, string words, CancellationToken cancel)
    {
        var hits = new List<SearchHit>();
        if (look.By.Holds(Permission.ManageShops))
        {
            var rounds = await look.Db.Rounds.Holding(words, r => r.Name).OrderByDescending(r => r.Opens).Take(ISearch.Most).Select(r => new { r.Id, r.Name, r.Opens, r.Closes }).ToListAsync(cancel);
            hits.AddRange(rounds.Select(r => new SearchHit("Rounds", r.Name, $"/shops/rounds/{r.Id}", $"{Written.Date(r.Opens)} to {Written.Date(r.Closes)}")));
        }

        if (look.By.Holds(Permission.ReadResults))
        {
            var (all, own) = (look.By.SeesEveryDepartment, look.By.DepartmentsOf(Permission.ReadResults));
            var departments = await look.Db.Departments.Holding(words, d => d.Code + " " + d.Name)
                .Where(d => (all || own.Contains(d.Id)) && look.Db.ReleasedResults.Any(r => r.DepartmentId == d.Id))
                .OrderBy(d => d.Name).Take(ISearch.Most).Select(d => new { d.Id, d.Name }).ToListAsync(cancel);
            hits.AddRange(departments.Select(d => new SearchHit("Results", d.Name, $"/results/{d.Id}")));
        }

        return hits;
    }
}
