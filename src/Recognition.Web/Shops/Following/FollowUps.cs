using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>A department's weak criteria of its newest released quarter, and the follow-ups to them and to earlier ones. docs/programme.md, 2.16.</summary>
public sealed class FollowUps(Entry entry)
{
    private const int MostDone = 50;

    /// <exception cref="NotThere">There is no such department, or it is not open to the person.</exception>
    public async Task<Shown> Read(Guid department, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadResults, cancel);
        if (!look.By.Sees(Permission.ReadResults, department)) throw new NotThere();
        var name = await look.Db.Departments.Where(d => d.Id == department).Select(d => d.Name).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        var weak = await look.Db.Weak(department, look.City, cancel);
        var actions = await look.Db.CriterionActions.Where(a => a.DepartmentId == department).OrderBy(a => a.DoneOn != null).ThenByDescending(a => a.DoneOn).ThenBy(a => a.DueOn).Take(MostDone).ToListAsync(cancel);
        var answered = actions.Select(a => (a.FormVersionId, a.Question, a.Quarter)).ToHashSet();
        var open = actions.Where(a => a.DoneOn is null).Select(a => (a.Question, a.Criterion)).ToHashSet();
        return new Shown(name, look.By.DepartmentsOf(Permission.FollowUpResults).Contains(department),
            [.. weak.Where(line => !open.Contains((line.Criterion.Question, CriterionAction.Told(line.Criterion))) && !answered.Contains((line.Criterion.FormVersionId, line.Criterion.Question, line.Criterion.Quarter)))],
            actions, weak is [var first, ..] ? look.City.QuarterOf(first.Criterion.Quarter) : null, look.City.WeakBelow, look.City.MinimumBase, look.Today);
    }

    /// <param name="MayAnswer">Whether the person directs or represents the department, or stands in for who does.</param>
    /// <param name="Weak">Those without a follow-up.</param>
    /// <param name="Actions">Open ones first, the first due on top; then those done, the last on top.</param>
    /// <param name="Quarter">Of the weak criteria; null where there are none at all.</param>
    public sealed record Shown(string Department, bool MayAnswer, IReadOnlyList<WeakLine> Weak, IReadOnlyList<CriterionAction> Actions, Quarter? Quarter, int WeakBelow, int MinimumBase, DateOnly Today);
}

/// <param name="Own">The department's points.</param>
public sealed record WeakLine(WeakCriterion Criterion, Channel Channel, CriterionSum Own, CriterionSum City);
