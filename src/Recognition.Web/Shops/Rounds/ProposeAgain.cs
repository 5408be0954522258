using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Draws the shops of a plan anew, but for those that are pinned, and with them what it lacked so far. docs/programme.md, 1.5.</summary>
public sealed class ProposeAgain(Entry entry)
{
    /// <exception cref="RuleBroken">The plan was sent, everything is pinned, or nothing can be made any more: each says why.</exception>
    /// <exception cref="GoneStale">The round has changed since the planner looked.</exception>
    public async Task<Outcome> Run(Input input, CancellationToken cancel)
    {
        var draws = new RotaDraws();
        await using (var look = await entry.Read(Permission.ManageShops, cancel)) await Proposal.Of(look.Db, look.City, look.Now, look.By, input, draws, cancel);
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var (round, before, lacked, kept, freed, drawn, gaps) = await Proposal.Of(work.Db, work.City, work.Now, work.By, input, draws, cancel);
        work.Expect(round, input.Version);
        work.Db.RemoveRange(before.Except([.. kept, .. drawn]));
        work.Db.AddRange(drawn.Except(before));
        work.Db.RemoveRange(lacked);
        work.Db.AddRange(gaps);
        await work.Draw(round, drawn, kept, round.UnseenFrom(work.By.DepartmentId), cancel);
        var unseen = round.UnseenFrom(work.By.DepartmentId);
        var outcome = new Outcome(Seen(freed), Seen(before.Except([.. kept, .. drawn])));
        await work.Commit(cancel);
        return outcome;

        int Seen(IEnumerable<Shop> shops) => shops.Count(shop => !unseen.Contains(shop.DepartmentId));
    }

    /// <param name="Freed">How many were pinned, until a rule came to stand against them.</param>
    /// <param name="Left">How many left the plan, since nobody may make them. Of neither those count whose makers the planner must not learn.</param>
    public sealed record Outcome(int Freed, int Left)
    {
        public string Sentence => "The shops that are not pinned were drawn again, with what the plan lacked."
            + (Freed == 0 ? "" : $" {Written.Count(Freed, "pinned shop", "pinned shops")} had to be drawn too: a rule has come to stand against {(Freed == 1 ? "its shopper, day or hour" : "their shoppers, days or hours")}.")
            + (Left == 0 ? "" : $" {Written.Count(Left, "shop", "shops")} left the plan, since nobody may make {(Left == 1 ? "it" : "them")} any more.");
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        /// <summary>Recorded with the round.</summary>
        public long Seed { get; set; }
    }
}
