using Microsoft.EntityFrameworkCore;
using Recognition.Domain.ServiceStandards;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>One of the shopper's own shops: brief, scenario, form and what was typed. Of what HR found it tells the questions alone.</summary>
public sealed class ShopToFill(Entry entry)
{
    private const string GreetingKey = "contact.greeting";

    /// <exception cref="NotThere">It is not the caller's shop.</exception>
    /// <exception cref="Domain.RuleBroken">The caller declined it.</exception>
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(ShopRows.Fill, cancel);
        var shop = await look.Db.ToFillBy(look.By).Include(shop => shop.Steps.OrderBy(step => step.Number)).Include(shop => shop.Corrections).AsSingleQuery().SingleOrDefaultAsync(shop => shop.Id == id, cancel)
            ?? throw await look.Db.NotToFill(look.By, id, cancel);
        var about = await (
            from round in look.Db.Rounds
            where round.Id == shop.RoundId
            from department in look.Db.Departments
            where department.Id == shop.DepartmentId
            from kept in look.Db.KeptDrafts.Where(draft => draft.ShopId == shop.Id).DefaultIfEmpty()
            from scenario in look.Db.Scenarios.Where(scenario => scenario.Id == shop.ScenarioId).DefaultIfEmpty()
            from greeting in look.Db.Standards.Where(standard => standard.Key == GreetingKey).DefaultIfEmpty()
            select new { round, department, kept, scenario, greeting, IsCertified = look.Db.CertifiedOn(shop.FormVersionId).Any(it => it.Id == shop.ShopperId) }).SingleAsync(cancel);
        var scoring = await look.Db.Scoring(shop.FormVersionId, cancel);
        return new Shown(
            shop.Id, about.department.Name, shop.Channel, about.round, shop.DueOn, shop.State, scoring,
            ShopDraft.Of(shop, about.kept, look.City), about.kept?.Number ?? 0,
            about.kept is null ? null : look.City.Zone.DateAndTime(about.kept.SavedAt),
            about.scenario,
            new Contact(about.department.Phone, about.department.Address, about.department.Hours),
            shop.State == ShopState.Returned ? shop.Question : null,
            shop.PlannedAt is { } planned ? look.City.Zone.DateAndTime(planned) : null,
            [.. shop.Steps.Where(ShopEvent.IsTold).Select(step => ShopEvent.Of(step, look.City.Zone))],
            CorrectionWords.Of(shop, scoring.Form, look.City.Zone, people: null), look.City, look.Now)
        {
            Grade = await look.Db.ReportGrades.SingleOrDefaultAsync(grade => grade.ShopId == shop.Id, cancel),
            ShopperId = shop.ShopperId,
            WasSubmitted = shop.SubmittedAt is not null,
            Given = await look.Db.EvidenceOf(shop.Id, cancel),
            ByLink = look.By.Linked is not null,
            AskedAbout = shop.State == ShopState.Returned ? shop.LastReturn!.AskedAbout : [],
            NeedsQuiz = shop.MayBeDeclined && !about.IsCertified,
            Greeting = shop.IsOut ? GreetingOf(about.greeting, about.department.Name) : null,
        };
    }

    private static Greeting? GreetingOf(Standard? greeting, string department) => greeting is null ? null
        : new Greeting(greeting.Title, greeting.Text, [.. (greeting.Examples ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(words => words.Replace("{department}", department, StringComparison.Ordinal).Replace("{first name}", "[first name]", StringComparison.Ordinal))]);

    /// <summary>What every shopper reads before a shop; null where the city keeps none.</summary>
    public async Task<ShopBrief?> Brief(CancellationToken cancel)
    {
        await using var look = await entry.Read(ShopRows.Fill, cancel);
        return await look.Db.ShopBriefs.SingleOrDefaultAsync(cancel);
    }

    /// <param name="Number">Of the draft that is kept; 0 where nothing was typed since the last submission.</param>
    /// <param name="SavedAt">By the city's clock.</param>
    /// <param name="Corrections">What HR corrected, without who did.</param>
    /// <param name="Question">What HR asks now; null where it asks nothing.</param>
    /// <param name="PlannedAt">The hour that was drawn, by the city's clock; null where none was.</param>
    public sealed record Shown(Guid Id, string Department, Channel Channel, Round InRound, DateOnly DueOn, ShopState State, Scoring Scoring,
        ShopDraft Draft, long Number, string? SavedAt, Scenario? Scenario, Contact Contact, string? Question, string? PlannedAt, IReadOnlyList<ShopEvent> Steps, IReadOnlyList<CorrectionWords> Corrections, CitySettings City, DateTime Now)
    {
        public FormDefinition Form => Scoring.Form;

        /// <summary>What HR thinks of the report; null where no grade was given.</summary>
        public ReportGrade? Grade { get; init; }

        /// <summary>Whether it was handed in, whatever became of it.</summary>
        public bool WasSubmitted { get; init; }

        /// <summary>The pictures and recordings that the server has.</summary>
        public IReadOnlyList<EvidenceLine> Given { get; init; } = [];

        public required Guid ShopperId { get; init; }

        /// <summary>Whether an outside shopper looks, who sees this shop and nothing else.</summary>
        public bool ByLink { get; init; }

        /// <summary>Whether the quiz on the guidelines stands before the form. docs/programme.md, 1.14.</summary>
        public bool NeedsQuiz { get; init; }

        /// <summary>How the department should greet; null where the library does not say.</summary>
        public Greeting? Greeting { get; init; }

        public bool IsOut => State.IsOut();

        /// <summary>Whether the shopper may still say that they cannot make it.</summary>
        public bool MayBeDeclined => State is ShopState.Assigned or ShopState.Taken;

        /// <summary>When it is to be made, in a sentence.</summary>
        public string When => PlannedAt is null ? $"Make this shop between {Domain.Time.Written.Date(InRound.Opens)} and {Domain.Time.Written.Date(DueOn)}, in business hours."
            : $"Make this shop on {PlannedAt}. If you cannot then, any other business hour between {Domain.Time.Written.Date(InRound.Opens)} and {Domain.Time.Written.Date(DueOn)} will do.";

        /// <summary>The keys of the questions that HR means, in the form's order; empty where it means none in particular.</summary>
        public IReadOnlyList<string> AskedAbout { get; init; } = [];

        /// <summary>That it counts no more, and why; null where it was not taken out.</summary>
        public string? TakenOut => State switch
        {
            ShopState.Excluded => $"This shop was taken out of its round. Nothing more is to be done.{(WasSubmitted ? " It still counts as made by you." : "")}",
            ShopState.Cancelled => "The round of this shop was cancelled. Nothing more is to be done.",
            _ => null,
        };

        /// <summary><c>Water Services, by phone</c></summary>
        public string Title => $"{Department}, {Channel.Words()}";
    }

    /// <param name="Words">Suggested words with the department's name.</param>
    public sealed record Greeting(string Title, string Text, IReadOnlyList<string> Words);

    /// <summary>Where the department is reached; null is what the city has not said.</summary>
    public sealed record Contact(string? Phone, string? Address, string? Hours);
}
