using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>A round as it would be scheduled: what was typed made sense of, and the draw.</summary>
/// <param name="RunBy">The department that runs the shops.</param>
/// <param name="Digest">Differs where anything that the preview tells differs: the terms, the forms, what was asked for, who was drawn. Who was drawn unseen is not in it.</param>
/// <param name="Unseen">That department and the planner's own: the planner does not learn who shops them. docs/programme.md, 9.2.</param>
internal sealed record RoundPlan(RoundWindow Window, DateTime ReleaseAt, OutsideShare Outside, RotaDraw Draw, IReadOnlyDictionary<Guid, Department> Departments, Guid RunBy, IReadOnlySet<Guid> Unseen, string Digest)
{
    public const int MostShops = 20;

    /// <summary>On which form version the shops of each department and channel are made.</summary>
    public required IReadOnlyDictionary<(Guid Department, Channel Channel), Guid> Forms { get; init; }

    /// <summary>The scenarios for the shops of each department, channel and kind of need, in their turn.</summary>
    public required ILookup<(Guid Department, Channel Channel, string Kind), Guid?> Scenarios { get; init; }

    public static async Task<RoundPlan> Of(RecognitionDb db, CitySettings city, Person by, DateOnly today, ScheduleRound.Input input, RotaDraws draws, CancellationToken cancel)
    {
        var mistakes = new Mistakes();
        var (window, release) = input.Read(city, today, mistakes);
        var departments = await db.Departments.AsNoTracking().Where(department => department.InShops).OrderBy(department => department.Name).ToListAsync(cancel);
        var (phone, inPerson) = (mistakes.Try(() => Number(nameof(input.PhoneForAll), input.PhoneForAll)), mistakes.Try(() => Number(nameof(input.InPersonForAll), input.InPersonForAll)));
        var asked = departments.SelectMany(department => Asked(department, input, channel => channel == Channel.Phone ? phone : inPerson, mistakes)).ToList();
        var outside = input.Outside(channel => asked.Where(one => one.Channel == channel).Select(one => one.Number).DefaultIfEmpty().Max(), mistakes);
        mistakes.Refuse();
        if (asked.Count == 0) throw new RuleBroken("Say for one department at least how many shops are made by phone or in person.");
        await db.DemandAloneInServiceWeek(window, input.Id, cancel);
        // Without it the shops of Human Resources would fall to those who run them.
        var runBy = await db.ShopsDepartment(city, cancel) ?? throw new RuleBroken(
            $"By the settings the department {city.ShopsDepartment} runs the shops, and there is none of that code. Whoever keeps the settings mends it first.");
        var forms = await FormsOfRound.Of(db, input, asked.Select(one => (one.Department.Id, one.Channel)), cancel);
        var (unseen, named) = (Round.Unseen(runBy, by.DepartmentId), await db.FormsByVersion(cancel));
        var (missed, library) = (await Missed(db, window.Opens, cancel), await ScenariosMet.Of(db, cancel));
        var given = asked.SelectMany(one => Enumerable.Range(0, one.Number).Select(_ => (one.Department, one.Channel, Scenario: library.Next(one.Department, one.Channel)))).ToList();
        List<RotaWish> wishes = [.. given.GroupBy(shop => (shop.Department, shop.Channel)).SelectMany(shops => RotaWish.Of(shops.Key.Department.Id, shops.Key.Department.Name, shops.Key.Channel,
            shops.Select(shop => NeedsOf(shop.Scenario)), outside.Of(shops.Key.Channel))).Select(wish => wish with { MissedLast = missed.Contains(wish.DepartmentId), FormName = forms.TryGetValue((wish.DepartmentId, wish.Channel), out var form) ? named[form].Name : "" })];
        var draw = Drawn(draws, wishes, unseen, await db.Drawable(await PoolRules.Of(db, city, input.Id, PoolRules.From(window.Opens, window.Closes, today), window.Closes, cancel), cancel), input.Seed);
        return new RoundPlan(window, release, outside, draw, departments.ToDictionary(d => d.Id), runBy, unseen, DigestOf(new
        {
            Name = input.Name?.Trim(),
            window,
            release,
            outside,
            Forms = forms.Select(form => $"{form.Key.Department} {form.Key.Channel} {form.Value}"),
            Wishes = wishes.Select(Told),
            Shown = draw.Shops.Where(shop => !unseen.Contains(shop.DepartmentId)).Select(shop => (Wish: Told(shop.Wish), shop.ShopperId)).OrderBy(shop => shop.Wish, StringComparer.Ordinal).ThenBy(shop => shop.ShopperId).Select(shop => $"{shop.Wish} {shop.ShopperId}"),
            Unseen = draw.Shops.Where(shop => unseen.Contains(shop.DepartmentId)).CountBy(shop => shop.DepartmentId).OrderBy(drawn => drawn.Key),
        }))
        {
            Forms = forms,
            Scenarios = given.ToLookup(shop => (shop.Department.Id, shop.Channel, RotaWish.KindOf(NeedsOf(shop.Scenario))), shop => shop.Scenario?.Id),
        };
    }

