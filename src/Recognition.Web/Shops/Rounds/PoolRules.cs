using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;

namespace Recognition.Web.Shops;

/// <summary>The rules of the rota as they stand over some days, for everybody in the pool. docs/programme.md, 1.5.</summary>
internal sealed class PoolRules
{
    private readonly ReportingLines lines;
    private readonly ILookup<Guid, Guid> left;
    private readonly ILookup<Guid, ShopperBar> declared;
    private readonly ILookup<Guid, Visit> visits;
    private readonly Dictionary<Guid, NamedForm> forms;
    private readonly IReadOnlySet<(Guid Shopper, NamedForm Form)> certified;
    private readonly IReadOnlySet<NamedForm> asked;
    private readonly IReadOnlySet<Guid> closed;
    private readonly Dictionary<Guid, List<string>> meets;
    private readonly ILookup<Guid, Guid> withoutTime;
    private readonly CitySettings city;

    private PoolRules(ReportingLines lines, ILookup<Guid, Guid> left, ILookup<Guid, ShopperBar> declared, ILookup<Guid, Visit> visits,
        Dictionary<Guid, NamedForm> forms, IReadOnlySet<(Guid, NamedForm)> certified, IReadOnlySet<NamedForm> asked, IReadOnlySet<Guid> closed, Dictionary<Guid, List<string>> meets, ILookup<Guid, Guid> withoutTime, (DateOnly, DateOnly) days, CitySettings city) =>
        (this.lines, this.left, this.declared, this.visits, this.forms, this.certified, this.asked, this.closed, this.meets, this.withoutTime, Days, this.city) = (lines, left, declared, visits, forms, certified, asked, closed, meets, withoutTime, days, city);

    /// <summary>The days over which the rules are asked.</summary>
    public (DateOnly First, DateOnly Last) Days { get; }

    /// <summary>Over what is left of a round's window.</summary>
    public static Task<PoolRules> Of(RecognitionDb db, CitySettings city, Round round, DateOnly today, CancellationToken cancel) => Of(db, city, round.Id, From(round.Opens, round.Closes, today), round.Closes, cancel);

    /// <summary>The first day that is left of a window; of one that is over the last.</summary>
    public static DateOnly From(DateOnly opens, DateOnly closes, DateOnly today) => today <= opens ? opens : today < closes ? today : closes;

    /// <param name="round">Whose shops are given: what its shoppers have of it already is asked elsewhere.</param>
    /// <param name="from">The first day of the window, or today where it has begun.</param>
    public static async Task<PoolRules> Of(RecognitionDb db, CitySettings city, Guid round, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var lines = await db.Lines(from, to, cancel);
        var yearAgo = from.AddYears(-1);
        var left = await db.DepartmentsLeft.Where(l => l.LastDay > yearAgo).Select(l => new { l.EmployeeId, l.DepartmentId }).ToListAsync(cancel);
        var declared = await db.ShopperBars.AsNoTracking().Where(b => b.From <= to)
            .Join(db.Shoppers, bar => bar.ShopperId, shopper => shopper.Id, (bar, shopper) => new { Person = shopper.PersonId, bar }).ToListAsync(cancel);
        // Older than a rota remembers, a call bars nobody and is as good as never made.
        var remembered = from.AddDays(-Math.Max(7 * Rota.Remembered, city.LockoutDays));
        return new PoolRules(lines, left.ToLookup(l => l.EmployeeId, l => l.DepartmentId), declared.ToLookup(d => d.Person, d => d.bar),
            (await Made(db, remembered, cancel)).Concat(await ToMake(db, round, remembered, cancel)).ToLookup(visit => visit.Person),
            await db.FormsByVersion(cancel), (await db.CertificationsInForce().Select(c => new { c.ShopperId, c.Channel, c.FormName }).ToListAsync(cancel)).Select(c => (c.ShopperId, new NamedForm(c.Channel, c.FormName))).ToHashSet(),
            (await db.QuizzesAsked().OrderBy(quiz => quiz.Channel).ThenBy(quiz => quiz.FormName).Select(quiz => new { quiz.Channel, quiz.FormName }).ToListAsync(cancel)).Select(quiz => new NamedForm(quiz.Channel, quiz.FormName)).ToHashSet(), await db.ClosedByGrades(city, cancel), await Meets(db, cancel), await db.WithoutTime(city, from, to, cancel), (from, to), city);
    }

    // The last of each person to each department, whatever row of the pool the person had then.
    private static Task<List<Visit>> Made(RecognitionDb db, DateOnly since, CancellationToken cancel) => (
        from shop in db.Shops
        where shop.PerformedOn >= since
        join shopper in db.Shoppers on shop.ShopperId equals shopper.Id
        group shop by new { Person = shopper.PersonId, shop.DepartmentId } into own
        select new Visit(own.Key.Person, own.Key.DepartmentId, own.Max(shop => shop.PerformedOn!.Value), own.Max(shop => shop.PerformedOn!.Value), true)).ToListAsync(cancel);

    // What is still to be made in other rounds may be made on any day of their windows.
    private static Task<List<Visit>> ToMake(RecognitionDb db, Guid round, DateOnly since, CancellationToken cancel) => (
        from shop in db.Shops.NotYetMade()
        where shop.RoundId != round && shop.DueOn >= since
        join other in db.Rounds on shop.RoundId equals other.Id
        join shopper in db.Shoppers on shop.ShopperId equals shopper.Id
        select new Visit(shopper.PersonId, shop.DepartmentId, other.Opens, shop.DueOn, false)).ToListAsync(cancel);

