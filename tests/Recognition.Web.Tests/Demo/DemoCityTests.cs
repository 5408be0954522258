using Microsoft.EntityFrameworkCore;
using Recognition.Database.Seed;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.Time;
using Recognition.Web.Demo;
using Recognition.Web.Platform.Access;
using Recognition.Web.Tests.Seed;

namespace Recognition.Web.Tests.Demo;

public sealed class DemoCityTests
{
    private static readonly DateOnly Today = new(2026, 11, 10);

    private static List<Department> Departments()
    {
        var departments = DemoCast.All.Select(m => m.Department).Append("POLICE").Distinct().Select(code => new Department(Guid.NewGuid(), code, code)).ToList();
        return departments;
    }

    [Fact]
    public void The_people_are_the_same_at_every_call_and_no_two_share_a_name_or_number()
    {
        var departments = Departments();
        var (one, two) = (new DemoPeople(departments, Today).Everybody, new DemoPeople(departments, Today).Everybody);
        Assert.Equal(one.Select(Line), two.Select(Line));
        Assert.Equal(one.Count, one.Select(p => p.Employee.Name).Distinct().Count());
        Assert.Equal(one.Count, one.Select(p => p.Employee.Number).Distinct().Count());
        static string Line(DemoPeople.Placed p) => $"{p.Employee.Id} {p.Employee.Number} {p.Employee.Name} {p.Employee.Title} {p.Employee.SupervisorId} {p.Employee.StartedOn}";
    }

    [Fact]
    public void Everybody_of_the_cast_is_employed_and_everybody_but_the_heads_has_a_supervisor_in_reach()
    {
        var everybody = new DemoPeople(Departments(), Today).Everybody;
        Assert.All(DemoCast.All, member => Assert.Contains(everybody, p => p.Employee.Id == member.Id && p.Department.Code == member.Department && p.Post == member.Post));
        var byId = everybody.ToDictionary(p => p.Employee.Id, p => p.Employee);
        Assert.All(everybody, p =>
        {
            var steps = 0;
            for (var e = p.Employee; e.SupervisorId is { } above; e = byId[above]) Assert.True(++steps < 6);
        });
        Assert.Equal("City Manager", Assert.Single(everybody, p => p.Employee.SupervisorId is null).Employee.Title);
    }

    [Fact]
    public void The_story_begins_before_the_first_contest_and_both_quarters_whatever_the_day()
    {
        for (var day = Today; day < Today.AddYears(1); day = day.AddDays(1))
        {
            Assert.True(DemoTown.Dawn(day) < DemoAwards.First(day));
            Assert.True(DemoTown.Dawn(day).AddDays(14) < Quarter.Of(day).Previous.Previous.First);
        }
    }

    [Theory, BothDatabases]
    public async Task An_empty_city_becomes_the_demo_city(City city)
    {
        var cancel = TestContext.Current.CancellationToken;
        await city.Empty();
        await city.LoadReferenceData(ReferenceData.Own);
        await Load(city);
        await using var db = city.Db();
        Assert.InRange(await db.Employees.CountAsync(cancel), 1400, 1600);
        Assert.Equal(19, await db.Appointments.CountAsync(a => a.Role == Role.Director, cancel));
        Assert.Equal(5, await db.Appointments.CountAsync(a => a.Role == Role.CommitteeMember, cancel));
        Assert.Single(await db.AuditEntries.Where(e => e.Deed == nameof(LoadDemoCity)).ToListAsync(cancel));
        await city.As(DemoCast.Id("1014"), (Guard guard) => guard.Demand(Permission.CommentOnPackets, cancel)); // the stand-in
    }

    [Theory, BothDatabases]
    public async Task A_city_with_people_of_its_own_is_left_alone(City city)
    {
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => Load(city));
        Assert.StartsWith("This database holds a city's own people", refusal.Message, StringComparison.Ordinal);
        await using var db = city.Db();
        Assert.False(await db.Employees.AnyAsync(e => e.Name == "Clara Nye" && e.Number == "1005", TestContext.Current.CancellationToken));
    }

    private static Task Load(City city) => city.AsPortal(Permission.ManagePeople, (LoadDemoCity load) => load.Run(Today, TestContext.Current.CancellationToken));
}
