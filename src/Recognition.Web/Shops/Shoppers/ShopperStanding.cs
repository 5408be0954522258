using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>Who may be offered shops: certified on the channel's form, and not closed by the grades of earlier reports. docs/programme.md, 1.14 and 1.16.</summary>
internal static class ShopperStanding
{
    /// <summary>Certifications by the quiz that is asked now: the newest of each channel.</summary>
    public static IQueryable<Certification> CertificationsInForce(this RecognitionDb db) =>
        db.Certifications.Where(c => db.ShopQuizzes.Any(quiz => quiz.Id == c.QuizId && !db.ShopQuizzes.Any(newer => newer.Channel == quiz.Channel && newer.Number > quiz.Number)));

    /// <summary>Those of the pool who may begin a shop of the channel; everybody where the city asks no quiz for it.</summary>
    public static IQueryable<Shopper> CertifiedOn(this RecognitionDb db, Channel channel) =>
        db.Shoppers.Where(shopper => !db.ShopQuizzes.Any(quiz => quiz.Channel == channel) || db.CertificationsInForce().Any(c => c.ShopperId == shopper.Id && c.Channel == channel));

    public static Task<bool> IsCertified(this RecognitionDb db, Guid shopper, Channel channel, CancellationToken cancel) =>
        db.CertifiedOn(channel).AnyAsync(it => it.Id == shopper, cancel);

    /// <summary>How the reports of these shops were graded.</summary>
    public static async Task<GradeStanding> GradesOf(this RecognitionDb db, IQueryable<Shop> shops, CancellationToken cancel)
    {
        var sum = await db.ReportGrades.Where(grade => shops.Any(shop => shop.Id == grade.ShopId)).GroupBy(_ => 1)
            .Select(all => new { Reports = all.Count(), Points = all.Sum(g => g.Content + g.Instructions + g.Writing + g.Timeliness) }).SingleOrDefaultAsync(cancel);
        return sum is null ? new(0, null) : new(sum.Reports, sum.Points / (4m * sum.Reports));
    }

    /// <summary>
    /// The shops whose grades count for further offers: not those of the department that runs the shops, or a planner could tell from what is
    /// closed who made them.
    /// </summary>
    public static IQueryable<Shop> Graded(this RecognitionDb db) =>
        db.Shops.Where(shop => !db.Rounds.Any(round => round.Id == shop.RoundId && round.RunByDepartmentId == shop.DepartmentId));

    /// <summary>Those of the pool to whom the grades close further shops.</summary>
    public static async Task<IReadOnlySet<Guid>> ClosedByGrades(this RecognitionDb db, CitySettings city, CancellationToken cancel)
    {
        var sums = await (
            from grade in db.ReportGrades
            join shop in db.Graded() on grade.ShopId equals shop.Id
            group grade by shop.ShopperId into own
            select new { own.Key, Reports = own.Count(), Points = own.Sum(g => g.Content + g.Instructions + g.Writing + g.Timeliness) }).ToListAsync(cancel);
        return sums.Where(own => new GradeStanding(own.Reports, own.Points / (4m * own.Reports)).Closes(city.MinimumGrade, city.GradedReports)).Select(own => own.Key).ToHashSet();
    }
}
