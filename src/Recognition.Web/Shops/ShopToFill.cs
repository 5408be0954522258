using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>One of the shopper's own shops: brief, scenario, form and what was typed. Of what HR found it tells the questions alone.</summary>
public sealed class ShopToFill(Entry entry)
{
    /// <exception cref="NotThere">It is not the caller's shop.</exception>
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.FillShops, cancel);
        var shop = await look.Db.ToFillBy(look.By).Include(shop => shop.Steps.OrderBy(step => step.Number)).SingleOrDefaultAsync(shop => shop.Id == id, cancel) ?? throw new NotThere();
        var about = await (
            from round in look.Db.Rounds
            where round.Id == shop.RoundId
            from department in look.Db.Departments
            where department.Id == shop.DepartmentId
            from kept in look.Db.KeptDrafts.Where(draft => draft.ShopId == shop.Id).DefaultIfEmpty()
            from scenario in look.Db.Scenarios.Where(scenario => scenario.Id == shop.ScenarioId).DefaultIfEmpty()
            select new { round, department, kept, scenario }).SingleAsync(cancel);
        var scoring = await look.Db.Scoring(shop.FormVersionId, cancel);
        return new Shown(
            shop.Id, about.department.Name, shop.Channel, about.round, shop.DueOn, shop.State, scoring,
            ShopDraft.Of(shop, about.kept, look.City), about.kept?.Number ?? 0,
            about.kept is null ? null : look.City.Zone.DateAndTime(about.kept.SavedAt),
            about.scenario,
            new Contact(about.department.Phone, about.department.Address, about.department.Hours),
            shop.State == ShopState.Returned ? shop.Question : null,
            [.. shop.Steps.Where(step => !step.IsReminder && step.State is ShopState.Submitted or ShopState.Returned or ShopState.Excluded or ShopState.Cancelled)
                .Select(step => new Step(step.State, look.City.Zone.DateAndTime(step.At), step.State == ShopState.Returned ? step.Text : null))],
            look.City, look.Now);
    }

    /// <summary>What every shopper reads before a shop; null where the city keeps none.</summary>
    public async Task<ShopBrief?> Brief(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.FillShops, cancel);
        return await look.Db.ShopBriefs.FirstOrDefaultAsync(cancel);
    }

    /// <param name="Number">Of the draft that is kept; 0 where nothing was typed since the last submission.</param>
    /// <param name="SavedAt">By the city's clock.</param>
    /// <param name="Question">What HR asks now; null where it asks nothing.</param>
    public sealed record Shown(Guid Id, string Department, Channel Channel, Round InRound, DateOnly DueOn, ShopState State, Scoring Scoring,
        ShopDraft Draft, long Number, string? SavedAt, Scenario? Scenario, Contact Contact, string? Question, IReadOnlyList<Step> Steps, CitySettings City, DateTime Now)
    {
        public FormDefinition Form => Scoring.Form;

        public bool IsOut => State is ShopState.Assigned or ShopState.Begun or ShopState.Returned;

        /// <summary>The first question that HR names by its key, as in "A4: how many rings?"; null where it names none.</summary>
        public Question? AskedAbout => Question is null ? null : Form.Questions.FirstOrDefault(asked => Regex.IsMatch(Question, $@"\b{Regex.Escape(asked.Key)}\b"));

        /// <summary>That it counts no more, and why; null where it was not taken out.</summary>
        public string? TakenOut => State switch
        {
            ShopState.Excluded => "This shop was taken out of its round. Nothing more is to be done.",
            ShopState.Cancelled => "The round of this shop was cancelled. Nothing more is to be done.",
            _ => null,
        };

        /// <summary><c>Water Services, by phone</c></summary>
        public string Title => $"{Department}, {Channel.Words()}";
    }

    /// <summary>Where the department is reached; null is what the city has not said.</summary>
    public sealed record Contact(string? Phone, string? Address, string? Hours);

    public sealed record Step(ShopState State, string At, string? Question);
}
