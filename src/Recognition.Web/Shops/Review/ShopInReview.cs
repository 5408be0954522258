using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Domain.Shops.ReviewFlags;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>One shop as its reviewer sees it: what was asked for, answers, points and history, and its place in the queue.</summary>
public sealed class ShopInReview(Entry entry)
{
    /// <param name="ofHumanResources">Whether the reviewer outside HR asks for a shop of Human Resources itself.</param>
    /// <param name="filter">Which shops the reviewer goes through.</param>
    /// <exception cref="NotThere">There is no such shop.</exception>
    /// <exception cref="Platform.Access.NotAllowed">It is for the other reviewer, or the person works in its department.</exception>
    public async Task<Shown> Read(Guid id, bool ofHumanResources, CancellationToken cancel, ReviewQueue.Filter? filter = null)
    {
        await using var look = await entry.Read(ofHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var shop = await look.Db.Shops.Include(shop => shop.Steps.OrderBy(step => step.Number)).Include(shop => shop.Corrections).Include(shop => shop.Earlier).AsSplitQuery().SingleOrDefaultAsync(shop => shop.Id == id, cancel) ?? throw new NotThere();
        await look.Db.DemandReviewer(look.By, shop, cancel);
        var about = await (
            from round in look.Db.Rounds
            where round.Id == shop.RoundId
            from department in look.Db.Departments
            where department.Id == shop.DepartmentId
            from shopper in look.Db.People()
            where shopper.Id == shop.ShopperId
            select new { Round = round.Name, Department = department.Name, Shopper = shopper.Name, Id = shopper.EmployeeId, IsOutside = shopper.ResidentId != null }).SingleAsync(cancel);
        var scoring = await look.Db.Scoring(shop.FormVersionId, cancel);
        var named = shop.Steps.Select(step => step.By).OfType<Guid>().Concat(shop.Corrections.Select(one => one.By)).Concat(shop.Earlier.Select(one => one.By)).ToList();
        var people = await look.Db.Employees.Where(e => named.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, cancel);
        var answers = shop.Answers is null ? null : AnswersJson.Read(shop.Answers);
        var score = answers is null ? null : shop.ScoreBy(scoring);
        // A name in a shop that is not excellent reaches nobody, its reviewer neither. docs/programme.md, 2.14.
        if (answers is not null && !NamedEmployee.IsKnown(score!, look.City)) answers = NamedEmployee.Masked(answers, scoring.Form);
        var scenario = await look.Db.Scenarios.SingleOrDefaultAsync(scenario => scenario.Id == shop.ScenarioId, cancel);
        var brief = await look.Db.ShopBriefs.SingleOrDefaultAsync(cancel);
        return new Shown(
            shop, about.Department, about.Round, about.Shopper, shop.State == ShopState.Submitted ? await look.Db.AgainstItsShopper(shop, cancel) : null, about.Id is { } maker && maker == look.By.Id, await look.Db.Flags(shop, look.By, ofHumanResources, look.City, cancel), scoring.Form, answers, score,
            answers is null || shop.Unreached ? new HashSet<string>() : scoring.VisibleQuestions(answers).Select(question => question.Key).ToHashSet(),
            shop.PerformedAt is { } at ? look.City.Zone.DateAndTime(at) : null,
            [.. shop.Steps.Select(step => new Step(step.State, step.By is { } by ? people.GetValueOrDefault(by) : null, look.City.Zone.DateAndTime(step.At), step.Text, step.IsReminder, ReviewFlag.Titles(step.Flags)))],
            shop.LastReturn is { } back ? Of(back, shop, scoring.Form, answers, look.City.Zone) : null, scenario, brief, await ReviewQueue.Order(look, ofHumanResources, filter ?? new(), cancel),
            CorrectionWords.Of(shop, scoring.Form, look.City.Zone, people),
            [.. shop.Earlier.OrderBy(one => one.Number).Select(one => new EarlierLine(one.Percent, one.Failed, people.GetValueOrDefault(one.By), look.City.Zone.DateAndTime(one.At), one.Reason))])
        {
            Attempts = ShopDraft.Of(shop, null, look.City).Attempts,
            Given = await look.Db.EvidenceOf(shop.Id, cancel),
            ByLink = about.IsOutside,
            Grade = await look.Db.ReportGrades.SingleOrDefaultAsync(grade => grade.ShopId == shop.Id, cancel),
        };
    }

    private static LastReturn Of(ShopStep back, Shop shop, FormDefinition form, Answers? now, CityZone zone)
    {
        // Names are left out of the comparison: what was typed before may have been in a shop that was not excellent then.
        var then = back.Answers is null ? now : NamedEmployee.Masked(AnswersJson.Read(back.Answers), form);
        var (said, says) = (Comments.Read(back.Answers is null ? shop.Comments : back.Comments), Comments.Read(shop.Comments));
        var changed = from question in form.Questions
                      where !question.NamesEmployee
                      let before = AnswerWords.Of(question, then?[question.Key], said.GetValueOrDefault(question.Key))
                      where before != AnswerWords.Of(question, now?[question.Key], says.GetValueOrDefault(question.Key))
                      select KeyValuePair.Create(question.Key, before);
        return new LastReturn(back.Text, back.AskedAbout, back.Answers is not null && shop.State != ShopState.Returned, changed.ToDictionary(), back.PerformedAt is { } at && at != shop.PerformedAt ? zone.DateAndTime(at) : null);
    }

    /// <param name="Against">Where it waits: why it must not be accepted, to go on after the shopper's name; null where nothing stands against it.</param>
    /// <param name="Flags">What points at it, where it waits.</param>
    /// <param name="Score">As it is, or as it would be sealed.</param>
    /// <param name="Queue">The shops that wait for the same reviewer, in the order of the list that the reviewer chose.</param>
    public sealed record Shown(Shop Shop, string Department, string Round, string Shopper, string? Against, bool MadeByReader, IReadOnlyList<ReviewFlag> Flags, FormDefinition Form, Answers? Answers, ShopScore? Score, IReadOnlySet<string> Asked,
        string? PerformedAt, IReadOnlyList<Step> Steps, LastReturn? Returned, Scenario? Scenario, ShopBrief? Brief, IReadOnlyList<Guid> Queue,
        IReadOnlyList<CorrectionWords> Corrections, IReadOnlyList<EarlierLine> Earlier)
    {
        /// <summary>The shopper's pictures and recordings.</summary>
        public IReadOnlyList<EvidenceLine> Given { get; init; } = [];

        /// <summary>Those that reached nobody.</summary>
        public IReadOnlyList<TypedAttempt> Attempts { get; init; } = [];

        /// <summary>Whether its shopper is a resident, who has it by a link.</summary>
        public bool ByLink { get; init; }

        /// <summary>How the report was graded; null where it was not.</summary>
        public ReportGrade? Grade { get; init; }

        /// <summary>Whether there is a report that was not graded yet.</summary>
        public bool MayGrade => Shop.SubmittedAt is not null && Grade is null;

        private int Place => Queue.ToList().IndexOf(Shop.Id);

        /// <summary>The shop that waits before this one; null for the first, and where this one does not wait.</summary>
        public Guid? Previous => Place > 0 ? Queue[Place - 1] : null;

        public Guid? Next => Place >= 0 && Place < Queue.Count - 1 ? Queue[Place + 1] : null;

        /// <summary><c>2 of 14 that wait</c>; null where it does not wait.</summary>
        public string? Position => Place >= 0 ? $"{Place + 1} of {Queue.Count} that wait" : null;

        /// <summary>Which one to open once this one is decided: the next, or the first of those passed over.</summary>
        public Guid? AfterThis => Next ?? Queue.Select(id => (Guid?)id).FirstOrDefault(id => id != Shop.Id);
    }

    /// <summary>A result that another took the place of.</summary>
    public sealed record EarlierLine(Domain.Numbers.Rational? Percent, bool Failed, string? By, string At, string Reason);

    /// <param name="About">The keys of the questions that were meant.</param>
    /// <param name="MayCompare">Whether the shopper has answered since, and what stood there before was kept.</param>
    /// <param name="Before">What stood before in the answers that changed since, in words, by question.</param>
    /// <param name="PerformedAt">When it was performed by the answers before; null where that did not change.</param>
    public sealed record LastReturn(string? Question, IReadOnlyList<string> About, bool MayCompare, IReadOnlyDictionary<string, string> Before, string? PerformedAt);

    public sealed record Step(ShopState State, string? By, string At, string? Text, bool IsReminder, IReadOnlyList<string> Flags)
    {
        /// <summary>What was done, by whom.</summary>
        public string What => (IsReminder ? "Shopper reminded" : State switch
        {
            ShopState.Submitted => "Submitted by the shopper",
            ShopState.Returned => "Returned",
            ShopState.Accepted => "Accepted",
            ShopState.Excluded => "Excluded",
            ShopState.Assigned => "Offered to a shopper",
            ShopState.Taken => "Taken by the shopper",
            ShopState.Declined => "Declined by the shopper",
            ShopState.Begun => "Begun by the shopper",
            ShopState.Cancelled => "Cancelled with its round",
            _ => "Released",
        }) + (By is null ? "" : $" by {By}");
    }
}
