using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>The ballot of a member of the committee: nominees with their nominations, and the member's own recorded ballot, nobody else's.</summary>
public sealed class BallotSheet(Entry entry)
{
    /// <exception cref="NotThere">There is no such contest, voting has not opened, or the caller is not on its roster.</exception>
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.VoteInContests, cancel);
        var (contest, me) = (await look.Db.Contest(id, cancel), look.By.EmployeeId);
        var member = contest.Members.FirstOrDefault(m => m.EmployeeId == me) ?? throw new NotThere();
        var own = await (
            from p in look.Db.Participations
            where p.ContestId == id && p.VoterId == me
            from b in look.Db.Ballots.Where(b => b.ContestId == p.ContestId && b.VoterId == p.VoterId).DefaultIfEmpty()
            select new { p.Version, Ballot = b }).SingleOrDefaultAsync(cancel);
        var cases = await look.Db.Nominations.Where(n => n.ContestId == id && n.State == NominationState.Accepted).OrderBy(n => n.SubmittedAt).ToListAsync(cancel);
        var ids = contest.Nominees.SelectMany(n => n.EmployeeIds).ToList();
        var people = (await look.Db.Employees.Where(e => ids.Contains(e.Id)).Nearest(look.Db, null, ids.Count, cancel)).ToDictionary(person => person.Id);
        return new Shown(contest, look.City.Zone.DateAndTime(contest.VotingClosesAt), contest.State == ContestState.Voting && look.Now < contest.VotingClosesAt,
            member.Recusal, own?.Version, own?.Ballot?.Ranking,
            [.. contest.Nominees.OrderBy(n => n.Place).Select(n => new Line(n.Place, n.Name, [.. n.EmployeeIds.Select(e => n.EmployeeIds.Count == 1 ? people[e].Description : $"{people[e].Name}: {people[e].Description}")],
                [.. cases.Where(c => n.EmployeeIds.ToHashSet().SetEquals(c.EmployeeIds)).Select(c => (c.Service, c.Reason))]))]);
    }

    /// <param name="Voted">The version of the own participation; null for one who has not voted.</param>
    /// <param name="Own">The own recorded ballot; null in secret mode, where nobody can find it.</param>
    public sealed record Shown(Contest Contest, string Closes, bool Open, Recusal? Recusal, Guid? Voted, Ranking? Own, IReadOnlyList<Line> Lines)
    {
        public bool Secret => Contest.Mode == BallotMode.Secret;
    }

    /// <param name="Work">Title and department; of each where several are nominated together.</param>
    public sealed record Line(int Place, string Name, IReadOnlyList<string> Work, IReadOnlyList<(string Service, string Reason)> Cases);
}
