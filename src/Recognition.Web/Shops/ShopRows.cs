using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Which shops a person gets to see at all.</summary>
internal static class ShopRows
{
    /// <summary>Who fills in shops: a shopper with an account all of their own, an outside shopper the one that a link has opened.</summary>
    public static readonly IReadOnlyList<Permission> Fill = [Permission.FillShops, Permission.FillLinkedShop];

    /// <summary>The person's own shops as a shopper, whether or not still in the pool, none that was not offered yet or that they declined; of an outside shopper the one that the device may open.</summary>
    public static IQueryable<Shop> ToFillBy(this RecognitionDb db, Person by) => by switch
    {
        { Linked: { } linked } => db.Offered().Where(shop => shop.Id == linked.ShopId && shop.ShopperId == linked.ShopperId),
        { Id: { } id } => db.Offered().Where(shop => db.Shoppers.Any(shopper => shopper.Id == shop.ShopperId && shopper.EmployeeId == id)),
        _ => db.Shops.Where(_ => false),
    };

    /// <summary>Why the shop is not the person's to fill in: who declined it taps once more, or comes by the letter.</summary>
    public static async Task<Exception> NotToFill(this RecognitionDb db, Person by, Guid id, CancellationToken cancel) =>
        await db.DeclinedOffers.AnyAsync(offer => offer.ShopId == id && db.ShoppersOf(by).Any(row => row.Id == offer.ShopperId), cancel)
            ? new RuleBroken("You declined this shop. Nothing more is to be done for it.") : new NotThere();

    /// <summary>The shopper types or takes a picture. docs/programme.md, 1.14.</summary>
    /// <exception cref="RuleBroken">The shop is not out, or nothing was kept of it yet and its shopper is not certified on the form.</exception>
    public static async Task Begin(this Work work, Shop shop, CancellationToken cancel)
    {
        if (shop.MayBeDeclined && !await work.Db.CertifiedOn(shop.FormVersionId).AnyAsync(shopper => shopper.Id == shop.ShopperId, cancel))
            throw new RuleBroken($"Before your first shop on the form {(await work.Db.Scoring(shop.FormVersionId, cancel)).Form.Name} you pass a short quiz on its guidelines. What you typed stays on this device: pass the quiz, then open the form again.");
        if (shop.MayBeDeclined) await work.Db.Entry(shop).Collection(it => it.Steps).LoadAsync(cancel);
        shop.Begin(work.Now);
    }

    /// <summary>The person's own rows of the pool.</summary>
    public static IQueryable<Shopper> ShoppersOf(this RecognitionDb db, Person by) => by switch
    {
        { Linked: { } linked } => db.Shoppers.Where(shopper => shopper.Id == linked.ShopperId),
        { Id: { } id } => db.Shoppers.Where(shopper => shopper.EmployeeId == id),
        _ => db.Shoppers.Where(_ => false),
    };

    /// <summary>The shops that a round's release opens: all but those of the department that ran it. docs/programme.md, 1.6.</summary>
    public static IQueryable<Shop> OthersOf(this RecognitionDb db, Round round) =>
        db.Shops.Where(shop => shop.RoundId == round.Id && shop.DepartmentId != round.RunByDepartmentId);

    /// <summary>The department that runs the shops of rounds scheduled now; null where the setting names none that there is.</summary>
    public static Task<Guid?> ShopsDepartment(this RecognitionDb db, CitySettings city, CancellationToken cancel) =>
        db.Departments.Where(department => department.Code == city.ShopsDepartment).Select(department => (Guid?)department.Id).SingleOrDefaultAsync(cancel);

    /// <summary>One round is marked for a Customer Service Week. docs/programme.md, 1.3.</summary>
    /// <param name="round">The one that is scheduled or changed.</param>
    /// <exception cref="RuleBroken">Another is marked for the same week.</exception>
    public static async Task DemandAloneInServiceWeek(this RecognitionDb db, RoundWindow window, Guid round, CancellationToken cancel)
    {
        if (!window.ForServiceWeek) return;
        var (before, week) = (CustomerServiceWeek.Of(window.ServiceWeek.First.Year - 1), window.ServiceWeek);
        var other = await db.Rounds.Where(r => r.ForServiceWeek && r.CancelledAt == null && r.Id != round && r.Closes >= before.First && r.Closes < week.First).Select(r => r.Name).FirstOrDefaultAsync(cancel);
        if (other is not null) throw new RuleBroken(nameof(RoundTerms.ForServiceWeek), $"{other} is marked for Customer Service Week {week.First.Year} already, and one round a year is.");
    }

