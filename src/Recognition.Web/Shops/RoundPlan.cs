using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>A round as it would be scheduled: what was typed made sense of, and the draw.</summary>
/// <param name="RunBy">The department that runs the shops; null where the setting names none.</param>
/// <param name="Unseen">That department and the planner's own: the planner does not learn who shops them. docs/programme.md, 9.2.</param>
internal sealed record RoundPlan(RoundWindow Window, DateTime ReleaseAt, RotaDraw Draw, IReadOnlyDictionary<Guid, Department> Departments, Guid? RunBy, IReadOnlySet<Guid> Unseen)
{
    public const int MostShops = 20;

    public static async Task<RoundPlan> Of(RecognitionDb db, CitySettings city, Person by, DateOnly today, ScheduleRound.Input input, CancellationToken cancel)
    {
        var window = input.Window();
        if (window.Closes < today) throw new RuleBroken(nameof(input.Closes), "This window is over. Choose a later last day.");
        var release = input.Release(window, city);
        window.Check(city, release);

        var departments = await db.Departments.AsNoTracking().Where(department => department.InShops).OrderBy(department => department.Name).ToListAsync(cancel);
        var wishes = departments.SelectMany(department => Wishes(department, input)).ToList();
        if (wishes.Count == 0) throw new RuleBroken("Say for one department at least how many shops are made by phone or in person.");
        var runBy = await db.ShopsDepartment(city, cancel);
        var unseen = new[] { runBy, by.DepartmentId }.OfType<Guid>().ToHashSet();
        return new RoundPlan(window, release, Drawn(wishes, unseen, await db.Drawable(window, cancel), input.Seed), departments.ToDictionary(d => d.Id), runBy, unseen);
    }

    // What the planner must not learn is drawn apart and by chance: neither the seed nor the loads of the others tell it.
    private static RotaDraw Drawn(List<RotaWish> wishes, HashSet<Guid> unseen, List<RotaCandidate> pool, long seed)
    {
        var shown = Rota.Assign(wishes.FindAll(wish => !unseen.Contains(wish.DepartmentId)), pool, seed);
        var apart = Rota.Assign(wishes.FindAll(wish => unseen.Contains(wish.DepartmentId)), pool, BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))));
        return new RotaDraw([.. shown.Shops, .. apart.Shops], [.. shown.Gaps, .. apart.Gaps]);
    }

    private static IEnumerable<RotaWish> Wishes(Department department, ScheduleRound.Input input) =>
        from asked in ((Channel Channel, string Field, Dictionary<Guid, string?> Numbers)[])[(Channel.Phone, nameof(input.Phone), input.Phone), (Channel.InPerson, nameof(input.InPerson), input.InPerson)]
        let number = Number($"{asked.Field}[{department.Id}]", asked.Numbers.GetValueOrDefault(department.Id))
        where number > 0
        select new RotaWish(department.Id, department.Name, asked.Channel, number);

    private static int Number(string field, string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? 0
        : int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostShops ? number
        : throw new RuleBroken(field, $"Give a whole number from 0 to {MostShops}.");
}
