using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>HR changes name, window or release time of a round before its window opens, and of a plan how many outside shoppers it wants; where the window moves, its shoppers get a letter.</summary>
public sealed class ChangeRound(Entry entry)
{
    /// <exception cref="RuleBroken">The window has opened, something cannot be read or does not fit, or the new days bring rules against shoppers who have their letters: it names them.</exception>
    /// <exception cref="GoneStale">The round has changed since HR looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var round = await work.Db.Rounds.SingleOrDefaultAsync(round => round.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(round, input.Version);
        var shops = await work.Db.Shops.Where(shop => shop.RoundId == round.Id).ToListAsync(cancel);
        var before = (round.Opens, round.Closes);
        var unseen = round.UnseenFrom(work.By.DepartmentId);
        var mistakes = new Mistakes();
        var (window, release) = input.Read(work.City, work.Today, mistakes);
        var coverage = await work.Db.CoverageOf(round.Id, cancel);
        // What the round says already may stay, whatever became of its shops.
        var outside = input.Outside(channel => coverage.Where(part => part.Key.Channel == channel).Select(part => part.Value).Append(round.Outside.Of(channel)).Max(), mistakes);
        mistakes.Refuse();
        await work.Db.DemandAloneInServiceWeek(window, round.Id, cancel);
        round.Change(input.Name ?? "", window, release, shops, work.City, work.Now);
        round.MeanForOutside(outside);
        round.AskReplies(!input.WithoutReplies);
        if (before != (round.Opens, round.Closes))
        {
            if (!round.IsDraft) await DemandStillAllowed(work, round, shops.FindAll(shop => shop.IsOut && !unseen.Contains(shop.DepartmentId)), before, cancel);
            // What the planner fixed stays where the window still has its day, or where it is any.
            var kept = shops.FindAll(shop => shop is { IsPinned: true, State: ShopState.Planned } && (shop.PlannedAt is not { } at || (work.City.Zone.DateOf(at) is var day && day >= round.Opens && day <= round.Closes)));
            var drawn = shops.FindAll(shop => (shop.IsOut || shop.State == ShopState.Planned) && !kept.Contains(shop));
            foreach (var loose in drawn.Where(shop => shop is { IsPinned: true, State: ShopState.Planned })) loose.Arrange(loose.ShopperId, null, isPinned: false);
            await work.Draw(round, drawn, kept, unseen, cancel);
            foreach (var link in await work.Db.ShopLinks.Include(link => link.Devices).Where(link => work.Db.Shops.Any(shop => shop.Id == link.ShopId && shop.RoundId == round.Id)).ToListAsync(cancel))
                link.Follow(shops.Single(shop => shop.Id == link.ShopId), work.Now);
            foreach (var (shopper, own) in await work.Db.ShoppersOf(shops.Where(shop => shop.IsOut), cancel))
                work.Mail(shopper.Reader, ShopMail.Moved(own, round));
        }

        await work.Commit(cancel);
    }

    // A plan is asked when it is sent. Of shops whose makers HR must not learn nothing is asked: trying one window after another would tell who they are.
    private static async Task DemandStillAllowed(Work work, Round round, List<Shop> shops, (DateOnly Opens, DateOnly Closes) before, CancellationToken cancel)
    {
        var then = await Barred(before.Opens, before.Closes);
        var now = await Barred(round.Opens, round.Closes);
        List<string> broken = [.. now.Where(shop => !then.ContainsKey(shop.Key)).Select(shop => shop.Value).Distinct().Order(StringComparer.Ordinal)];
        if (broken.Count > 0) throw new RuleBroken(nameof(Input.Opens), $"On these days rules stand against shops that were sent. {string.Join(' ', broken)} Choose other days, or give these shops to others first.");

        async Task<IReadOnlyDictionary<Guid, string>> Barred(DateOnly opens, DateOnly closes) =>
            (await RoundRules.Of(work.Db, work.City, work.Now, await PoolRules.Of(work.Db, work.City, round.Id, opens, closes, cancel), round.Id, shops, work.Db.ToReviewBy(work.By, ofHumanResources: false), cancel)).Broken(shops, atAnyHour: true);
    }

    public sealed record Input : RoundTerms
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
