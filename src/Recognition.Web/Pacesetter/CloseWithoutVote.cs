using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>A month for which nobody was accepted onto the ballot ends without an award.</summary>
public sealed class CloseWithoutVote(Entry entry)
{
    /// <exception cref="RuleBroken">Nominations are open or not all reviewed, or somebody is on the ballot.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageAward, cancel);
        var contest = await work.Db.Contest(input.Id, cancel);
        if (input.Version is { } seen) work.Expect(contest, seen);
        contest.CloseWithoutVote(await work.Db.Nominations.Where(n => n.ContestId == contest.Id).ToListAsync(cancel), work.Now);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        /// <summary>What the person saw; null where the portal does it by itself.</summary>
        public Guid? Version { get; set; }
    }
}
