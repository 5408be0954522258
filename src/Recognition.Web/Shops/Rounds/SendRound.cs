using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Sends a plan: each shop is offered to its shopper by mail. docs/programme.md, 1.2.</summary>
public sealed class SendRound(Entry entry)
{
    /// <exception cref="RuleBroken">The plan was sent, its window is over, or a rule has come to stand against one of its shoppers.</exception>
    /// <exception cref="GoneStale">The plan has changed since the planner looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var round = await work.Db.Rounds.SingleOrDefaultAsync(round => round.Id == input.Id, cancel) ?? throw new NotThere();
        if (!round.IsDraft && round.ScheduledBy == work.By.Id && round.CancelledAt is null) return; // the same press, twice
        work.Expect(round, input.Version);
        var shops = await work.Db.Shops.Where(shop => shop.RoundId == round.Id).ToListAsync(cancel);
        var barred = await work.Db.Barred(work.City, round.Id, shops, round.Opens, round.Closes, cancel);
        if (barred.Count > 0)
        {
            var unseen = round.UnseenFrom(work.By.DepartmentId);
            var told = shops.FindAll(shop => !unseen.Contains(shop.DepartmentId)).Select(shop => barred.GetValueOrDefault(shop.Id)).OfType<string>().Distinct().Order(StringComparer.Ordinal);
            throw new RuleBroken(string.Join(' ', [.. told, "The pool has changed since this plan was made, and somebody must not make their shop any more. Propose the rest again, then send."]));
        }

        round.Send(work.By.EmployeeId, shops, work.City, work.Now);
        foreach (var (shopper, own) in await work.Db.ShoppersOf(shops, cancel)) work.MailOffered(shopper, own, round);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
