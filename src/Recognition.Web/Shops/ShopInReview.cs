using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>One shop as its reviewer sees it: answers, points and history.</summary>
public sealed class ShopInReview(Entry entry)
{
    /// <param name="ofHumanResources">Whether the reviewer outside HR asks for a shop of Human Resources itself.</param>
    /// <exception cref="NotThere">There is no such shop.</exception>
    /// <exception cref="Platform.Access.NotAllowed">It is for the other reviewer, or the person works in its department.</exception>
    public async Task<Shown> Read(Guid id, bool ofHumanResources, CancellationToken cancel)
    {
        await using var look = await entry.Read(ofHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var shop = await look.Db.Shops.Include(shop => shop.Steps.OrderBy(step => step.Number)).SingleOrDefaultAsync(shop => shop.Id == id, cancel) ?? throw new NotThere();
        await look.Db.DemandReviewer(look.By, shop, cancel);
        var about = await (
            from round in look.Db.Rounds
            where round.Id == shop.RoundId
            from department in look.Db.Departments
            where department.Id == shop.DepartmentId
            from shopper in look.Db.Shoppers
            where shopper.Id == shop.ShopperId
            join employee in look.Db.Employees on shopper.EmployeeId equals employee.Id
            select new { Round = round.Name, Department = department.Name, Shopper = employee.Name, employee.Id }).SingleAsync(cancel);
        var scoring = await look.Db.Scoring(shop.FormVersionId, cancel);
        var named = shop.Steps.Select(step => step.By).OfType<Guid>().ToList();
        var people = await look.Db.Employees.Where(e => named.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, cancel);
        var answers = shop.Answers is null ? null : AnswersJson.Read(shop.Answers);
        return new Shown(
            shop, about.Department, about.Round, about.Shopper, about.Id == look.By.Id, scoring.Form, answers, answers is null ? null : scoring.Of(answers),
            answers is null ? new HashSet<string>() : scoring.VisibleQuestions(answers).Select(question => question.Key).ToHashSet(),
            shop.PerformedAt is { } at ? look.City.Zone.DateAndTime(at) : null,
            [.. shop.Steps.Select(step => new Step(step.State, step.By is { } by ? people.GetValueOrDefault(by) : null, look.City.Zone.DateAndTime(step.At), step.Text))]);
    }

    /// <param name="Score">As it is, or as it would be sealed.</param>
    public sealed record Shown(Shop Shop, string Department, string Round, string Shopper, bool MadeByReader, FormDefinition Form, Answers? Answers, ShopScore? Score, IReadOnlySet<string> Asked,
        string? PerformedAt, IReadOnlyList<Step> Steps);

    public sealed record Step(ShopState State, string? By, string At, string? Text);
}
