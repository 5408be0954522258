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
    private readonly Dictionary<(Guid Person, Guid Department), DateOnly> last;
    private readonly Dictionary<(Guid Person, Guid Department), DateOnly> due;
    private readonly IReadOnlySet<(Guid Shopper, Channel Channel)> certified;
    private readonly IReadOnlySet<Channel> asked;
    private readonly IReadOnlySet<Guid> closed;
    private readonly Dictionary<Guid, List<string>> meets;
    private readonly ILookup<Guid, Guid> withoutTime;
    private readonly DateOnly from;
    private readonly CitySettings city;

    private PoolRules(ReportingLines lines, ILookup<Guid, Guid> left, ILookup<Guid, ShopperBar> declared, Dictionary<(Guid, Guid), DateOnly> last, Dictionary<(Guid, Guid), DateOnly> due,
        IReadOnlySet<(Guid, Channel)> certified, IReadOnlySet<Channel> asked, IReadOnlySet<Guid> closed, Dictionary<Guid, List<string>> meets, ILookup<Guid, Guid> withoutTime, DateOnly from, CitySettings city) =>
        (this.lines, this.left, this.declared, this.last, this.due, this.certified, this.asked, this.closed, this.meets, this.withoutTime, this.from, this.city) = (lines, left, declared, last, due, certified, asked, closed, meets, withoutTime, from, city);

    /// <param name="from">The first day of the window, or today where it has begun.</param>
    public static async Task<PoolRules> Of(RecognitionDb db, CitySettings city, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var lines = await db.Lines(from, to, cancel);
        var yearAgo = from.AddYears(-1);
        var left = await db.DepartmentsLeft.Where(l => l.LastDay > yearAgo).Select(l => new { l.EmployeeId, l.DepartmentId }).ToListAsync(cancel);
        var declared = await db.ShopperBars.AsNoTracking().Where(b => b.From <= to)
            .Join(db.Shoppers, bar => bar.ShopperId, shopper => shopper.Id, (bar, shopper) => new { Person = shopper.PersonId, bar }).ToListAsync(cancel);
        // Older than a rota remembers, a call bars nobody and is as good as never made.
        var remembered = from.AddDays(-Math.Max(7 * Rota.Remembered, city.LockoutDays));
        var last = await Latest(db, db.Shops.Where(shop => shop.PerformedOn >= remembered).Select(shop => new Visit { ShopperId = shop.ShopperId, DepartmentId = shop.DepartmentId, On = shop.PerformedOn!.Value }), cancel);
        // What is still to be made, and was due before these days, may be made shortly before them.
        var due = await Latest(db, db.Shops.StillOut().Where(shop => shop.DueOn >= remembered && shop.DueOn < @from).Select(shop => new Visit { ShopperId = shop.ShopperId, DepartmentId = shop.DepartmentId, On = shop.DueOn }), cancel);
        return new PoolRules(lines, left.ToLookup(l => l.EmployeeId, l => l.DepartmentId), declared.ToLookup(d => d.Person, d => d.bar),
            last, due,
            (await db.CertificationsInForce().Select(c => new { c.ShopperId, c.Channel }).ToListAsync(cancel)).Select(c => (c.ShopperId, c.Channel)).ToHashSet(),
            (await db.ShopQuizzes.Select(quiz => quiz.Channel).Distinct().ToListAsync(cancel)).ToHashSet(), await db.ClosedByGrades(city, cancel), await Meets(db, cancel), await db.WithoutTime(city, @from, to, cancel), from, city);
    }

    // The last of each person to each department, whatever row of the pool the person had then.
    private static async Task<Dictionary<(Guid Person, Guid Department), DateOnly>> Latest(RecognitionDb db, IQueryable<Visit> visits, CancellationToken cancel) => (await (
        from visit in visits
        join shopper in db.Shoppers on visit.ShopperId equals shopper.Id
        group visit by new { Person = shopper.PersonId, visit.DepartmentId } into own
        select new { own.Key.Person, own.Key.DepartmentId, On = own.Max(visit => visit.On) }).ToListAsync(cancel)).ToDictionary(own => (own.Person, own.DepartmentId), own => own.On);

    // By the row of the pool or, of residents, by the person.
    private static async Task<Dictionary<Guid, List<string>>> Meets(RecognitionDb db, CancellationToken cancel) =>
        (await db.Shoppers.Where(shopper => shopper.ResidentId == null).Select(shopper => new { shopper.Id, shopper.Meets }).ToListAsync(cancel))
            .Concat(await db.Residents.Select(resident => new { resident.Id, resident.Meets }).ToListAsync(cancel)).ToDictionary(row => row.Id, row => row.Meets);

    /// <summary>The departments that the shopper must not shop, each with the closest rule that stands against it.</summary>
    public Dictionary<Guid, Bar> Bars(PoolPerson shopper)
    {
        var bars = shopper.EmployeeId is { } employee ? new Dictionary<Guid, Bar>(lines.Bars(employee)) : [];
        foreach (var department in left[shopper.Person]) bars.TryAdd(department, Bar.WorkedLately);
        foreach (var bar in declared[shopper.Person]) bars.TryAdd(bar.DepartmentId, bar.Bar);
        foreach (var heard in last.Where(heard => heard.Key.Person == shopper.Person && FreeOn(heard.Value) > from)) bars.TryAdd(heard.Key.Department, Bar.ShoppedLately);
        foreach (var it in due.Where(it => it.Key.Person == shopper.Person && FreeOn(it.Value) > from)) bars.TryAdd(it.Key.Department, Bar.ShoppedLately);
        foreach (var department in withoutTime[shopper.Id]) bars.TryAdd(department, Bar.NoTime);
        return bars;
    }

    public RotaCandidate Candidate(PoolPerson shopper) => new(shopper.Id, Bars(shopper))
    {
        Name = shopper.Name,
        MayFill = Enum.GetValues<Channel>().Where(channel => IsCertified(shopper, channel)).ToHashSet(),
        IsOutside = shopper.IsOutside,
        Skills = Meets(shopper).ToHashSet(),
        Capacity = Capacity(shopper),
        WeeksSince = last.Where(heard => heard.Key.Person == shopper.Person).ToDictionary(heard => heard.Key.Department, heard => Weeks(heard.Value)),
    };

    /// <summary>How long ago the shopper shopped the department; null for never, or longer ago than a rota remembers.</summary>
    public int? WeeksSince(PoolPerson shopper, Guid department) => last.TryGetValue((shopper.Person, department), out var day) ? Weeks(day) : null;

    /// <summary>Goes on after the shopper's name.</summary>
    private string Words(Bar bar, PoolPerson shopper, Guid department, string name) =>
        bar == Bar.ShoppedLately && last.TryGetValue((shopper.Person, department), out var day) ? $"shopped {name} on {Written.Date(day)} and may again from {Written.Date(FreeOn(day))} on"
        : bar == Bar.ShoppedLately && due.TryGetValue((shopper.Person, department), out var until) ? $"has a shop of {name} to make until {Written.Date(until)} and may again from {Written.Date(FreeOn(until))} on"
        : bar.Words(name);

    /// <summary>What the shopper meets of the languages and access needs of scenarios.</summary>
    public IReadOnlyList<string> Meets(PoolPerson shopper) => meets.GetValueOrDefault(shopper.ResidentId ?? shopper.Id) ?? [];

    /// <summary>Why a shop of the department must not be given to the shopper, to go on after the name; null where nothing stands against it.</summary>
    /// <param name="needs">Of the shop's scenario.</param>
    public string? Against(PoolPerson shopper, Channel channel, Guid department, string name, IEnumerable<string> needs) =>
        Bars(shopper).TryGetValue(department, out var bar) ? Words(bar, shopper, department, name)
        : !IsCertified(shopper, channel) ? Bar.NotCertified.Words(name)
        : ScenarioNeeds.Against(needs, Meets(shopper)) is { } lacking ? lacking
        : IsClosed(shopper) ? "has grades that close further shops"
        : null;

    /// <summary>Whether the shopper passed the quiz on the channel's form, or the city asks none; a resident gets to it by the link of a shop alone, and passes it there before the form begins.</summary>
    private bool IsCertified(PoolPerson shopper, Channel channel) => shopper.IsOutside || !asked.Contains(channel) || certified.Contains((shopper.Id, channel));

    /// <summary>Whether the grades of earlier reports close further shops to the shopper. docs/programme.md, 1.16.</summary>
    public bool IsClosed(PoolPerson shopper) => closed.Contains(shopper.Person);

    /// <summary>The most shops that the shopper makes in a round.</summary>
    public int Capacity(PoolPerson shopper) => Math.Min(city.ShopsARound, shopper.Capacity ?? city.ShopsARound);

    private int Weeks(DateOnly day) => (from.DayNumber - day.DayNumber) / 7;

    private DateOnly FreeOn(DateOnly performed) => performed.AddDays(city.LockoutDays);

    private sealed class Visit
    {
        public Guid ShopperId { get; init; }

        public Guid DepartmentId { get; init; }

        public DateOnly On { get; init; }
    }
}
