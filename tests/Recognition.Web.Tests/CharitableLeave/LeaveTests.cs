using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.CharitableLeave;
using Recognition.Domain.Settings;
using Recognition.Domain.Time;
using Recognition.Web.CharitableLeave;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Tests.CharitableLeave;

public sealed class LeaveTests
{
    private static readonly Guid Pantry = Guid.NewGuid();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Hours_are_asked_for_approved_and_verified_and_the_balance_shows_each(City city)
    {
        await ListPantry(city);
        var id = await Ask(city, Cast.WaterClerk, "2026-11-10", "3.50");
        Assert.Equal(4.5m, (await Balance(city)).Left.Value);

        await Decide(city, Cast.WaterSupervisor, id);
        Assert.Equal(3.5m, (await Balance(city)).Approved.Value);

        await city.As(Cast.WaterSupervisor, async (VerifyLeave verify) =>
        {
            var (version, line) = await Row(city, id);
            await verify.Run(new() { Id = id, Version = version, Lines = [new() { Id = line, Served = "2.25" }] }, Cancel);
        });
        var balance = await Balance(city);
        Assert.Equal((2.25m, 5.75m), (balance.Taken.Value, balance.Left.Value));

        await using var db = city.Db();
        var figures = await LeaveFigures.Of(db, Quarter.Of(new DateOnly(2026, 11, 10)), Cancel);
        Assert.Equal(new DepartmentLeave(1, new Hours(2.25m)), figures[Cast.Water]);
        Assert.Equal(3, await db.OutgoingMails.CountAsync(Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_request_under_the_id_of_anothers_or_under_none_is_refused_and_not_swallowed(City city)
    {
        await ListPantry(city);
        var theirs = await Ask(city, Cast.WaterClerk, "2026-11-20", "1.00");
        await Ask(city, Cast.WaterClerk, "2026-11-20", "1.00", theirs);
        Assert.StartsWith("This form was sent before", (await Assert.ThrowsAsync<RuleBroken>(() => Ask(city, Cast.WaterClerk, "2026-11-20", "2.00", theirs))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotThere>(() => Ask(city, Cast.WaterOtherClerk, "2026-11-20", "1.00", theirs));
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => Ask(city, Cast.WaterOtherClerk, "2026-11-20", "1.00", Guid.Empty));
        Assert.Equal("The form was not complete. Load the page again and send it once more.", refusal.Message);
        await using var db = city.Db();
        Assert.Equal(1, await db.LeaveRequests.CountAsync(Cancel));
    }

    [Theory, BothDatabases]
    public async Task Of_two_hundred_requests_at_once_the_pool_lets_eight_hours_through_and_no_more(City city)
    {
        await ListPantry(city);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            try
            {
                await Ask(city, Cast.WaterClerk, "2026-11-20", "3.00");
                return true;
            }
            catch (RuleBroken refused)
            {
                Assert.Equal("You asked for 3.00 h; 2.00 h are left in FY2027.", refused.Message);
                return false;
            }
        }));
        Assert.Equal(2, outcomes.Count(done => done));
        Assert.Equal(6m, (await Balance(city)).Requested.Value);
    }

    [Theory, BothDatabases]
    public async Task Half_time_has_half_the_pool_where_the_city_says_so(City city)
    {
        await ListPantry(city);
        await using (var db = city.Db())
        {
            (await db.Employees.SingleAsync(e => e.Id == Cast.WaterClerk, Cancel)).Work(0.53m);
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal(8m, (await Balance(city)).Left.Value);
        await using (var db = city.Db())
        {
            db.Add(new Setting(Guid.NewGuid(), SettingDefinition.PartTimeLeave, new DateOnly(2026, 1, 1), "prorated"));
            await db.SaveChangesAsync(Cancel);
        }

        city.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(4m, (await Balance(city)).Left.Value);
        Assert.Equal("You asked for 4.25 h; 4.00 h are left in FY2027.", (await Assert.ThrowsAsync<RuleBroken>(() => Ask(city, Cast.WaterClerk, "2026-11-20", "4.25"))).Message);
    }

    [Theory, BothDatabases]
    public async Task A_form_posted_twice_asks_once(City city)
    {
        await ListPantry(city);
        var id = Guid.NewGuid();
        await Ask(city, Cast.WaterClerk, "2026-11-20", "3.00", id);
        await Ask(city, Cast.WaterClerk, "2026-11-20", "3.00", id);
        Assert.Equal(3m, (await Balance(city)).Requested.Value);
    }

    [Theory, BothDatabases]
    public async Task Only_the_supervisor_or_the_deputy_decides_and_nobody_else_sees_the_request(City city)
    {
        await ListPantry(city);
        var id = await Ask(city, Cast.WaterClerk, "2026-11-20", "3.00");
        foreach (var stranger in (Guid[])[Cast.FireDirector, Cast.WaterDirector])
            await Assert.ThrowsAsync<NotThere>(() => Decide(city, stranger, id));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.WaterOtherClerk, (LeaveRecord record) => record.Read(id, Cancel)));

        await using (var db = city.Db())
        {
            db.Add(new Deputy(Guid.NewGuid(), Cast.WaterSupervisor, Cast.FireClerk, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)));
            await db.SaveChangesAsync(Cancel);
        }

