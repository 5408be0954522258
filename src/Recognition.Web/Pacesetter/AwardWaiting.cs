using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>For the committee the votes to cast; for HR the nominations to review and the winners to announce.</summary>
internal sealed class AwardWaiting : IWaiting
{
    public async Task<IReadOnlyList<WaitingTask>> For(Look look, CancellationToken cancel) => [.. await Votes(look, cancel), .. await Hr(look, cancel)];

    private static async Task<IEnumerable<WaitingTask>> Votes(Look look, CancellationToken cancel)
    {
        if (!look.By.Holds(Permission.VoteInContests) || look.By.Id is not { } me) return [];
        var open = await look.Db.Contests
            .Where(c => c.State == ContestState.Voting && c.VotingClosesAt > look.Now && c.Members.Any(m => m.EmployeeId == me && m.Recusal == null))
            .Select(c => new { c.Id, c.Month, c.VotingClosesAt, Voted = look.Db.Participations.Any(p => p.ContestId == c.Id && p.VoterId == me) }).ToListAsync(cancel);
        return open.Select(c => new WaitingTask($"Vote on the award of {Contests.Written(c.Month)}", $"/award/{c.Id}/ballot", look.City.Zone.DateOf(c.VotingClosesAt), c.Voted));
    }

    private static async Task<IEnumerable<WaitingTask>> Hr(Look look, CancellationToken cancel)
    {
        if (!look.By.Holds(Permission.ManageAward)) return [];
        var contests = await look.Db.Contests
            .Where(c => c.State == ContestState.Nominating || (c.State == ContestState.Counted && c.Winner != null))
            .Select(c => new { c.Id, c.Month, c.State, c.VotingOpensAt, ToReview = look.Db.Nominations.Count(n => n.ContestId == c.Id && n.State == NominationState.Submitted) })
            .ToListAsync(cancel);
        return contests.Where(c => c.State == ContestState.Counted || c.ToReview > 0 || c.VotingOpensAt <= look.Now).Select(c => new WaitingTask(
            c.State == ContestState.Counted ? $"Announce the award of {Contests.Written(c.Month)}"
                : c.ToReview > 0 ? $"Review {c.ToReview} {(c.ToReview == 1 ? "nomination" : "nominations")} for {Contests.Written(c.Month)}"
                : $"Open the vote on the award of {Contests.Written(c.Month)}",
            $"/award/contests/{c.Id}", c.State == ContestState.Counted ? null : look.City.Zone.DateOf(c.VotingOpensAt)));
    }
}
