using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Web.Settings;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>Where not every shop can be made, departments of which the last round has none come first. docs/programme.md, 1.5.</summary>
public sealed class MissedLastTests
{
    [Theory, BothDatabases]
    public async Task A_department_without_a_shop_that_was_made_in_the_last_round_comes_first_and_a_plan_is_no_round_yet(City city)
    {
        await OfFinnAlone(city);
        await Scene.Schedule(city, Scene.Round((Cast.Water, 1))); // Finn makes it, and rests from Water for long
        var water = await Scene.ShopOf(city, Cast.Water);
        await using (var db = city.Db())
        {
            db.Add(new Shopper(Guid.NewGuid(), Cast.Cy, new DateOnly(2026, 1, 1)));
            await db.SaveChangesAsync(Scene.Cancel);
        }

        await Scene.Schedule(city, Scene.Round((Cast.HumanResources, 1)) with { Opens = "2026-11-23", Closes = "2026-11-24", AsPlan = true });
        city.Clock.Now = new DateTime(2026, 11, 16, 16, 0, 0, DateTimeKind.Utc);

        Assert.Equal(["Fire by phone", "Water Services by phone"], await OfCy(city)); // of neither has one been made
        await Scene.Submit(city, Cast.FireClerk, water.Id);
        Assert.Equal(["Fire by phone"], await OfCy(city));
    }

    // What Cy gets of Water and Fire, over many draws: one shop each time, since nobody makes two in a round.
    private static async Task<IEnumerable<string>> OfCy(City city)
    {
        var drawn = new List<string>();
        for (var seed = 1; seed <= 12; seed++)
        {
            var input = Scene.Round((Cast.Water, 1), (Cast.Fire, 1)) with { Opens = "2026-12-07", Closes = "2026-12-07", Seed = seed };
            var preview = await city.As(Cast.Hr, (PlanRound r) => r.Draw(input, Scene.Cancel));
            Assert.Equal(1, preview.Missing);
            drawn.Add(Assert.Single(Assert.Single(preview.Loads, load => load.Shopper == "Cy Dunn").Shops));
        }

        return drawn.Distinct().Order();
    }

    // Cy, who works in neither of the two departments, joins later.
    private static async Task OfFinnAlone(City city)
    {
        await Scene.Settle(city);
        await using var db = city.Db();
        db.RemoveRange(db.Shoppers.Where(shopper => shopper.EmployeeId == Cast.WaterClerk));
        db.Add(new Setting(Guid.NewGuid(), SettingDefinition.ShopsARound, new DateOnly(2026, 1, 1), "1"));
        await db.SaveChangesAsync(Scene.Cancel);
        city.Services.GetRequiredService<CurrentSettings>().Forget();
    }
}
