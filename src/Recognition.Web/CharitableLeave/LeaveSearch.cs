using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.CharitableLeave;

/// <summary>Organizations with which hours may be served today; whoever keeps the list finds the others too.</summary>
internal sealed class LeaveSearch : ISearch
{
    public async Task<IReadOnlyList<SearchHit>> For(Look look, string words, CancellationToken cancel)
    {
        var (keeps, today) = (look.By.Holds(Permission.ManageLeave), look.Today);
        if (!keeps && !look.By.Holds(Permission.RequestLeave)) return [];
        var names = await look.Db.LeaveOrganizations.Holding(words, o => o.Name)
            .Where(o => keeps || o.Listings.Any(l => l.From <= today && (l.Until == null || today <= l.Until)))
            .OrderBy(o => o.Name).Take(ISearch.Most).Select(o => o.Name).ToListAsync(cancel);
        return [.. names.Select(name => new SearchHit("Organizations for charitable hours", name, keeps ? "/leave/organizations" : "/leave/ask", keeps ? null : "Ask for hours"))];
    }
}
