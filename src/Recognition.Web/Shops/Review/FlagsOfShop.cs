using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Domain.Shops.ReviewFlags;

namespace Recognition.Web.Shops;

/// <summary>What points at submitted shops. docs/programme.md, 1.10.</summary>
internal static class FlagsOfShop
{
    // Of a shopper the last ones; of the round all that a city of the usual size has.
    private const int MostOwn = 20, MostOfRound = 2000;

    /// <inheritdoc cref="Flags(RecognitionDb, IReadOnlyCollection{Shop}, Person, bool, CitySettings, CancellationToken)"/>
    public static async Task<IReadOnlyList<ReviewFlag>> Flags(this RecognitionDb db, Shop shop, Person by, bool ofHumanResources, CitySettings city, CancellationToken cancel) =>
        (await db.Flags([shop], by, ofHumanResources, city, cancel)).GetValueOrDefault(shop.Id) ?? [];

    /// <summary>For all of them in a few queries, however many they are.</summary>
    /// <param name="shops">With their steps.</param>
    /// <param name="by">Compared is with shops that this reviewer knows alone: who shops Human Resources is not told by a flag either.</param>
    /// <returns>By the shop's id; none for one that was not submitted.</returns>
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ReviewFlag>>> Flags(this RecognitionDb db, IReadOnlyCollection<Shop> shops, Person by, bool ofHumanResources, CitySettings city, CancellationToken cancel)
    {
        var waiting = shops.Where(shop => shop.State == ShopState.Submitted && shop.PerformedAt is not null).ToList();
        var flags = new Dictionary<Guid, IReadOnlyList<ReviewFlag>>();
        if (waiting.Count == 0) return flags;
        var beside = await Beside(db, waiting, db.ToReviewBy(by, ofHumanResources), cancel);
        foreach (var shop in waiting) flags[shop.Id] = Of(shop, await db.Scoring(shop.FormVersionId, cancel), beside, city);
        return flags;
    }

    private static IReadOnlyList<ReviewFlag> Of(Shop shop, Scoring scoring, Compared beside, CitySettings city)
    {
        var performed = shop.PerformedAt!.Value;
        var own = beside.Own[beside.Persons[shop.ShopperId]].Where(other => other.Shop != shop.Id).Take(MostOwn).ToList();
        var window = beside.Windows[shop.RoundId];
        var answers = AnswersJson.Read(shop.Answers!);
        // What another shopper began before the shop was given on is not this one's.
        var steps = shop.Steps.Skip(shop.Steps.ToList().FindLastIndex(step => step is { State: ShopState.Assigned, IsReminder: false }) + 1).ToList();
        var submitted = steps.Find(step => step.State == ShopState.Submitted)?.At ?? shop.SubmittedAt!.Value;
        var typed = steps.Find(step => step is { State: ShopState.Begun, IsReminder: false })?.At;
        var hours = beside.Departments[shop.DepartmentId].HoursBeside(city.Opens, city.Closes);
        return [.. ((ReviewFlag?[])[
            shop.Unreached ? null : TooFast.Of(performed, typed, submitted, scoring.VisibleQuestions(answers).Count),
            shop.AttemptsMade.Select(attempt => attempt.At).Append(performed).Select(at => OutOfHours.Of(at, window.Opens, window.Closes, hours, city)).FirstOrDefault(flag => flag is not null),
            TwoPlaces.Of(shop.Channel, performed, own.Select(other => new TwoPlaces.Elsewhere(other.Department, other.Channel, other.PerformedAt))),
            StraightLined.Of(scoring.Form, answers),
            WordsAlike.Of(shop.Sketch, [.. own.Where(other => other.Sketch is not null).Select(other => new WordsAlike.Other(other.Department, other.Sketch!, SameShopper: true)),
                .. beside.OfRound[shop.RoundId].Where(other => other.Person != beside.Persons[shop.ShopperId]).Select(other => new WordsAlike.Other(other.Department, other.Sketch, SameShopper: false))]),
            PhotoSeen.Of(beside.Evidence[shop.Id], beside.Seen.Where(seen => seen.Shop != shop.Id).Select(seen => new PhotoSeen.Other(seen.Department, seen.Hash))),
            ScoreAgainstWords.Of(shop.ScoreBy(scoring).Percent, Comments.Written(scoring.Form, answers, Comments.Read(shop.Comments))),
        ]).OfType<ReviewFlag>()];
    }

