using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Draws the shops of a plan anew, but for those that are pinned, and with them what it lacked so far. docs/programme.md, 1.5.</summary>
public sealed class ProposeAgain(Entry entry)
{
    /// <exception cref="RuleBroken">The plan was sent, everything is pinned, or nothing can be made any more: each says why.</exception>
    /// <exception cref="GoneStale">The round has changed since the planner looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        var draws = new RotaDraws();
        await using (var look = await entry.Read(Permission.ManageShops, cancel)) await Proposal.Of(look.Db, look.City, look.Now, look.By, input, draws, cancel);
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var (round, before, lacked, kept, drawn, gaps) = await Proposal.Of(work.Db, work.City, work.Now, work.By, input, draws, cancel);
        work.Expect(round, input.Version);
        work.Db.RemoveRange(before.Except([.. kept, .. drawn]));
        work.Db.AddRange(drawn.Except(before));
        work.Db.RemoveRange(lacked);
        work.Db.AddRange(gaps);
        await work.Draw(round, drawn, kept, round.UnseenFrom(work.By.DepartmentId), cancel);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        /// <summary>Recorded with the round.</summary>
        public long Seed { get; set; }
    }
}
