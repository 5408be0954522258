using Recognition.Domain.Shops;
using Recognition.Web.Shops;
using static Recognition.Web.Demo.DemoCast;
using static Recognition.Web.Demo.DemoTown;

namespace Recognition.Web.Demo;

/// <summary>Residents who offered to shop: one in the pool, one whose application waits, one paused.</summary>
internal sealed class DemoResidents(DemoStage stage, DemoTown town)
{
    public void Tell()
    {
        var dawn = town.City.Calendar.Subtract(town.Today, 6);
        Apply("Noor Haddad", "Arabic, French", "An errand with two children", ["Tuesday morning", "Thursday morning"], "Not in school holidays", 2, "Relay call");
        Apply("Walt Greer", null, null, [.. FreeTimes.All.Where(part => part.EndsWith("morning", StringComparison.Ordinal))], null, 3, "Wheelchair user");
        Apply("Ines Calder", null, "A small bakery", ["Monday afternoon"], null, 1, "Spanish");
        stage.At<AdmitResident>(town.After(dawn, 3), Hana, async it => await it.Run(new() { Id = Of("Noor Haddad"), Version = await Version("Noor Haddad") }, default));
        stage.At<AdmitResident>(town.After(dawn, 3), Hana, async it => await it.Run(new() { Id = Of("Walt Greer"), Version = await Version("Walt Greer") }, default));
        stage.At<StopResident>(town.After(dawn, 4), Hana, async it => await it.Run(new() { Id = Of("Walt Greer"), Version = await Version("Walt Greer"), As = ResidentState.Paused, Note = "Away until spring." }, default));

        void Apply(string name, string? languages, string? skills, List<string> times, string? more, int capacity, string meets) => stage.At<ApplyAsShopper>(town.After(dawn, 2), Guid.Empty, it => it.Run(new()
        {
            Id = Of(name),
            Name = name,
            Mail = $"{name.Split(' ')[0].ToLowerInvariant()}@example.org",
            Meets = [meets],
            Languages = languages,
            Skills = skills,
            Times = times,
            Availability = more,
            Capacity = $"{capacity}",
        }, default));
    }

    private static Guid Of(string name) => Id($"resident {name}");

    private Task<Guid> Version(string name) => stage.Version<Resident>(Of(name));
}
