using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>Who may be offered shops: certified on the form, and not closed by the grades of earlier reports. docs/programme.md, 1.14 and 1.16.</summary>
internal static class ShopperStanding
{
    /// <summary>All versions of the quiz on a form.</summary>
    public static IQueryable<ShopQuiz> QuizzesOf(this RecognitionDb db, NamedForm form) => db.ShopQuizzes.Where(quiz => quiz.Channel == form.Channel && quiz.FormName == form.Name);

    /// <summary>The quizzes that are asked now: the newest of each form.</summary>
    public static IQueryable<ShopQuiz> QuizzesAsked(this RecognitionDb db) =>
        db.ShopQuizzes.Where(quiz => !db.ShopQuizzes.Any(newer => newer.Channel == quiz.Channel && newer.FormName == quiz.FormName && newer.Number > quiz.Number));

    /// <summary>The quiz that is asked before shops on a version of its form; none where the city asks none.</summary>
    public static IQueryable<ShopQuiz> QuizFor(this RecognitionDb db, Guid formVersion) =>
        db.QuizzesAsked().Where(quiz => db.FormVersions.Any(form => form.Id == formVersion && form.Channel == quiz.Channel && form.Name == quiz.FormName));

    /// <summary>Certifications by a quiz that is asked now.</summary>
    public static IQueryable<Certification> CertificationsInForce(this RecognitionDb db) =>
        db.Certifications.Where(c => db.QuizzesAsked().Any(quiz => quiz.Id == c.QuizId));

    /// <summary>Those of the pool who may begin a shop on the form version; everybody where no quiz is asked on its form.</summary>
    public static IQueryable<Shopper> CertifiedOn(this RecognitionDb db, Guid formVersion) =>
        db.Shoppers.Where(shopper => !db.QuizFor(formVersion).Any(quiz => !db.Certifications.Any(c => c.ShopperId == shopper.Id && c.QuizId == quiz.Id)));

    /// <summary>How a person's reports were graded, whatever row of the pool the person had then; what was graded before shops were offered again is left out.</summary>
    /// <param name="person">As <see cref="Shopper.PersonId"/> says.</param>
    /// <param name="shops">Those whose grades are asked for.</param>
    public static async Task<GradeStanding> GradesOf(this RecognitionDb db, Guid person, IQueryable<Shop> shops, CancellationToken cancel) =>
        (await Standings(InForce(db, shops).Where(grade => grade.Person == person), cancel)).GetValueOrDefault(person) ?? new(0, null);

    /// <summary>
    /// The shops whose grades count for further offers: not those of the department that runs the shops, or a planner could tell from what is
    /// closed who made them.
    /// </summary>
    public static IQueryable<Shop> Graded(this RecognitionDb db) =>
        db.Shops.Where(shop => !db.Rounds.Any(round => round.Id == shop.RoundId && round.RunByDepartmentId == shop.DepartmentId));

    /// <summary>The persons to whom the grades close further shops.</summary>
    public static async Task<IReadOnlySet<Guid>> ClosedByGrades(this RecognitionDb db, CitySettings city, CancellationToken cancel) =>
        (await Standings(InForce(db, db.Graded()), cancel)).Where(own => own.Value.Closes(city.MinimumGrade, city.GradedReports)).Select(own => own.Key).ToHashSet();

    private static IQueryable<Given> InForce(RecognitionDb db, IQueryable<Shop> shops) =>
        from shop in shops
        join grade in db.ReportGrades on shop.Id equals grade.ShopId
        join shopper in db.Shoppers on shop.ShopperId equals shopper.Id
        where !db.Shoppers.Any(row => row.GradesFrom > grade.At && row.PersonId == shopper.PersonId)
        select new Given { Person = shopper.PersonId, Points = grade.Content + grade.Instructions + grade.Writing + grade.Timeliness };

    private static async Task<Dictionary<Guid, GradeStanding>> Standings(IQueryable<Given> grades, CancellationToken cancel) =>
        (await grades.GroupBy(grade => grade.Person).Select(own => new { own.Key, Reports = own.Count(), Points = own.Sum(grade => grade.Points) }).ToListAsync(cancel))
            .ToDictionary(own => own.Key, own => new GradeStanding(own.Reports, own.Points / (4m * own.Reports)));

    // The grade of one report.
    private sealed class Given
    {
        public Guid Person { get; init; }

        public int Points { get; init; }
    }
}
