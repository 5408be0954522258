using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>One shop as its reviewer sees it: what was asked for, answers, points and history, and its place in the queue.</summary>
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
        var scenario = await look.Db.Scenarios.SingleOrDefaultAsync(scenario => scenario.Id == shop.ScenarioId, cancel);
        var brief = await look.Db.ShopBriefs.FirstOrDefaultAsync(cancel);
        return new Shown(
            shop, about.Department, about.Round, about.Shopper, about.Id == look.By.Id, scoring.Form, answers, answers is null ? null : scoring.Of(answers),
            answers is null ? new HashSet<string>() : scoring.VisibleQuestions(answers).Select(question => question.Key).ToHashSet(),
            shop.PerformedAt is { } at ? look.City.Zone.DateAndTime(at) : null,
            [.. shop.Steps.Select(step => new Step(step.State, step.By is { } by ? people.GetValueOrDefault(by) : null, look.City.Zone.DateAndTime(step.At), step.Text, step.IsReminder))],
            scenario, brief, await ReviewQueue.Order(look, ofHumanResources, cancel));
    }

    /// <param name="Score">As it is, or as it would be sealed.</param>
    /// <param name="Queue">The shops that wait for the same reviewer, in their order.</param>
    public sealed record Shown(Shop Shop, string Department, string Round, string Shopper, bool MadeByReader, FormDefinition Form, Answers? Answers, ShopScore? Score, IReadOnlySet<string> Asked,
        string? PerformedAt, IReadOnlyList<Step> Steps, Scenario? Scenario, ShopBrief? Brief, IReadOnlyList<Guid> Queue)
    {
        private int Place => Queue.ToList().IndexOf(Shop.Id);

        /// <summary>The shop that waits before this one; null for the first, and where this one does not wait.</summary>
        public Guid? Previous => Place > 0 ? Queue[Place - 1] : null;

        public Guid? Next => Place >= 0 && Place < Queue.Count - 1 ? Queue[Place + 1] : null;

        /// <summary><c>2 of 14 that wait</c>; null where it does not wait.</summary>
        public string? Position => Place >= 0 ? $"{Place + 1} of {Queue.Count} that wait" : null;

        /// <summary>Which one to open once this one is decided: the next, or the first of those passed over.</summary>
        public Guid? AfterThis => Next ?? Queue.Select(id => (Guid?)id).FirstOrDefault(id => id != Shop.Id);
    }

    public sealed record Step(ShopState State, string? By, string At, string? Text, bool IsReminder);
}