    // By the row of the pool or, of residents, by the person.
    private static async Task<Dictionary<Guid, List<string>>> Meets(RecognitionDb db, CancellationToken cancel) =>
        (await db.Shoppers.Where(shopper => shopper.ResidentId == null).Select(shopper => new { shopper.Id, shopper.Meets }).ToListAsync(cancel))
            .Concat(await db.Residents.Select(resident => new { resident.Id, resident.Meets }).ToListAsync(cancel)).ToDictionary(row => row.Id, row => row.Meets);

    /// <summary>The departments that the shopper must not shop, each with the closest rule that stands against it.</summary>
    private Dictionary<Guid, Bar> Bars(PoolPerson shopper)
    {
        var bars = shopper.EmployeeId is { } employee ? new Dictionary<Guid, Bar>(lines.Bars(employee)) : [];
        foreach (var department in left[shopper.Person]) bars.TryAdd(department, Bar.WorkedLately);
        foreach (var bar in declared[shopper.Person]) bars.TryAdd(bar.DepartmentId, bar.Bar);
        foreach (var visit in TooNear(shopper)) bars.TryAdd(visit.DepartmentId, visit.IsMade ? Bar.ShoppedLately : Bar.ShopsElsewhere);
        foreach (var department in withoutTime[shopper.Id]) bars.TryAdd(department, Bar.NoTime);
        return bars;
    }

    public RotaCandidate Candidate(PoolPerson shopper) => new(shopper.Id, Bars(shopper))
    {
        Name = shopper.Name,
        NotCertifiedOn = asked.Where(form => !IsCertified(shopper, form)).ToHashSet(),
        IsOutside = shopper.IsOutside,
        Skills = Meets(shopper).ToHashSet(),
        Capacity = Capacity(shopper),
        WeeksSince = visits[shopper.Person].Where(visit => visit.IsMade).ToDictionary(visit => visit.DepartmentId, visit => Weeks(visit.Last)),
    };

    /// <summary>How long ago the shopper shopped the department; null for never, or longer ago than a rota remembers.</summary>
    public int? WeeksSince(PoolPerson shopper, Guid department) => visits[shopper.Person].FirstOrDefault(visit => visit.IsMade && visit.DepartmentId == department) is { } made ? Weeks(made.Last) : null;

    /// <summary>Goes on after the shopper's name.</summary>
    private string Words(Bar bar, PoolPerson shopper, Guid department, string name) => bar is not (Bar.ShoppedLately or Bar.ShopsElsewhere) ? bar.Words(name) : TooNear(shopper).First(visit => visit.DepartmentId == department) switch
    {
        { IsMade: true } made => $"shopped {name} on {Written.Date(made.Last)} and may again from {Written.Date(Lockout.FreeOn(made.Last))} on",
        var ahead when ahead.First <= Days.Last => $"has a shop of {name} to make until {Written.Date(ahead.Last)} and may again from {Written.Date(Lockout.FreeOn(ahead.Last))} on",
        var ahead => $"has a shop of {name} to make from {Written.Date(ahead.First)} on, and two of one department lie {Written.Count(city.LockoutDays, "day", "days")} apart",
    };

    // Those that the days between two shops of one department set against another, what was made before what is to be made.
    private IEnumerable<Visit> TooNear(PoolPerson shopper) => visits[shopper.Person].Where(visit => Lockout.Bars(Days, (visit.First, visit.Last)));

    /// <summary>What the shopper meets of the languages and access needs of scenarios.</summary>
    private List<string> Meets(PoolPerson shopper) => meets.GetValueOrDefault(shopper.ResidentId ?? shopper.Id) ?? [];

    /// <summary>Why a shop of the department must not be given to the shopper, to go on after the name; null where nothing stands against it.</summary>
    /// <param name="formVersion">On which it is made.</param>
    /// <param name="needs">Of the shop's scenario.</param>
    public string? Against(PoolPerson shopper, Guid formVersion, Guid department, string name, IEnumerable<string> needs) =>
        Bars(shopper).TryGetValue(department, out var bar) ? Words(bar, shopper, department, name)
        : !IsCertified(shopper, forms[formVersion]) ? $"is not certified on the form {forms[formVersion].Name}"
        : ScenarioNeeds.Against(needs, Meets(shopper)) is { } lacking ? lacking
        : IsClosed(shopper) ? "has grades that close further shops"
        : null;

    /// <summary>Whether the shopper passed the quiz on the form, or the city asks none; a resident gets to it by the link of a shop alone, and passes it there before the form begins.</summary>
    private bool IsCertified(PoolPerson shopper, NamedForm form) => shopper.IsOutside || !asked.Contains(form) || certified.Contains((shopper.Id, form));

    /// <summary>Whether the grades of earlier reports close further shops to the shopper. docs/programme.md, 1.16.</summary>
    public bool IsClosed(PoolPerson shopper) => closed.Contains(shopper.Person);

    /// <summary>The most shops that the shopper makes in a round.</summary>
    public int Capacity(PoolPerson shopper) => Math.Min(city.ShopsARound, shopper.Capacity ?? city.ShopsARound);

    private Lockout Lockout => new(city.LockoutDays);

    private int Weeks(DateOnly day) => (Days.First.DayNumber - day.DayNumber) / 7;

    // Between which days somebody makes a shop of a department, or on which day they made it.
    private sealed record Visit(Guid Person, Guid DepartmentId, DateOnly First, DateOnly Last, bool IsMade);
}
