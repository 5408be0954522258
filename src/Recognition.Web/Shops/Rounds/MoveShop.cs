using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>The planner gives a shop of a plan another day, hour or shopper by hand, or pins it so that a new draw leaves it. docs/programme.md, 1.5.</summary>
public sealed class MoveShop(Entry entry)
{
    /// <exception cref="RuleBroken">The plan was sent, or rules stand against the move: each says which.</exception>
    /// <exception cref="Platform.Access.NotAllowed">The shopper is not for the person to know.</exception>
    /// <exception cref="GoneStale">The shop has changed since the planner looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var shop = await work.Db.Shops.SingleOrDefaultAsync(shop => shop.Id == input.Id, cancel) ?? throw new NotThere();
        await work.Db.DemandReviewer(work.By, shop, cancel);
        work.Expect(shop, input.Version);
        var round = await work.Db.Rounds.SingleAsync(round => round.Id == shop.RoundId, cancel);
        if (!round.IsDraft) throw new RuleBroken("This round was sent already. Give the shop to another shopper on the round's page.");

        var against = await Against(work, round, shop, input, cancel);
        if (against.Count > 0) throw new RuleBroken(string.Join(" ", against));
        shop.Arrange(input.ShopperId, input.At is { } at ? work.City.Zone.Utc(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)) : null, input.IsPinned);
        work.Touch(round);
        await work.Commit(cancel);
    }

    private static async Task<List<string>> Against(Work work, Round round, Shop shop, Input input, CancellationToken cancel)
    {
        var members = await work.Db.Members(round.Opens, round.Closes, cancel);
        var member = members.Find(member => member.Id == input.ShopperId) ?? throw new RuleBroken("Choose somebody who is in the pool of shoppers over the whole window.");
        var department = await work.Db.Departments.AsNoTracking().SingleAsync(department => department.Id == shop.DepartmentId, cancel);
        // Shops that the planner does not know of must not be told by a refusal.
        var known = work.Db.ToReviewBy(work.By, ofHumanResources: false);
        var others = await known.Where(other => other.RoundId == round.Id && other.Id != shop.Id && work.Db.Shoppers.Any(row => row.Id == other.ShopperId && row.PersonId == member.Person))
            .Select(other => new { other.DepartmentId, other.PlannedAt }).ToListAsync(cancel);
        var rules = await PoolRules.Of(work.Db, work.City, round.Id, round.Opens, round.Closes, cancel);
        var move = new RotaMove(department.Name, department.HoursBeside(work.City.Opens, work.City.Closes), (round.Opens, round.Closes), work.City.Calendar,
            [.. others.Select(other => new RotaMove.Other(other.DepartmentId, other.PlannedAt is { } at ? work.City.Zone.Local(at) : null))])
        {
            Elsewhere = [.. (await work.Db.HoursOf(known, round.Id, work.City.Zone, round.Opens, round.Closes, cancel)).Where(hour => hour.ShopperId == input.ShopperId).Select(hour => hour.At)],
        };
        var needs = (await work.Db.NeedsOf([shop], cancel))(shop);
        return [.. rules.Against(member, shop.FormVersionId, shop.DepartmentId, department.Name, needs) is { } against ? [$"{member.Name} {against}."] : Array.Empty<string>(),
            .. input.At is { } hour && !(await work.Db.TimesOfResidents(cancel)).GetValueOrDefault(member.Id, FreeTimes.Any).Hold(hour) ? [$"{member.Name} has no time on a {FreeTimes.PartOf(hour)}."] : Array.Empty<string>(),
            .. move.Against(member.Name, shop.DepartmentId, input.At, work.City.ShopsADay, rules.Capacity(member))];
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public Guid ShopperId { get; set; }

        /// <summary>By the city's clock; null for any hour of the window.</summary>
        public DateTime? At { get; set; }

        public bool IsPinned { get; set; }
    }
}
