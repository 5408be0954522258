using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Demo;
using Recognition.Web.Pacesetter;

namespace Recognition.Web.Walkthrough;

/// <summary>The award of two months, one vote recorded and one secret: nominations, ballots, the count by the job's use case, the announcement.</summary>
internal static class WalkAward
{
    public static async Task Run(Walk walk, DateOnly month, BallotMode mode, CancellationToken cancel)
    {
        var (hr, id) = (DemoCast.Id("1001"), Guid.NewGuid());
        walk.MoveTo(month.AddDays(2));
        var days = ContestPlan.Usual(month, walk.Today, (await walk.City()).Calendar);
        await walk.As(hr, (OpenContest open) => open.Run(Terms(id, month, mode, days), cancel));
        await Nominate(walk, hr, id, cancel);
        walk.MoveTo(days.VotingOpens);
        if (await walk.As(hr, (KeepContestsOnTime keep) => keep.Run(cancel)) is [var waiting, ..]) throw new InvalidOperationException(waiting);
        await Vote(walk, id, cancel);
        walk.MoveTo(days.VotingCloses.AddDays(1));
        if (await walk.As(hr, (KeepContestsOnTime keep) => keep.Run(cancel)) is [var waits, ..]) throw new InvalidOperationException(waits);
        await Announce(walk, hr, id, cancel);
    }

    private static OpenContest.Input Terms(Guid id, DateOnly month, BallotMode mode, (DateOnly NominationsClose, DateOnly VotingOpens, DateOnly VotingCloses) days)
    {
        var input = new OpenContest.Input { Id = id, Month = $"{month:yyyy-MM}" };
        input.Take(days.NominationsClose, days.VotingOpens, days.VotingCloses, mode, quorum: 3, noAward: true);
        return input;
    }

    private static async Task Nominate(Walk walk, Guid hr, Guid contest, CancellationToken cancel)
    {
        await using var db = walk.Db();
        var month = (await db.Contests.SingleAsync(c => c.Id == contest, cancel)).Month;
        var staff = await db.Employees.Where(e => e.LeftOn == null && e.SupervisorId != null && !db.Appointments.Any(a => a.EmployeeId == e.Id)).OrderBy(e => e.Number).Select(e => e.Id).ToListAsync(cancel);
        for (var i = 0; i < 5; i++)
        {
            var (nominator, nominee) = (staff[(i * 37) + month.Month], staff[(i * 211) + (month.Month * 7) + 3]);
            await walk.As(nominator, (Nominate nominate) => nominate.Run(new() { Id = Guid.NewGuid(), ContestId = contest, Nominees = [nominee], Service = "Stayed after closing to find the right office for a caller, and called back the next morning.", Reason = "The caller had been sent from desk to desk for a week." }, cancel));
        }

        foreach (var nomination in await db.Nominations.AsNoTracking().Where(n => n.ContestId == contest).Select(n => new { n.Id, n.Version }).ToListAsync(cancel))
            await walk.As(hr, (ReviewNomination review) => review.Run(new() { Id = nomination.Id, Version = nomination.Version, Decision = "accept" }, cancel));
    }

    private static async Task Vote(Walk walk, Guid id, CancellationToken cancel)
    {
        await using var db = walk.Db();
        var contest = await db.Contest(id, cancel);
        foreach (var (i, member) in contest.Members.Where(m => m.Recusal is null).Index())
        {
            var places = contest.Nominees.Select(n => n.Place).ToList();
            var first = i < 3 ? 0 : 1;
            var ranks = new Dictionary<int, string?> { [places[first]] = "1", [places[1 - first]] = "2", [places[2]] = "3" };
            await walk.As(member.EmployeeId, (Vote vote) => vote.Run(new() { ContestId = id, Ranks = ranks }, cancel));
        }
    }

    private static async Task Announce(Walk walk, Guid hr, Guid id, CancellationToken cancel)
    {
        await using var db = walk.Db();
        var contest = await db.Contest(id, cancel);
        await walk.As(hr, (AnnounceAward announce) => announce.Run(new() { Id = id, Version = contest.Version, Citation = "For staying until a caller had the right office, and for calling back." }, cancel));
        var winner = await db.Awards.Where(a => a.ContestId == id).Select(a => a.Name).FirstAsync(cancel);
        await walk.Say($"{Contests.Written(contest.Month)}: {winner} won the award by {(contest.Mode is BallotMode.Secret ? "a secret" : "a recorded")} vote of {contest.Members.Count(m => m.Recusal is null)}.");
    }
}
