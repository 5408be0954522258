using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>A member of the committee who is partial steps out of a vote.</summary>
public sealed class StepOut(Entry entry)
{
    /// <exception cref="RuleBroken">Not one who may vote now, one who has voted, or no reason given.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.VoteInContests, cancel);
        var (contest, by) = (await work.Db.Contest(input.ContestId, cancel), work.By.EmployeeId);
        var voted = await work.Db.Participations.AnyAsync(p => p.ContestId == contest.Id && p.VoterId == by, cancel);
        contest.StepOut(by, voted, input.Note, work.City.Zone, work.Now);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid ContestId { get; set; }

        /// <summary>Why, for the record.</summary>
        public string? Note { get; set; }
    }
}
