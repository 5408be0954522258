using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>HR changes name, window or release time of a round before its window opens; where the window moves, its shoppers get a letter.</summary>
public sealed class ChangeRound(Entry entry)
{
    /// <exception cref="Domain.RuleBroken">The window has opened, or a rule cannot be read or does not fit.</exception>
    /// <exception cref="GoneStale">The round has changed since HR looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var round = await work.Db.Rounds.SingleOrDefaultAsync(round => round.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(round, input.Version);
        var shops = await work.Db.Shops.Where(shop => shop.RoundId == round.Id).ToListAsync(cancel);
        var before = (round.Opens, round.Closes);
        var window = input.Window();
        round.Change(input.Name ?? "", window, input.Release(window, work.City), shops, work.City, work.Now);
        if (before != (round.Opens, round.Closes))
        {
            foreach (var (shopper, number) in await work.Db.ShoppersOf(shops.Where(shop => shop.State != ShopState.Excluded), cancel))
                work.Mail(shopper.Mail, ShopMail.Moved(shopper.Name, number, round, work.City));
        }

        await work.Commit(cancel);
    }

    public sealed record Input : RoundTerms
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
