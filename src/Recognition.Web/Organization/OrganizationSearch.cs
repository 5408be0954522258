using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Organization;

/// <summary>Employees and departments, for those who keep their records.</summary>
internal sealed class OrganizationSearch : ISearch
{
    public async Task<IReadOnlyList<SearchHit>> For(Look look, string words, CancellationToken cancel)
    {
        if (!look.By.Holds(Permission.ManagePeople)) return [];
        var people = await look.Db.Employees.Nearest(look.Db, words, ISearch.Most, cancel);
        var departments = await look.Db.Departments.Holding(words, d => d.Code + " " + d.Name).OrderBy(d => d.Name).Take(ISearch.Most).Select(d => new { d.Id, d.Name, d.Code }).ToListAsync(cancel);
        return [
            .. people.Select(p => new SearchHit("Employees", p.Name, $"/administration/people/{p.Id}", $"{p.Number}, {p.Description}")),
            .. departments.Select(d => new SearchHit("Departments", d.Name, $"/administration/departments/{d.Id}", d.Code))];
    }
}
