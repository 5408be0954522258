using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>HR, or the portal at the set time, freezes ballot and roster and asks the committee to vote.</summary>
public sealed class OpenVoting(Entry entry)
{
    private const int SeedBytes = 32;

    /// <exception cref="RuleBroken">As <see cref="Contest.OpenVoting"/> says.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageAward, cancel);
        var contest = await work.Db.Contest(input.Id, cancel);
        if (input.Version is { } seen) work.Expect(contest, seen);
        var nominations = await work.Db.Nominations.Where(n => n.ContestId == contest.Id).ToListAsync(cancel);
        var nominated = nominations.SelectMany(n => n.EmployeeIds).Distinct().ToList();
        var people = await work.Db.Employees.Where(e => nominated.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        var today = work.Today;
        var committee = await (
            from a in work.Db.Appointments
            where a.Role == Role.CommitteeMember && a.From <= today && (a.Until == null || today <= a.Until)
            join e in work.Db.Employees.Working(today) on a.EmployeeId equals e.Id
            select new { e.Id, e.Name, e.Mail }).Distinct().ToListAsync(cancel);
        var supervisors = await work.Db.Employees.Where(e => e.SupervisorId != null).ToDictionaryAsync(e => e.Id, e => e.SupervisorId!.Value, cancel);

        var seed = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes));
        contest.OpenVoting(nominations, people, committee.Select(member => member.Id), supervisors, seed, work.City.Zone, work.Now);
        if (contest.Mode == BallotMode.Secret) work.Db.Add(new BallotBox(contest.Id));

        foreach (var member in contest.Members.Where(member => member.Recusal is null).Join(committee, member => member.EmployeeId, person => person.Id, (_, person) => person))
            work.Mail(new(member.Id, member.Name, member.Mail), AwardMail.VotingOpen(contest, work.City.Zone.DateAndTime(contest.VotingClosesAt)));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        /// <summary>What the person saw; null where the portal does it by itself.</summary>
        public Guid? Version { get; set; }
    }
}