        await Decide(city, Cast.FireClerk, id);
        Assert.Equal(3m, (await Balance(city)).Approved.Value);
    }

    [Theory, BothDatabases]
    public async Task A_supervisor_does_not_decide_on_the_own_hours(City city)
    {
        await ListPantry(city);
        var id = await Ask(city, Cast.WaterSupervisor, "2026-11-20", "1.00");
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => Decide(city, Cast.WaterSupervisor, id));
        Assert.Equal("Nobody decides on their own hours. Your supervisor does.", refused.Message);
    }

    [Theory, BothDatabases]
    public async Task Of_two_decisions_on_one_page_the_second_is_told_that_it_changed(City city)
    {
        await ListPantry(city);
        var id = await Ask(city, Cast.WaterClerk, "2026-11-20", "3.00");
        var (version, _) = await Row(city, id);
        await city.As(Cast.WaterSupervisor, (DecideLeave decide) => decide.Run(new() { Id = id, Version = version, Decision = DecideLeave.Decision.Approve }, Cancel));
        await Assert.ThrowsAsync<GoneStale>(() => city.As(Cast.WaterSupervisor, (DecideLeave decide) =>
            decide.Run(new() { Id = id, Version = version, Decision = DecideLeave.Decision.Decline, DeclinedBecause = "Too late." }, Cancel)));
    }

    [Theory, BothDatabases]
    public async Task A_withdrawn_request_gives_its_hours_back(City city)
    {
        await ListPantry(city);
        var id = await Ask(city, Cast.WaterClerk, "2026-11-20", "8.00");
        var (version, _) = await Row(city, id);
        await city.As(Cast.WaterClerk, (WithdrawLeave withdraw) => withdraw.Run(new() { Id = id, Version = version }, Cancel));
        Assert.Equal(8m, (await Balance(city)).Left.Value);
    }

    [Theory, BothDatabases]
    public async Task What_cannot_be_read_is_said_at_its_field(City city)
    {
        await ListPantry(city);
        Assert.Equal("Lines[0].Hours", (await Assert.ThrowsAsync<RuleBroken>(() => Ask(city, Cast.WaterClerk, "2026-11-20", "two"))).Field);
        Assert.Equal("Lines[0].Hours", (await Assert.ThrowsAsync<RuleBroken>(() => Ask(city, Cast.WaterClerk, "2026-11-20", "2.30"))).Field);
        Assert.Equal("Lines[0].Date", (await Assert.ThrowsAsync<RuleBroken>(() => Ask(city, Cast.WaterClerk, "20.11.2026", "2"))).Field);
    }

    [Theory, BothDatabases]
    public async Task All_that_is_wrong_with_a_request_is_said_at_once(City city)
    {
        await ListPantry(city);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.WaterClerk, (RequestLeave ask) =>
            ask.Run(new() { Id = Guid.NewGuid(), Lines = [new() { Date = "soon", Hours = "2.30" }] }, Cancel)));
        Assert.Equal(["Lines[0].Date", "Lines[0].Hours", "Lines[0].Use", "Lines[0].Organization"], refused.Others.Prepend(refused).Select(one => one.Field));
    }

    [Theory, BothDatabases]
    public async Task A_request_that_nobody_could_decide_on_is_refused_in_words(City city)
    {
        await ListPantry(city);
        await using (var db = city.Db())
        {
            db.Add(new Deputy(Guid.NewGuid(), Cast.WaterSupervisor, Cast.FireClerk, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)));
            (await db.Employees.SingleAsync(e => e.Id == Cast.WaterSupervisor, Cancel)).Leave(new DateOnly(2026, 11, 9));
            await db.SaveChangesAsync(Cancel);
        }

        foreach (var asker in (Guid[])[Cast.WaterClerk, Cast.Hr])
            Assert.StartsWith("Nobody could approve these hours", (await Assert.ThrowsAsync<RuleBroken>(() => Ask(city, asker, "2026-11-20", "1.00"))).Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Hours_are_asked_for_until_the_end_of_the_next_leave_year_and_not_beyond_what_the_ledger_shows(City city)
    {
        await ListPantry(city);
        await Ask(city, Cast.WaterClerk, "2028-04-30", "1.00");
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => Ask(city, Cast.WaterClerk, "5/1/2028", "1.00"));
        Assert.Equal(("Lines[0].Date", "Hours can be asked for until Sun 30 Apr 2028, the end of FY2028. Choose an earlier day."), (refused.Field, refused.Message));
    }

    [Theory, BothDatabases]
    public async Task A_supervisor_reads_that_a_day_is_no_business_day(City city)
    {
        await ListPantry(city);
        var id = await Ask(city, Cast.WaterClerk, "2026-12-05", "3.00");
        await using (var db = city.Db())
            Assert.Contains("Sat 5 Dec 2026 is no business day.", (await db.OutgoingMails.SingleAsync(Cancel)).Body, StringComparison.Ordinal);
        await using var host = new PortalHost(city, signInByHeader: true);
        using var supervisor = host.As(Cast.WaterSupervisor);
        Assert.Contains("Sat 5 Dec 2026 is no business day.", await supervisor.GetStringAsync($"/leave/requests/{id}", Cancel), StringComparison.Ordinal);
    }

    private static Task ListPantry(City city) => city.As(Cast.Hr, (ListOrganization list) =>
        list.Run(new() { Id = Pantry, Name = "Example Pantry", Use = LeaveUse.CharitableCampaign, From = "2026-05-01" }, Cancel));

    private static async Task<Guid> Ask(City city, Guid who, string date, string hours, Guid? id = null)
    {
        var request = id ?? Guid.NewGuid();
        await using var db = city.Db();
        var organization = await db.LeaveOrganizations.Select(o => o.Id).SingleAsync(Cancel);
        await city.As(who, (RequestLeave ask) => ask.Run(
            new() { Id = request, Lines = [new() { Date = date, Hours = hours, Use = LeaveUse.CharitableCampaign, Organization = organization.ToString() }] }, Cancel));
        return request;
    }

    private static async Task Decide(City city, Guid who, Guid id)
    {
        var (version, _) = await Row(city, id);
        await city.As(who, (DecideLeave decide) => decide.Run(new() { Id = id, Version = version, Decision = DecideLeave.Decision.Approve }, Cancel));
    }

    private static async Task<(Guid Version, Guid Line)> Row(City city, Guid id)
    {
        await using var db = city.Db();
        var request = await db.LeaveRequests.Include(r => r.Lines).SingleAsync(r => r.Id == id, Cancel);
        return (request.Version, request.Lines[0].Id);
    }

    private static Task<LeaveBalance> Balance(City city) => city.As(Cast.WaterClerk, async (MyLeave leave) => (await leave.Read(Cancel)).Balance);
}
