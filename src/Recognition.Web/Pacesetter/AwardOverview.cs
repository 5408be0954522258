using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>What is open now, what the person has nominated, and how contests came out for those who may read it.</summary>
public sealed class AwardOverview(Entry entry)
{
    private const int MostShown = 24;

    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.UsePortal, cancel);
        var (db, me, zone) = (look.Db, look.By.EmployeeId, look.City.Zone);
        var open = await db.Contests.Where(c => c.State == ContestState.Nominating && c.NominationsCloseAt > look.Now).OrderBy(c => c.Month)
            .Select(c => new { c.Month, c.NominationsCloseAt }).ToListAsync(cancel);
        var votes = !look.By.Holds(Permission.VoteInContests) ? [] : await db.Contests
            .Where(c => c.State == ContestState.Voting && c.VotingClosesAt > look.Now)
            .SelectMany(c => c.Members.Where(m => m.EmployeeId == me), (c, m) => new { c.Id, c.Month, c.VotingClosesAt, m.Recusal, Voted = db.Participations.Any(p => p.ContestId == c.Id && p.VoterId == me) })
            .OrderBy(c => c.VotingClosesAt).ToListAsync(cancel);
        var mine = await db.Nominations.Where(n => n.NominatorId == me).OrderByDescending(n => n.SubmittedAt).Take(MostShown)
            .Join(db.Contests, n => n.ContestId, c => c.Id, (n, c) => new { Nomination = n, c.Month, c.State }).ToListAsync(cancel);
        var names = await db.Names(mine.SelectMany(n => n.Nomination.EmployeeIds), cancel);
        var results = !look.By.Holds(Permission.ReadContests) ? [] : await db.Contests
            .Where(c => c.State == ContestState.Counted || c.State == ContestState.Announced).OrderByDescending(c => c.Month).Take(MostShown)
            .Select(c => new Result(c.Id, c.Month, c.State, c.Nominees.Where(n => n.Place == c.Winner).Select(n => n.Name).FirstOrDefault())).ToListAsync(cancel);
        return new Shown(
            [.. open.Select(c => (c.Month, zone.DateAndTime(c.NominationsCloseAt)))],
            [.. votes.Select(c => new OpenVote(c.Id, c.Month, zone.DateAndTime(c.VotingClosesAt), c.Recusal, c.Voted))],
            [.. mine.Select(n => new Mine(n.Nomination.Id, Contests.Together([.. n.Nomination.EmployeeIds.Select(id => names[id]).Order()]), n.Month, n.Nomination.Service,
                n.Nomination.State, n.Nomination.DeclinedBecause, n.State == ContestState.Nominating && n.Nomination.State is (NominationState.Submitted or NominationState.Accepted)))],
            results, look.By.Holds(Permission.ManageAward));
    }

    /// <param name="Open">Contests that take nominations, with their close in the city's time.</param>
    public sealed record Shown(IReadOnlyList<(DateOnly Month, string Closes)> Open, IReadOnlyList<OpenVote> Votes, IReadOnlyList<Mine> Mine, IReadOnlyList<Result> Results, bool Manages);

    public sealed record OpenVote(Guid Id, DateOnly Month, string Closes, Recusal? Recusal, bool Voted);

    public sealed record Mine(Guid Id, string Nominees, DateOnly Month, string Service, NominationState State, string? DeclinedBecause, bool CanWithdraw);

    /// <param name="Winner">Null where there was no award.</param>
    public sealed record Result(Guid Id, DateOnly Month, ContestState State, string? Winner);
}
