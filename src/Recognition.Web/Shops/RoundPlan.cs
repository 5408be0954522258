using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Domain.Organization;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>A round as it would be scheduled: what was typed made sense of, and the draw.</summary>
internal sealed record RoundPlan(RoundWindow Window, DateTime ReleaseAt, RotaDraw Draw, IReadOnlyDictionary<Guid, string> Codes)
{
    public const int MostShops = 20;

    public static async Task<RoundPlan> Of(RecognitionDb db, CitySettings city, DateOnly today, ScheduleRound.Input input, CancellationToken cancel)
    {
        var window = input.Window();
        if (window.Closes < today) throw new RuleBroken(nameof(input.Closes), "This window is over. Choose a later last day.");
        var release = input.Release(window, city);
        window.Check(city, release);

        var departments = await db.Departments.AsNoTracking().Where(department => department.InShops).OrderBy(department => department.Name).ToListAsync(cancel);
        var wishes = departments.SelectMany(department => Wishes(department, input)).ToList();
        if (wishes.Count == 0) throw new RuleBroken("Say for one department at least how many shops are made by phone or in person.");
        return new RoundPlan(window, release, Rota.Assign(wishes, await db.Drawable(window, cancel), input.Seed), departments.ToDictionary(d => d.Id, d => d.Code));
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
