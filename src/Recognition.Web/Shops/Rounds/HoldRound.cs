using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Puts a round under legal hold with a reason, so that nothing of it is disposed of; without a reason asked for, lifts the hold. docs/programme.md, 8.4.</summary>
public sealed class HoldRound(Entry entry)
{
    /// <exception cref="RuleBroken">It is held already, is not held, or there is no reason.</exception>
    /// <exception cref="GoneStale">The round has changed since it was read.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var round = await work.Db.Rounds.SingleOrDefaultAsync(round => round.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(round, input.Version);
        if (input.Lift) round.LiftHold();
        else round.Hold(input.Reason, work.By.EmployeeId, work.Now);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public bool Lift { get; set; }

        public string? Reason { get; set; }
    }
}
