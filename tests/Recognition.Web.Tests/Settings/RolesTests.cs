using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Access;
using Recognition.Web.Settings;

namespace Recognition.Web.Tests.Settings;

public sealed class RolesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_role_holds_from_its_day_and_is_gone_after_its_last(City city)
    {
        await Give(city, Role.Auditor, "1012", until: "2026-11-11");
        Assert.True((await Who(city, Cast.FireClerk))!.Holds(Permission.ReadAudit));
        city.Clock.Pass(TimeSpan.FromDays(2));
        Assert.False((await Who(city, Cast.FireClerk))!.Holds(Permission.ReadAudit));
    }

    [Theory, BothDatabases]
    public async Task Nobody_changes_their_own_roles(City city)
    {
        Assert.Equal("Nobody changes their own roles. Ask another person who keeps the settings.", (await Assert.ThrowsAsync<RuleBroken>(() => Give(city, Role.Auditor, "1001"))).Message);
        await using var db = city.Db();
        var own = await db.Appointments.FirstAsync(a => a.EmployeeId == Cast.Hr, Cancel);
        Assert.StartsWith("Nobody changes their own roles.", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (EndRole e) => e.Run(new() { Id = own.Id, Version = own.Version, Until = "2026-12-31" }, Cancel)))).Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Nobody_gets_a_role_by_way_of_somebody_they_stand_in_for(City city)
    {
        await Assert.ThrowsAsync<RuleBroken>(() => Deputy(city, "1004", "1001"));
        await using (var db = city.Db())
        {
            db.Add(new Deputy(Guid.NewGuid(), Cast.FireClerk, Cast.Hr, new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 24)));
            await db.SaveChangesAsync(Cancel);
        }

        Assert.StartsWith("You stand in for this person", (await Assert.ThrowsAsync<RuleBroken>(() => Give(city, Role.Auditor, "1012"))).Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Two_directors_of_one_department_at_one_time_are_refused_and_one_after_the_other_are_not(City city)
    {
        Assert.Equal("Frida Hahn holds this role from Fri 1 May 2020. End that first, or choose other days.",
            (await Assert.ThrowsAsync<RuleBroken>(() => Give(city, Role.Director, "1012", Cast.Fire))).Message);
        await using var db = city.Db();
        var held = await db.Appointments.SingleAsync(a => a.EmployeeId == Cast.FireDirector, Cancel);
        await city.As(Cast.Hr, (EndRole e) => e.Run(new() { Id = held.Id, Version = held.Version, Until = "2026-11-30" }, Cancel));
        await Give(city, Role.Director, "1012", Cast.Fire, from: "2026-12-01");
        await Give(city, Role.Representative, "1013", Cast.Fire);
        await Give(city, Role.Representative, "1012", Cast.Fire);
    }

    [Theory, BothDatabases]
    public async Task A_role_ended_as_of_yesterday_is_gone_at_the_next_action(City city)
    {
        await using var db = city.Db();
        var held = await db.Appointments.SingleAsync(a => a.EmployeeId == Cast.Auditor, Cancel);
        await city.As(Cast.Hr, (EndRole e) => e.Run(new() { Id = held.Id, Version = held.Version, Until = "2026-11-09" }, Cancel));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.Auditor, (Guard guard) => guard.Demand(Permission.ReadAudit)));
    }

    [Theory, BothDatabases]
    public async Task A_role_given_today_by_mistake_is_taken_back_today(City city)
    {
        await Give(city, Role.Auditor, "1012");
        await using var db = city.Db();
        var given = await db.Appointments.SingleAsync(a => a.EmployeeId == Cast.FireClerk, Cancel);
        await city.As(Cast.Hr, (EndRole e) => e.Run(new() { Id = given.Id, Version = given.Version, Until = "2026-11-09" }, Cancel));
        Assert.False((await Who(city, Cast.FireClerk))!.Holds(Permission.ReadAudit));
        Assert.False(await db.Appointments.AnyAsync(a => a.EmployeeId == Cast.FireClerk, Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_department_role_needs_its_department_and_an_employee_who_is_there(City city)
    {
        Assert.Equal("Choose the department of this role.", (await Assert.ThrowsAsync<RuleBroken>(() => Give(city, Role.Director, "1012"))).Message);
        Assert.Equal("There is no employee with the number 9. Look the person up under People.", (await Assert.ThrowsAsync<RuleBroken>(() => Give(city, Role.Auditor, "9"))).Message);
        Assert.Equal("Gus Vane has left the city.", (await Assert.ThrowsAsync<RuleBroken>(() => Give(city, Role.Auditor, "1016"))).Message);
        Assert.Equal("Choose a role of the list.", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (GiveRole g) => g.Run(new() { Role = "99", EmployeeNumber = "1012" }, Cancel)))).Message);
    }

    [Theory, BothDatabases]
    public async Task A_deputy_is_named_with_dates_and_ended_at_once(City city)
    {
        await Deputy(city, "1005", "1012");
        Assert.True((await Who(city, Cast.FireClerk))!.Sees(Permission.ReadResults, Cast.Water));
        Assert.StartsWith("Wilma Torres has a deputy from Tue 10 Nov 2026", (await Assert.ThrowsAsync<RuleBroken>(() => Deputy(city, "1005", "1013"))).Message, StringComparison.Ordinal);
        var row = (await city.As(Cast.Hr, (DeputiesNamed d) => d.Read(Cancel))).Rows.Single();
        await city.As(Cast.Hr, (EndDeputy e) => e.Run(new() { Id = row.Id, Version = row.Version }, Cancel));
        Assert.False((await Who(city, Cast.FireClerk))!.Sees(Permission.ReadResults, Cast.Water));
    }

    private static Task Give(City city, Role role, string number, Guid? department = null, string from = "2026-11-10", string? until = null) => city.As(Cast.Hr, (GiveRole g) =>
        g.Run(new() { Id = Guid.NewGuid(), Role = role.ToString(), EmployeeNumber = number, DepartmentId = department, From = from, Until = until }, Cancel));

    private static Task Deputy(City city, string absent, string standIn) => city.As(Cast.Hr, (NameDeputy n) =>
        n.Run(new() { Id = Guid.NewGuid(), AbsentNumber = absent, StandInNumber = standIn, From = "2026-11-10", Until = "2026-11-20" }, Cancel));

    private static Task<Person?> Who(City city, Guid person) => city.As(person, (Guard guard) => guard.Who(Cancel));
}
