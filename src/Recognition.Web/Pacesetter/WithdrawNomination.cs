using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>Who nominated takes it back, before voting opens.</summary>
public sealed class WithdrawNomination(Entry entry)
{
    /// <exception cref="NotThere">There is no such nomination of the caller.</exception>
    /// <exception cref="RuleBroken">It was declined or withdrawn, or voting has opened.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.Nominate, cancel);
        var (nomination, contest) = await work.Db.Nomination(input.Id, cancel);
        if (nomination.NominatorId != work.By.EmployeeId) throw new NotThere();
        nomination.Withdraw(contest, work.By.EmployeeId, work.Now);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }
    }
}
