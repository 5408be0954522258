using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Domain.Shops.ReviewFlags;

namespace Recognition.Web.Shops;

/// <summary>What points at a submitted shop. docs/programme.md, 1.10.</summary>
internal static class FlagsOfShop
{
    // Of a shopper the last ones; of the round all that a city of the usual size has.
    private const int MostOwn = 20, MostOfRound = 2000;

    /// <param name="shop">With its steps.</param>
    /// <param name="by">Compared is with shops that this reviewer knows alone: who shops Human Resources is not told by a flag either.</param>
    public static async Task<IReadOnlyList<ReviewFlag>> Flags(this RecognitionDb db, Shop shop, Scoring scoring, Person by, bool ofHumanResources, CitySettings city, CancellationToken cancel)
    {
        if (shop.State != ShopState.Submitted || shop.PerformedAt is not { } performed) return [];
        var known = db.ToReviewBy(by, ofHumanResources).Where(other => other.Id != shop.Id);
        var own = await (from other in known
                         where other.ShopperId == shop.ShopperId && other.PerformedAt != null
                         join department in db.Departments on other.DepartmentId equals department.Id
                         orderby other.PerformedAt descending
                         select new { other.Id, Department = department.Name, other.Channel, other.PerformedAt, other.Sketch }).Take(MostOwn).ToListAsync(cancel);
        var alike = await (from other in known
                           where other.RoundId == shop.RoundId && other.ShopperId != shop.ShopperId && other.Sketch != null
                           join department in db.Departments on other.DepartmentId equals department.Id
                           select new { Department = department.Name, Sketch = other.Sketch! }).Take(MostOfRound).ToListAsync(cancel);
        var window = await db.Rounds.Where(round => round.Id == shop.RoundId).Select(round => new { round.Opens, round.Closes }).SingleAsync(cancel);
        var answers = AnswersJson.Read(shop.Answers!);
        var submitted = shop.Steps.FirstOrDefault(step => step.State == ShopState.Submitted)?.At ?? shop.SubmittedAt!.Value;
        var begun = shop.Steps.FirstOrDefault(step => step.State == ShopState.Begun)?.At;
        var hours = (await db.Departments.AsNoTracking().SingleAsync(department => department.Id == shop.DepartmentId, cancel)).HoursBeside(city.Opens, city.Closes);
        return [.. ((ReviewFlag?[])[
            shop.Unreached ? null : TooFast.Of(begun < performed ? begun.Value : performed, submitted, scoring.VisibleQuestions(answers).Count),
            OutOfHours.Of(performed, window.Opens, window.Closes, hours.From, hours.Until, city),
            TwoPlaces.Of(shop.Channel, performed, own.Select(other => new TwoPlaces.Elsewhere(other.Department, other.Channel, other.PerformedAt!.Value))),
            StraightLined.Of(scoring.Form, answers),
            WordsAlike.Of(shop.Sketch, [.. own.Where(other => other.Sketch is not null).Select(other => new WordsAlike.Other(other.Department, other.Sketch!, SameShopper: true)),
                .. alike.Select(other => new WordsAlike.Other(other.Department, other.Sketch, SameShopper: false))]),
            PhotoSeen.Of(await Photos(db, shop, cancel), await SeenBefore(db, shop, known, cancel)),
            ScoreAgainstWords.Of(shop.ScoreBy(scoring).Percent, Words(scoring.Form, answers)),
        ]).OfType<ReviewFlag>()];
    }

    private static async Task<List<string>> Photos(RecognitionDb db, Shop shop, CancellationToken cancel) =>
        await db.ShopPhotos.Where(photo => photo.ShopId == shop.Id).Select(photo => photo.Hash).ToListAsync(cancel);

    private static async Task<List<PhotoSeen.Other>> SeenBefore(RecognitionDb db, Shop shop, IQueryable<Shop> known, CancellationToken cancel) => await (
        from photo in db.ShopPhotos
        where db.ShopPhotos.Any(mine => mine.ShopId == shop.Id && mine.Hash == photo.Hash)
        join other in known on photo.ShopId equals other.Id
        join department in db.Departments on other.DepartmentId equals department.Id
        select new PhotoSeen.Other(department.Name, photo.Hash)).ToListAsync(cancel);

    private static IEnumerable<string> Words(FormDefinition form, Answers answers) =>
        form.Questions.Where(question => question.Kind == QuestionKind.Text).Select(question => answers[question.Key]).OfType<Answer.Word>().Select(word => word.Text);
}
