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
/// <param name="Digest">Differs where anything that the preview tells differs: the terms, what was asked for, who was drawn. Who was drawn unseen is not in it.</param>
/// <param name="Unseen">That department and the planner's own: the planner does not learn who shops them. docs/programme.md, 9.2.</param>
internal sealed record RoundPlan(RoundWindow Window, DateTime ReleaseAt, RotaDraw Draw, IReadOnlyDictionary<Guid, Department> Departments, Guid RunBy, IReadOnlySet<Guid> Unseen, string Digest)
{
    public const int MostShops = 20;

    public static async Task<RoundPlan> Of(RecognitionDb db, CitySettings city, Person by, DateOnly today, ScheduleRound.Input input, CancellationToken cancel)
    {
        var mistakes = new Mistakes();
        var (window, release) = input.Read(city, today, mistakes);
        var departments = await db.Departments.AsNoTracking().Where(department => department.InShops).OrderBy(department => department.Name).ToListAsync(cancel);
        var wishes = departments.SelectMany(department => Wishes(department, input, mistakes)).ToList();
        mistakes.Refuse();
        if (wishes.Count == 0) throw new RuleBroken("Say for one department at least how many shops are made by phone or in person.");
        await db.DemandAloneInServiceWeek(window, input.Id, cancel);
        // Without it the shops of Human Resources would fall to those who run them.
        var runBy = await db.ShopsDepartment(city, cancel) ?? throw new RuleBroken(
            $"By the settings the department {city.ShopsDepartment} runs the shops, and there is none of that code. Whoever keeps the settings mends it first.");
        var unseen = new[] { runBy, by.DepartmentId }.OfType<Guid>().ToHashSet();
        var missed = await Missed(db, window, cancel);
        var draw = Drawn([.. wishes.Select(wish => wish with { MissedLast = missed.Contains(wish.DepartmentId) })], unseen, await db.Drawable(city, window, cancel), input.Seed);
        return new RoundPlan(window, release, draw, departments.ToDictionary(d => d.Id), runBy, unseen, DigestOf(new
        {
            Name = input.Name?.Trim(),
            window,
            release,
            wishes,
            Shown = draw.Shops.Where(shop => !unseen.Contains(shop.DepartmentId)).OrderBy(shop => shop.DepartmentId).ThenBy(shop => shop.Channel).ThenBy(shop => shop.ShopperId),
            Unseen = draw.Shops.Where(shop => unseen.Contains(shop.DepartmentId)).CountBy(shop => shop.DepartmentId).OrderBy(drawn => drawn.Key),
        }));
    }

    // Those of which the round before has no shop that was made.
    private static async Task<HashSet<Guid>> Missed(RecognitionDb db, RoundWindow window, CancellationToken cancel)
    {
        if (await db.Rounds.Where(round => round.Opens < window.Opens && round.CancelledAt == null && !round.IsDraft).OrderByDescending(round => round.Opens).Select(round => (Guid?)round.Id).FirstOrDefaultAsync(cancel) is not { } last) return [];
        return [.. await db.Departments.Where(department => !db.Shops.Any(shop => shop.RoundId == last && shop.DepartmentId == department.Id && shop.PerformedOn != null && shop.State != ShopState.Excluded)).Select(department => department.Id).ToListAsync(cancel)];
    }

    private static string DigestOf<TPlan>(TPlan plan) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(plan)));

    // What the planner must not learn is drawn apart and by chance: neither the seed nor the loads of the others tell it.
    private static RotaDraw Drawn(List<RotaWish> wishes, HashSet<Guid> unseen, List<RotaCandidate> pool, long seed)
    {
        var shown = Rota.Assign(wishes.FindAll(wish => !unseen.Contains(wish.DepartmentId)), pool, seed);
        var apart = Rota.Assign(wishes.FindAll(wish => unseen.Contains(wish.DepartmentId)), pool, BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))));
        return new RotaDraw([.. shown.Shops, .. apart.Shops], [.. shown.Gaps, .. apart.Gaps], shown.IsProven && apart.IsProven);
    }

    private static IEnumerable<RotaWish> Wishes(Department department, ScheduleRound.Input input, Mistakes mistakes) =>
        from asked in ((Channel Channel, string Field, Dictionary<Guid, string?> Numbers)[])[(Channel.Phone, nameof(input.Phone), input.Phone), (Channel.InPerson, nameof(input.InPerson), input.InPerson)]
        let number = mistakes.Try(() => Number($"{asked.Field}[{department.Id}]", asked.Numbers.GetValueOrDefault(department.Id)))
        where number > 0
        select new RotaWish(department.Id, department.Name, asked.Channel, number);

    private static int Number(string field, string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? 0
        : int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostShops ? number
        : throw new RuleBroken(field, $"Give a whole number from 0 to {MostShops}.");
}
