using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Pacesetter;

/// <summary>HR announces the winner: the wall shows it, and winners, nominators and supervisors are told.</summary>
public sealed class AnnounceAward(Entry entry)
{
    /// <exception cref="RuleBroken">Not counted, announced already, no winner, no citation, or the award is the caller's own.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageAward, cancel);
        var contest = await work.Db.Contest(input.Id, cancel);
        work.Expect(contest, input.Version);
        var ids = contest.Nominees.FirstOrDefault(nominee => nominee.Place == contest.Winner)?.EmployeeIds ?? [];
        var winners = await work.Db.Employees.Where(e => ids.Contains(e.Id)).OrderBy(e => e.Name).ToListAsync(cancel);
        work.Db.AddRange(contest.Announce(input.Citation, winners, work.By.EmployeeId, work.Now));
        await Tell(work, contest, winners, cancel);
        await work.Commit(cancel);
    }

    private static async Task Tell(Work work, Contest contest, List<Domain.Organization.Employee> winners, CancellationToken cancel)
    {
        IReadOnlyList<string> names = [.. winners.Select(winner => winner.Name)];
        foreach (var winner in winners) work.Mail(Reader.Of(winner), AwardMail.Won(names, contest.Month, contest.Citation!));

        var nominations = await work.Db.Nominations.Where(n => n.ContestId == contest.Id && n.State == NominationState.Accepted).ToListAsync(cancel);
        var team = winners.Select(winner => winner.Id).ToHashSet();
        var nominators = nominations.Where(n => team.SetEquals(n.EmployeeIds)).Select(n => n.NominatorId).Distinct().ToList();
        foreach (var nominator in await work.Db.Employees.Where(e => nominators.Contains(e.Id)).ToListAsync(cancel))
            work.Mail(Reader.Of(nominator), AwardMail.YourNomineeWon(names, contest.Month));

        var supervisors = winners.Select(winner => winner.SupervisorId).OfType<Guid>().Where(id => !team.Contains(id)).Distinct().ToList();
        foreach (var supervisor in await work.Db.Employees.Where(e => supervisors.Contains(e.Id)).ToListAsync(cancel))
            work.Mail(Reader.Of(supervisor), AwardMail.YourReportWon([.. winners.Where(w => w.SupervisorId == supervisor.Id).Select(w => w.Name)], contest.Month, contest.Citation!));
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        /// <summary>What the wall says of the winner.</summary>
        public string? Citation { get; set; }
    }
}