    private static async Task<Compared> Beside(RecognitionDb db, List<Shop> waiting, IQueryable<Shop> known, CancellationToken cancel)
    {
        var (ids, rounds) = (waiting.ConvertAll(shop => shop.Id), waiting.Select(shop => shop.RoundId).Distinct().ToList());
        var (shoppers, departments) = (waiting.Select(shop => shop.ShopperId).Distinct().ToList(), waiting.Select(shop => shop.DepartmentId).Distinct().ToList());
        // Whoever came back to the pool has another row, and is compared with what they wrote before.
        var persons = await db.Shoppers.Where(shopper => shoppers.Contains(shopper.Id)).Select(shopper => new { shopper.Id, shopper.PersonId }).ToDictionaryAsync(shopper => shopper.Id, shopper => shopper.PersonId, cancel);
        var people = persons.Values.Distinct().ToList();
        var made = from shop in known join row in db.Shoppers on shop.ShopperId equals row.Id select new { Shop = shop, row.PersonId };
        // One more than is compared, since each shop is among its shopper's own.
        var own = await (
            from person in db.Shoppers.Where(row => people.Contains(row.PersonId)).Select(row => row.PersonId).Distinct()
            from other in made.Where(other => other.PersonId == person && other.Shop.PerformedAt != null).OrderByDescending(other => other.Shop.PerformedAt).Take(MostOwn + 1)
            join department in db.Departments on other.Shop.DepartmentId equals department.Id
            select new Own(other.Shop.Id, person, department.Name, other.Shop.Channel, other.Shop.PerformedAt!.Value, other.Shop.Sketch)).ToListAsync(cancel);
        var ofRound = await (
            from round in db.Rounds
            where rounds.Contains(round.Id)
            from other in made.Where(other => other.Shop.RoundId == round.Id && other.Shop.Sketch != null).OrderBy(other => other.Shop.Id).Take(MostOfRound)
            join department in db.Departments on other.Shop.DepartmentId equals department.Id
            select new OfRound(round.Id, other.PersonId, department.Name, other.Shop.Sketch!)).ToListAsync(cancel);
        var evidence = await db.ShopEvidence.Where(it => ids.Contains(it.ShopId)).Select(it => new { it.ShopId, it.Hash }).ToListAsync(cancel);
        var seen = evidence.Count == 0 ? [] : await (
            from it in db.ShopEvidence
            where db.ShopEvidence.Any(mine => ids.Contains(mine.ShopId) && mine.Hash == it.Hash)
            join other in known on it.ShopId equals other.Id
            join department in db.Departments on other.DepartmentId equals department.Id
            select new Seen(other.Id, department.Name, it.Hash)).ToListAsync(cancel);
        return new Compared(
            persons, own.OrderByDescending(other => other.PerformedAt).ToLookup(other => other.Person), ofRound.ToLookup(other => other.Round), evidence.ToLookup(it => it.ShopId, it => it.Hash), seen,
            await db.Rounds.Where(round => rounds.Contains(round.Id)).Select(round => new { round.Id, round.Opens, round.Closes }).ToDictionaryAsync(round => round.Id, round => (round.Opens, round.Closes), cancel),
            await db.Departments.AsNoTracking().Where(department => departments.Contains(department.Id)).ToDictionaryAsync(department => department.Id, cancel));
    }

    // What the shops are compared with.
    private sealed record Compared(IReadOnlyDictionary<Guid, Guid> Persons, ILookup<Guid, Own> Own, ILookup<Guid, OfRound> OfRound, ILookup<Guid, string> Evidence, IReadOnlyList<Seen> Seen,
        IReadOnlyDictionary<Guid, (DateOnly Opens, DateOnly Closes)> Windows, IReadOnlyDictionary<Guid, Domain.Organization.Department> Departments);

    private sealed record Own(Guid Shop, Guid Person, string Department, Channel Channel, DateTime PerformedAt, byte[]? Sketch);

    private sealed record OfRound(Guid Round, Guid Person, string Department, byte[] Sketch);

    private sealed record Seen(Guid Shop, string Department, string Hash);
}
