using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>Opens the votes and counts the contests whose time has come. Each is a change of its own, so what is left over by a kill is done at the next run.</summary>
public sealed class KeepContestsOnTime(Entry entry, OpenVoting openVoting, CloseWithoutVote closeWithoutVote, CountContest count)
{
    /// <returns>For each contest that could not go on the reason, as a sentence: HR must do something first.</returns>
    public async Task<IReadOnlyList<string>> Run(CancellationToken cancel)
    {
        List<string> waiting = [];
        foreach (var contest in await Due(cancel))
        {
            try
            {
                await (contest.State == ContestState.Voting ? count.Run(new() { Id = contest.Id }, cancel)
                    : contest.OnBallot ? openVoting.Run(new() { Id = contest.Id }, cancel)
                    : closeWithoutVote.Run(new() { Id = contest.Id }, cancel));
            }
            catch (RuleBroken reason)
            {
                waiting.Add($"{Contests.Written(contest.Month)}: {reason.Message}");
            }
        }

        return waiting;
    }

    private async Task<List<Step>> Due(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageAward, cancel);
        return await look.Db.Contests
            .Where(c => (c.State == ContestState.Voting && c.VotingClosesAt <= look.Now) || (c.State == ContestState.Nominating && c.VotingOpensAt <= look.Now))
            .OrderBy(c => c.Month)
            .Select(c => new Step(c.Id, c.Month, c.State, look.Db.Nominations.Any(n => n.ContestId == c.Id && n.State == NominationState.Accepted)))
            .ToListAsync(cancel);
    }

    private sealed record Step(Guid Id, DateOnly Month, ContestState State, bool OnBallot);
}
