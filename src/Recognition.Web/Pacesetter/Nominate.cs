using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>An employee nominates a colleague, or several who served well together.</summary>
public sealed class Nominate(Entry entry)
{
    /// <exception cref="RuleBroken">Nominations have closed, the same people were nominated by the same person, or a rule of <see cref="Nomination"/> stands against it.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.Nominate, cancel);
        var by = work.By.EmployeeId;
        if (input.Id == Guid.Empty || await work.Db.Nominations.AnyAsync(n => n.Id == input.Id && n.NominatorId != by, cancel)) throw new NotThere();
        if (await work.Repeats(input.Id, input, cancel)) return;

        var contest = await work.Db.Contests.SingleOrDefaultAsync(c => c.Id == input.ContestId, cancel) ?? throw new NotThere();
        var ids = input.Nominees.Distinct().ToList();
        var nominees = await work.Db.Employees.Where(e => ids.Contains(e.Id)).ToListAsync(cancel);
        if (nominees.Count < ids.Count) throw new NotThere();
        var nomination = new Nomination(input.Id, contest, nominees, by, input.Service, input.Reason, work.Today, work.Now);
        var mine = await work.Db.Nominations.Where(n => n.ContestId == contest.Id && n.NominatorId == by && n.State != NominationState.Withdrawn).ToListAsync(cancel);
        if (mine.Any(other => other.EmployeeIds.SequenceEqual(nomination.EmployeeIds)))
            throw new RuleBroken(nameof(Input.Nominees), $"You have nominated {Contests.Together([.. nominees.Select(n => n.Name).Order()])} for {Contests.Written(contest.Month)} already.");
        work.Db.Add(nomination);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid ContestId { get; set; }

        /// <summary>A form that posts none leaves null here.</summary>
        public List<Guid> Nominees { get; set => field = value ?? []; } = [];

        public string? Service { get; set; }

        public string? Reason { get; set; }
    }
}
