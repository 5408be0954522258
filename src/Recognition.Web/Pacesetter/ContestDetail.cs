using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>A contest as HR runs it: nominations, roster and turnout. It reads no ballot and not who voted.</summary>
public sealed class ContestDetail(Entry entry)
{
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageAward, cancel);
        var contest = await look.Db.Contest(id, cancel);
        var nominations = await look.Db.Nominations.Where(n => n.ContestId == id).OrderBy(n => n.SubmittedAt).ToListAsync(cancel);
        var names = await look.Db.Names([.. nominations.SelectMany(n => n.EmployeeIds), .. nominations.Select(n => n.NominatorId), .. contest.Members.Select(m => m.EmployeeId)], cancel);
        var voted = await look.Db.Participations.CountAsync(p => p.ContestId == id, cancel);
        var winners = contest.Nominees.FirstOrDefault(n => n.Place == contest.Winner);
        return new Shown(contest, look.City.Zone, look.Now,
            [.. nominations.Select(n => new Row(n, Contests.Together([.. n.EmployeeIds.Select(e => names[e]).Order()]), names[n.NominatorId]))],
            [.. contest.Members.Select(m => (names[m.EmployeeId], m.Recusal, m.RecusalNote)).OrderBy(m => m.Item1)],
            voted, winners?.Name,
            winners is null ? null : string.Join("\n\n", nominations.Where(n => n.State == NominationState.Accepted && winners.EmployeeIds.ToHashSet().SetEquals(n.EmployeeIds)).Select(n => n.Reason)));
    }

    /// <param name="Voted">How many have voted; who did is not read.</param>
    /// <param name="Case">The reasons of the winner's nominations: what HR makes the citation of.</param>
    public sealed record Shown(Contest Contest, CityZone Zone, DateTime Now, IReadOnlyList<Row> Nominations,
        IReadOnlyList<(string Name, Recusal? Recusal, string? Note)> Members, int Voted, string? Winner, string? Case)
    {
        public int ToReview => Nominations.Count(n => n.Nomination.State == NominationState.Submitted);

        public int Accepted => Nominations.Count(n => n.Nomination.State == NominationState.Accepted);

        public bool NominationsOpen => Contest.State == ContestState.Nominating && Now < Contest.NominationsCloseAt;

        public bool VotingOver => Contest.State == ContestState.Voting && Now >= Contest.VotingClosesAt;
    }

    public sealed record Row(Nomination Nomination, string Nominees, string Nominator);
}
