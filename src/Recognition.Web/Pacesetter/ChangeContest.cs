using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>HR changes times and rules of a contest before voting opens.</summary>
public sealed class ChangeContest(Entry entry)
{
    /// <exception cref="RuleBroken">Voting has opened, or a rule cannot be read or does not fit.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageAward, cancel);
        var contest = await work.Db.Contest(input.Id, cancel);
        work.Expect(contest, input.Version);
        contest.Plan(input.Plan(work.City), work.Now);
        await work.Commit(cancel);
    }

    public sealed record Input : ContestTerms
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
