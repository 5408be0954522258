using Recognition.Domain.Access;
using Recognition.Web.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Settings;

/// <summary>Whom a role is given to or a deputy is named for: those chosen so far, and whom a search finds.</summary>
public sealed class PersonChoice(Entry entry)
{
    /// <param name="numbers">Employee numbers of those chosen; of nobody who has left.</param>
    /// <param name="search">Part of a name, or an employee number.</param>
    public async Task<Shown> Read(IReadOnlyList<string> numbers, string? search, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageSettings, cancel);
        var today = look.Today;
        // Who begins later may be appointed before.
        var there = look.Db.Employees.Where(e => e.LeftOn == null || today <= e.LeftOn);
        var chosen = await there.Where(e => numbers.Contains(e.Number)).Nearest(look.Db, null, numbers.Count, cancel);
        return new Shown(chosen, await there.Where(e => !numbers.Contains(e.Number)).Find(look.Db, search, cancel), today);
    }

    public sealed record Shown(IReadOnlyList<Colleague> Chosen, PeopleFound Found, DateOnly Today)
    {
        public Colleague? Of(string? number) => Chosen.FirstOrDefault(one => one.Number == number);
    }
}
