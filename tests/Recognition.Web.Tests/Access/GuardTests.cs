using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Tests.Access;

public sealed class GuardTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_director_sees_the_own_department_and_no_other(City city)
    {
        var director = await city.As(Cast.WaterDirector, (Guard guard) => guard.Demand(Permission.ReadResults));
        Assert.True(director.Sees(Permission.ReadResults, Cast.Water));
        Assert.False(director.Sees(Permission.ReadResults, Cast.Fire));
    }

    [Theory, BothDatabases]
    public async Task A_director_who_is_point_of_contact_elsewhere_reads_the_results_there_and_not_the_packets(City city)
    {
        await using (var db = city.Db())
        {
            db.Add(new Appointment(Guid.NewGuid(), Role.PointOfContact, Cast.WaterDirector, Cast.Fire, new DateOnly(2026, 11, 1), null));
            await db.SaveChangesAsync(Cancel);
        }

        var director = await city.As(Cast.WaterDirector, (Guard guard) => guard.Demand(Permission.ReadPackets));
        Assert.True(director.Sees(Permission.ReadResults, Cast.Fire));
        Assert.False(director.Sees(Permission.ReadPackets, Cast.Fire));
    }

    [Theory, BothDatabases]
    public async Task Who_left_the_city_may_nothing(City city) =>
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.Gone, (Guard guard) => guard.Demand(Permission.UsePortal)));

    [Theory, BothDatabases]
    public async Task A_right_taken_away_while_its_holder_waits_for_a_turn_is_gone(City city)
    {
        await using var scope = city.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().IsJob(Person.Job("The portal", Permission.ManageSettings));
        // On SQLite one waits in the process, from the moment of asking. On PostgreSQL another process waits for the lock, which its own view tells.
        var waits = city.Provider == "postgres" ? city.Twin() : city;
        Task<bool> waiting;
        await using (var work = await scope.ServiceProvider.GetRequiredService<Entry>().Write(this, Permission.ManageSettings, Cancel))
        {
            work.Db.RemoveRange(await work.Db.Appointments.Where(a => a.EmployeeId == Cast.Hr).ToListAsync(Cancel));
            waiting = waits.As(Cast.Hr, async (Entry entry) =>
            {
                await using var mine = await entry.Write(this, Permission.ManageLeave, Cancel);
                return true;
            });
            if (waits != city) await Waits(city);
            await work.Commit(Cancel);
        }

        await Assert.ThrowsAsync<NotAllowed>(() => waiting);
        if (waits != city) await waits.Services.DisposeAsync();
    }

    private static async Task Waits(City city)
    {
        await using var db = city.Db();
        while (await db.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'""").SingleAsync(Cancel) == 0) await Task.Delay(10, Cancel);
    }

    [Theory, BothDatabases]
    public async Task A_refusal_says_who_could(City city)
    {
        var refusal = await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.WaterClerk, (Guard guard) => guard.Demand(Permission.ReadAudit)));
        Assert.Equal("This is not open to you. It is open to: the auditor.", refusal.Message);
    }

    [Theory, BothDatabases]
    public async Task Only_those_to_whom_somebody_reports_approve_leave(City city)
    {
        Assert.True((await city.As(Cast.WaterSupervisor, (Guard guard) => guard.Who()))!.Holds(Permission.ApproveLeave));
        Assert.False((await city.As(Cast.WaterClerk, (Guard guard) => guard.Who()))!.Holds(Permission.ApproveLeave));
    }

    [Theory, BothDatabases]
    public async Task A_deputy_has_the_roles_of_the_absent_between_the_two_days_and_not_after(City city)
    {
        await using (var db = city.Db())
        {
            db.Add(new Deputy(Guid.NewGuid(), Cast.WaterDirector, Cast.FireClerk, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 10)));
            await db.SaveChangesAsync(Cancel);
        }

        var deputy = await city.As(Cast.FireClerk, (Guard guard) => guard.Demand(Permission.ReadResults));
        Assert.True(deputy.Sees(Permission.ReadResults, Cast.Water));
        Assert.True(deputy.Holds(Permission.ApproveLeave));
        Assert.Equal("Wilma Torres", Assert.Single(deputy.StandsInFor.Values));
        city.Clock.Pass(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.FireClerk, (Guard guard) => guard.Demand(Permission.ReadResults)));
    }

    [Fact]
    public void The_sign_in_gives_a_role_by_its_exact_name_alone()
    {
        string[] said = ["Auditor", "3", "HrShops, HrAward", "citymanager", "Director", "CommitteeMember", " HrLeave"];
        Assert.Equal([Role.Auditor], AppRoles.Of(new ClaimsPrincipal(new ClaimsIdentity(said.Select(role => new Claim(ClaimTypes.Role, role))))));
    }

    [Theory, BothDatabases]
    public async Task A_deputy_of_somebody_who_has_left_has_nothing_of_that_persons(City city)
    {
        await using (var db = city.Db())
        {
            db.Add(new Deputy(Guid.NewGuid(), Cast.WaterDirector, Cast.FireClerk, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)));
            (await db.Employees.SingleAsync(e => e.Id == Cast.WaterDirector, Cancel)).Leave(new DateOnly(2026, 11, 10));
            await db.SaveChangesAsync(Cancel);
        }

        Assert.True((await city.As(Cast.FireClerk, (Guard guard) => guard.Who()))!.Sees(Permission.ReadResults, Cast.Water));
        city.Clock.Pass(TimeSpan.FromDays(1));
        var clerk = await city.As(Cast.FireClerk, (Guard guard) => guard.Who());
        Assert.False(clerk!.Sees(Permission.ReadResults, Cast.Water));
        Assert.False(clerk.Holds(Permission.ApproveLeave));
        Assert.Empty(clerk.StandsInFor);
    }
}
