using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>A shopper's own shops: what is to be made, by due date, and what was submitted.</summary>
public sealed class MyShops(Entry entry)
{
    private const int MostDone = 50;

    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.FillShops, cancel);
        var mine = await (
            from shop in look.Db.ToFillBy(look.By)
            join department in look.Db.Departments on shop.DepartmentId equals department.Id
            join round in look.Db.Rounds on shop.RoundId equals round.Id
            orderby shop.DueOn descending, department.Name
            select new Line(shop.Id, department.Name, shop.Channel, round.Opens, shop.DueOn, shop.State, round.Name, shop.PerformedOn, shop.PlannedAt)).Take(200).ToListAsync(cancel);
        var pool = await look.Db.ShoppersOf(look.By).InPoolOn(look.Today).Select(shopper => shopper.Id).ToListAsync(cancel);
        var quizzes = await look.Db.QuizzesAsked().OrderBy(quiz => quiz.FormName).ThenBy(quiz => quiz.Channel)
            .Select(quiz => new QuizLine(quiz.Id, quiz.FormName, look.Db.Certifications.Any(c => c.QuizId == quiz.Id && pool.Contains(c.ShopperId)))).ToListAsync(cancel);
        var why = mine.Exists(line => line.IsOut) ? null : await WhyNone(look, pool, quizzes, cancel);
        return new Shown([.. mine.Where(line => line.IsOut).OrderBy(line => line.DueOn).ThenBy(line => line.Department, StringComparer.Ordinal)],
            [.. mine.Where(line => !line.IsOut).Take(MostDone)], look.City.Zone, look.Today, why)
        {
            Named = await look.Db.ShopperBars.Where(bar => bar.Bar == Bar.Kin && look.Db.ShoppersOf(look.By).Any(shopper => shopper.Id == bar.ShopperId))
                .Join(look.Db.Departments, bar => bar.DepartmentId, department => department.Id, (bar, department) => department.Name).Distinct().OrderBy(name => name).ToListAsync(cancel),
            IsInPool = pool.Count > 0,
            Quizzes = quizzes,
        };
    }

    // The first reason that holds; the pool holds the reader's own rows of it. docs/programme.md, 1.14 and 1.16.
    private static async Task<string> WhyNone(Look look, List<Guid> pool, List<QuizLine> quizzes, CancellationToken cancel)
    {
        if (pool.Count == 0) return "You are not in the pool of shoppers any more, so you are drawn for no further round.";
        var grades = await look.Db.GradesOf(look.By.EmployeeId, look.Db.Graded(), cancel);
        if (grades.Closes(look.City.MinimumGrade, look.City.GradedReports))
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Your {grades.Reports} graded reports have a mean of {grades.Mean:0.00} of 5, and shops are offered from {look.City.MinimumGrade} on. Ask Human Resources how to go on.");
        var missing = quizzes.FindAll(quiz => !quiz.IsPassed);
        return missing.Count > 0 ? $"Pass the quiz on the guidelines of {Written.And([.. missing.Select(quiz => quiz.Form)])} to be ready when you are drawn."
            : "When you are drawn for a round, you get a letter and find the shop here.";
    }

    /// <param name="WhyNone">Why no shop is to be made at present; null where one is.</param>
    public sealed record Shown(IReadOnlyList<Line> ToDo, IReadOnlyList<Line> Done, CityZone Zone, DateOnly Today, string? WhyNone)
    {
        /// <summary>Departments kept away since somebody close works there.</summary>
        public required IReadOnlyList<string> Named { get; init; }

        public required bool IsInPool { get; init; }

        /// <summary>Those that are asked now, of each form one.</summary>
        public required IReadOnlyList<QuizLine> Quizzes { get; init; }
    }

    /// <param name="Form">Its name.</param>
    public sealed record QuizLine(Guid Id, string Form, bool IsPassed);

    public sealed record Line(Guid Id, string Department, Channel Channel, DateOnly Opens, DateOnly DueOn, ShopState State, string Round, DateOnly? PerformedOn, DateTime? PlannedAt)
    {
        public bool IsOut => State.IsOut();
    }
}
