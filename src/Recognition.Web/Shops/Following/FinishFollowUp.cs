using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>A director says that a follow-up is done, and what came of it. docs/programme.md, 2.16.</summary>
public sealed class FinishFollowUp(Entry entry)
{
    /// <exception cref="NotThere">It is of no department that the person directs or represents.</exception>
    /// <exception cref="RuleBroken">It is done already, or nothing is said of what came of it.</exception>
    /// <exception cref="GoneStale">It has changed since it was read.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.FollowUpResults, cancel);
        var action = await work.Db.CriterionActions.SingleOrDefaultAsync(a => a.Id == input.Id, cancel);
        if (action is null || !work.By.DepartmentsOf(Permission.FollowUpResults).Contains(action.DepartmentId)) throw new NotThere();
        work.Expect(action, input.Version);
        action.Finish(input.DoneNote, work.By.EmployeeId, work.Today);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public string? DoneNote { get; set; }
    }
}
