using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>Counts a contest whose voting has closed; once.</summary>
public sealed class CountContest(Entry entry)
{
    /// <exception cref="RuleBroken">Voting has not opened or not closed. One that was counted is left as it is.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageAward, cancel);
        var contest = await work.Db.Contest(input.Id, cancel);
        if (contest.IsDecided) return;
        contest.Count(await work.Db.Rankings(contest, cancel), work.City.Zone, work.Now);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }
    }
}