    /// <summary>What cannot be filled, by department, and what falls to employees though it was meant for others; of what the planner must not learn the number alone.</summary>
    public IEnumerable<string> Refusals =>
    [
        .. RotaGap.Told(Draw.Gaps.Where(gap => !Unseen.Contains(gap.Wish.DepartmentId))),
        .. RotaGap.ToldPlainly(Draw.Gaps.Where(gap => Unseen.Contains(gap.Wish.DepartmentId))),
        .. RotaLack.Sentences(Draw.Lacks),
    ];

    /// <summary>What cannot be filled, to keep it with the round: of other planners too each reads no more than they may.</summary>
    public IEnumerable<RoundGap> Kept(Guid round) => RoundGap.Of(round, Draw.Gaps, of => Forms.TryGetValue(of, out var form) ? form : null, RunBy);

    /// <summary>A number of shops as typed; 0 for nothing.</summary>
    /// <exception cref="RuleBroken">It is none, or more than <see cref="MostShops"/>.</exception>
    internal static int Number(string field, string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? 0
        : int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostShops ? number
        : throw new RuleBroken(field, $"Give a whole number from 0 to {MostShops}.");

    /// <summary>The departments of which the round before has no shop that was made: they come first.</summary>
    internal static async Task<HashSet<Guid>> Missed(RecognitionDb db, DateOnly opens, CancellationToken cancel)
    {
        if (await db.Rounds.Where(round => round.Opens < opens && round.CancelledAt == null && !round.IsDraft).OrderByDescending(round => round.Opens).Select(round => (Guid?)round.Id).FirstOrDefaultAsync(cancel) is not { } last) return [];
        return [.. await db.Departments.Where(department => !db.Shops.Any(shop => shop.RoundId == last && shop.DepartmentId == department.Id && shop.PerformedOn != null && shop.State != ShopState.Excluded)).Select(department => department.Id).ToListAsync(cancel)];
    }

    private static string DigestOf<TPlan>(TPlan plan) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(plan)));

    private static string Told(RotaWish wish) => $"{wish.DepartmentId} {wish.DepartmentName} {wish.Channel} {wish.Number} {wish.MissedLast} {wish.ByResident} {wish.Kind}";

    private static List<string> NeedsOf(Scenario? scenario) => scenario?.Needs ?? [];

    // What the planner must not learn is drawn apart and by chance: neither the seed nor the loads of the others tell it. It leaves each shopper
    // the capacity that the others left.
    private static RotaDraw Drawn(RotaDraws draws, List<RotaWish> wishes, IReadOnlySet<Guid> unseen, List<RotaCandidate> pool, long seed)
    {
        var shown = draws.Assign(wishes.FindAll(wish => !unseen.Contains(wish.DepartmentId)), pool, seed);
        var loads = shown.Shops.CountBy(shop => shop.ShopperId).ToDictionary();
        var apart = draws.Assign(wishes.FindAll(wish => unseen.Contains(wish.DepartmentId)), pool.ConvertAll(candidate => candidate.Beside(loads.GetValueOrDefault(candidate.ShopperId))), seed: null);
        return new RotaDraw([.. shown.Shops, .. apart.Shops], [.. shown.Gaps, .. apart.Gaps], shown.IsProven && apart.IsProven) { Lacks = shown.Lacks };
    }

    private static IEnumerable<(Department Department, Channel Channel, int Number)> Asked(Department department, ScheduleRound.Input input, Func<Channel, int> forAll, Mistakes mistakes) =>
        from asked in ((Channel Channel, string Field, Dictionary<Guid, string?> Numbers)[])[(Channel.Phone, nameof(input.Phone), input.Phone), (Channel.InPerson, nameof(input.InPerson), input.InPerson)]
        let own = asked.Numbers.GetValueOrDefault(department.Id)
        let number = string.IsNullOrWhiteSpace(own) ? forAll(asked.Channel) : mistakes.Try(() => Number($"{asked.Field}[{department.Id}]", own))
        where number > 0
        select (department, asked.Channel, number);
}
