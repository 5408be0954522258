using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Access;
using Recognition.Web.Settings;

namespace Recognition.Web.Tests.Settings;

public sealed class AppointFirstTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_first_person_is_appointed_once_and_then_roles_are_given_by_people(City city)
    {
        Assert.StartsWith("Somebody holds this role already", (await Assert.ThrowsAsync<RuleBroken>(() => First(city, "2001", "Nora Vale"))).Message, StringComparison.Ordinal);
        await using (var db = city.Db())
        {
            foreach (var held in db.Appointments.Where(a => a.Role == Role.HrSettings)) held.End(new DateOnly(2026, 11, 9));
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal("Nora Vale, number 2001, may sign in now, import people, and give roles.", await First(city, "2001", "Nora Vale"));
        await using (var db = city.Db())
        {
            var nora = db.Employees.Single(e => e.Number == "2001").Id;
            Assert.True((await city.As(nora, (Guard guard) => guard.Who(Cancel)))!.Holds(Permission.ManagePeople));
        }

        await Assert.ThrowsAsync<RuleBroken>(() => First(city, "2002", "Otto Wren"));
    }

    [Theory, BothDatabases]
    public async Task Where_all_who_held_the_role_have_left_somebody_who_works_here_is_appointed_and_nobody_who_has_left(City city)
    {
        await using (var db = city.Db())
        {
            db.Employees.Single(e => e.Id == Cast.Hr).Leave(new DateOnly(2026, 11, 9));
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal("Gus Vane, number 1016, does not work for the city today by the personnel list, and so cannot sign in. Name somebody who does.",
            (await Assert.ThrowsAsync<RuleBroken>(() => First(city, "1016", "Gus Vane"))).Message);
        Assert.StartsWith("Clara Nye, number 1010, may sign in now", await First(city, "1010", "Clara Nye"), StringComparison.Ordinal);
    }

    private static async Task<string> First(City city, string number, string name)
    {
        var done = "";
        await city.AsPortal(Permission.ManageSettings, async (AppointFirst a) => done = await a.Run(new(number, name, "HR"), Cancel));
        return done;
    }
}
