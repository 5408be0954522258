using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>One nomination, for HR to accept or decline.</summary>
public sealed class NominationInReview(Entry entry)
{
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageAward, cancel);
        var (nomination, contest) = await look.Db.Nomination(id, cancel);
        var people = await (
            from e in look.Db.Employees
            where nomination.EmployeeIds.Contains(e.Id)
            join d in look.Db.Departments on e.DepartmentId equals d.Id
            orderby e.Name
            select new Person(e.Name, e.Title, d.Name)).ToListAsync(cancel);
        var names = await look.Db.Names([nomination.NominatorId], cancel);
        return new Shown(nomination, contest.Id, contest.Month, contest.State == ContestState.Nominating && nomination.State != NominationState.Withdrawn,
            people, names[nomination.NominatorId], look.City.Zone.DateAndTime(nomination.SubmittedAt));
    }

    /// <param name="Reviewable">Whether it can be decided now.</param>
    public sealed record Shown(Nomination Nomination, Guid ContestId, DateOnly Month, bool Reviewable, IReadOnlyList<Person> People, string Nominator, string Submitted);

    public sealed record Person(string Name, string? Title, string Department);
}
