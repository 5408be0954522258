using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>One round for HR: its shops, what stands between it and its release, and what happened.</summary>
public sealed class RoundShown(Entry entry)
{
    /// <exception cref="NotThere">There is no such round.</exception>
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var round = await look.Db.Rounds.SingleOrDefaultAsync(round => round.Id == id, cancel) ?? throw new NotThere();
        var known = look.Db.ToReviewBy(look.By, ofHumanResources: false);
        var rows = await (
            from shop in look.Db.Shops
            where shop.RoundId == id
            join department in look.Db.Departments on shop.DepartmentId equals department.Id
            join shopper in look.Db.People() on shop.ShopperId equals shopper.Id
            let name = known.Any(mine => mine.Id == shop.Id) ? shopper.Name : null
            orderby department.Name, shop.Channel, name, shop.Id
            select new
            {
                shop.Id,
                Department = department.Name,
                shop.Channel,
                shop.ShopperId,
                Shopper = name,
                shop.DueOn,
                shop.State,
                IsOutside = shopper.ResidentId != null,
                Own = shop.DepartmentId == round.RunByDepartmentId,
                RemindedAt = shop.Steps.Where(step => step.IsReminder).Max(step => (DateTime?)step.At)
            }).ToListAsync(cancel);
        List<Line> shops = [.. rows.Select(row => new Line(row.Id, row.Department, row.Channel, row.Shopper is null ? null : row.ShopperId, row.Shopper, row.DueOn, row.State, row.Own, row.RemindedAt is { } at ? look.City.Zone.Local(at) : null) { IsOutside = row.Shopper is not null && row.IsOutside })];
        var named = new[] { round.ScheduledBy, round.ReleaseProposedBy, round.ReleasedBy, round.OwnReleasedBy, round.CancelledBy }.OfType<Guid>().ToList();
        var people = await look.Db.Employees.Where(e => named.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, cancel);
        return new Shown(round, round.StateOn(look.Today), look.City.Zone.DateAndTime(round.ReleaseAt), shops,
            Next(round, shops, await ReplyRows.Against(look.Db, [.. shops.Where(shop => !shop.OfHumanResources).Select(shop => shop.Id)], look.City, look.Now, cancel), look), [.. Steps(round, people, look)],
            await RescoreFiles.Of(look, look.Db.ReleasedResults.Where(r => r.RoundId == id), cancel), look.City, look.Today);
    }

    // What HR can do now, in a sentence.
    private static (bool MayRelease, string Sentence) Next(Round round, List<Line> shops, string? replies, Look look)
    {
        var others = shops.FindAll(shop => !shop.OfHumanResources);
        var (outstanding, waiting) = (others.Count(shop => shop.Told?.IsToBeMade() == true), others.Count(shop => shop.Told == ShopState.Submitted));
        if (round.CancelledAt is not null) return (false, $"The round was cancelled: {round.CancelReason}");
        if (round.ReleasedAt is not null) return (false, "The round is released.");
        if (round.IsDraft) return (false, "This is a plan. No shopper knows of it before you send it.");
        if (look.Today < round.Opens) return (false, $"The window opens on {Domain.Time.Written.Date(round.Opens)}. The shoppers have their letters.");
        if (outstanding + waiting > 0)
        {
            return (false, $"{(outstanding > 0 ? $"{Shops(outstanding)} still out. " : "")}{(waiting > 0 ? $"{(waiting == 1 ? "One shop waits" : $"{waiting} shops wait")} for review. " : "")}"
                + (look.Today > round.Closes && outstanding > 0 ? "Remind the shoppers or exclude the shops." : "The round may be released once all are accepted or excluded."));
        }

        if (others.Exists(shop => shop.Told is null)) return (false, "All shops that are shown to you are reviewed. Others are of your own department, so somebody else of Human Resources reviews and releases the round.");
        if (!others.Exists(shop => shop.State == ShopState.Accepted)) return (false, shops.Exists(shop => shop.OfHumanResources && shop.State != ShopState.Excluded)
            ? "Only shops of Human Resources itself are left. The round ends when the reviewer outside it releases them."
            : "No shop was accepted, so there is nothing to release. Cancel the round.");
        if (look.Now < round.ReleaseAt) return (false, $"All shops are reviewed. The round may be released from {look.City.Zone.DateAndTime(round.ReleaseAt)} on.");
        if (replies is not null) return (false, $"All shops are reviewed. {replies}");
        return round.ReleaseProposedBy is null || round.ReleaseProposedBy != look.By.Id || !look.City.TwoPersonsRelease
            ? (true, "All shops are reviewed and the release time has come.")
            : (false, "You proposed the release. Another person of Human Resources confirms it.");
    }

    private static IEnumerable<Step> Steps(Round round, Dictionary<Guid, string> people, Look look)
    {
        foreach (var (what, by, at) in ((string, Guid?, DateTime?)[])[("Scheduled", round.ScheduledBy, round.ScheduledAt), ("Release proposed", round.ReleaseProposedBy, round.ReleaseProposedAt),
            ("Released", round.ReleasedBy, round.ReleasedAt), ("Shops of Human Resources released", round.OwnReleasedBy, round.OwnReleasedAt),
            ("Cancelled", round.CancelledBy, round.CancelledAt)])
        {
            if (at is { } moment) yield return new Step(what, by is { } id ? people.GetValueOrDefault(id) : null, look.City.Zone.DateAndTime(moment));
        }
    }

    private static string Shops(int number) => number == 1 ? "One shop is" : $"{number} shops are";

    public sealed record Shown(Round Round, RoundState State, string Release, IReadOnlyList<Line> Shops, (bool MayRelease, string Sentence) Next, IReadOnlyList<Step> Steps,
        IReadOnlyList<RescoreFile> Files, CitySettings City, DateOnly Today)
    {
        public bool TwoPersons => City.TwoPersonsRelease;

        public bool MayCancel => State is not (RoundState.Cancelled or RoundState.Draft) && Round.ReleasedAt is null && Round.OwnReleasedAt is null;

        /// <summary>What was meant for outside shoppers and falls to employees, of the shops whose shoppers are shown.</summary>
        public IEnumerable<string> Lacks => RotaLack.Said(
            from alike in Shops.Where(shop => shop.Shopper is not null).GroupBy(shop => (shop.Department, shop.Channel))
            let missing = Round.Outside.Lacking(alike.Key.Channel, alike.Count(), alike.Count(shop => shop.IsOutside))
            where missing > 0
            select (alike.Key.Department, alike.Key.Channel, missing));

        /// <summary>Those that go with the round where it is cancelled.</summary>
        public int Standing => Shops.Count(shop => shop.State != ShopState.Excluded);

        /// <summary>Those of whom a reminder would write today; whether it writes of others too is not for the person to know.</summary>
        public IReadOnlyList<Line> ToRemind => [.. Shops.Where(shop => shop.Told is not null && shop.IsOut && !shop.WasReminded(Today))];

        /// <summary>Whether shoppers may be reminded who are not for the person to know.</summary>
        public bool HasUnseen => Shops.Any(shop => shop.Told is null);

        public bool MayRemind => State is RoundState.Open or RoundState.Closed && Shops.Any(shop => shop.Told is null || shop.IsOut);

        public int Results => Shops.Count(shop => shop.State == ShopState.Accepted && !shop.OfHumanResources);

        /// <summary>Shops that the round's release leaves to a reviewer outside Human Resources, whatever becomes of them.</summary>
        public int OfHumanResources => Shops.Count(shop => shop.OfHumanResources && shop.Told is not (ShopState.Released or ShopState.Cancelled));
    }

    /// <param name="ShopperId">Null, as the name, where it is not for the person to know: from the number of letters it could be told too.</param>
    /// <param name="Shopper">Null where it is not for the person to know.</param>
    /// <param name="RemindedAt">When its shopper was last reminded, by the city's clock.</param>
    public sealed record Line(Guid Id, string Department, Channel Channel, Guid? ShopperId, string? Shopper, DateOnly DueOn, ShopState State, bool OfHumanResources, DateTime? RemindedAt)
    {
        /// <summary>
        /// Null where the shopper is not for the person to know and the shop goes on: a state that changes an hour after a call would tell who
        /// called. docs/programme.md, 9.2.
        /// </summary>
        public ShopState? Told => Shopper is null && State is not (ShopState.Released or ShopState.Excluded or ShopState.Cancelled) ? null : State;

        /// <summary>Whether an outside shopper makes it; false where it is not for the person to know.</summary>
        public bool IsOutside { get; init; }

        public bool IsOut => State.IsOut();

        public bool IsOverdue(DateOnly today) => Told is not null && IsOut && DueOn < today;

        public bool WasReminded(DateOnly day) => RemindedAt is { } at && DateOnly.FromDateTime(at) == day;

        public bool MayBeReassigned => Shopper is not null && State is (ShopState.Assigned or ShopState.Taken or ShopState.Begun or ShopState.Declined);
    }

    public sealed record Step(string What, string? By, string At);
}