    /// <summary>
    /// The shops that the person reviews and whose shoppers the person gets to know: HR all but its own, the reviewer outside HR just those, and
    /// nobody one of the department in which they work. docs/programme.md, 1.6 and 9.2.
    /// </summary>
    /// <param name="ofHumanResources">Those of the department that ran their round, for whoever does not run it; else all others.</param>
    public static IQueryable<Shop> ToReviewBy(this RecognitionDb db, Person by, bool ofHumanResources)
    {
        var (mine, runs) = (by.DepartmentId, by.Holds(Permission.ManageShops));
        return ofHumanResources
            ? db.Shops.Where(shop => !runs && shop.DepartmentId != mine && db.Rounds.Any(round => round.Id == shop.RoundId && round.RunByDepartmentId == shop.DepartmentId))
            : db.Shops.Where(shop => runs && shop.DepartmentId != mine && !db.Rounds.Any(round => round.Id == shop.RoundId && round.RunByDepartmentId == shop.DepartmentId));
    }

    /// <summary>The shop with its history, to review it; whoever holds only one of the two permissions is told who may.</summary>
    /// <exception cref="NotThere">There is no such shop.</exception>
    /// <exception cref="NotAllowed">It is for the other of the two reviewers, or the reviewer works in its department or made the shop.</exception>
    public static async Task<Shop> ToReview(this Work work, Guid id, CancellationToken cancel)
    {
        var shop = await work.Db.Shops.Include(shop => shop.Steps.OrderBy(step => step.Number)).Include(shop => shop.Corrections.OrderBy(one => one.Number))
            .Include(shop => shop.Earlier.OrderBy(one => one.Number)).AsSplitQuery().SingleOrDefaultAsync(shop => shop.Id == id, cancel) ?? throw new NotThere();
        await work.Db.DemandReviewer(work.By, shop, cancel);
        if (await work.Db.ToFillBy(work.By).AnyAsync(mine => mine.Id == id, cancel)) throw new NotAllowed("You made this shop yourself. Somebody else reviews it.");
        return shop;
    }

    public static Task<PoolPerson> ShopperOf(this Work work, Shop shop, CancellationToken cancel) =>
        work.Db.People().SingleAsync(person => person.Id == shop.ShopperId, cancel);

    /// <summary>Whose these shops are, each with their own. A person who is reached at two addresses stands twice: no shop's link goes to the address of another's.</summary>
    public static async Task<IReadOnlyList<(PoolPerson Shopper, IReadOnlyList<Shop> Shops)>> ShoppersOf(this RecognitionDb db, IEnumerable<Shop> shops, CancellationToken cancel)
    {
        var byRow = shops.ToLookup(shop => shop.ShopperId);
        var rows = byRow.Select(own => own.Key).ToList();
        var people = await db.People().Where(person => rows.Contains(person.Id)).ToListAsync(cancel);
        return [.. people.GroupBy(person => (person.Person, person.Mail)).Select(own => (own.MaxBy(person => person.From)!, (IReadOnlyList<Shop>)[.. own.SelectMany(person => byRow[person.Id])]))];
    }

    public static async Task DemandReviewer(this RecognitionDb db, Person by, Shop shop, CancellationToken cancel) =>
        DemandReviewer(by, shop.DepartmentId, await db.Rounds.Where(round => round.Id == shop.RoundId).Select(round => round.RunByDepartmentId).SingleAsync(cancel));

    /// <param name="department">Whose shops they are.</param>
    /// <param name="runBy">The department that ran their round.</param>
    /// <exception cref="NotAllowed">They are for the other of the two reviewers, or the person works in the department.</exception>
    public static void DemandReviewer(Person by, Guid department, Guid? runBy)
    {
        var needed = department == runBy ? Permission.ReviewHrShops : Permission.ManageShops;
        if (!by.Holds(needed)) throw NotAllowed.Without(needed);
        if (department == by.DepartmentId) throw new NotAllowed("You work in the department that was shopped. Somebody outside it reviews and releases its shops.");
        if (department == runBy && by.Holds(Permission.ManageShops)) throw new NotAllowed("You run the shops, so you do not review those of Human Resources. Somebody who does not run them does.");
    }

    private static IQueryable<Shop> Offered(this RecognitionDb db) => db.Shops.Where(shop => shop.State != ShopState.Planned && shop.State != ShopState.Declined);
}
