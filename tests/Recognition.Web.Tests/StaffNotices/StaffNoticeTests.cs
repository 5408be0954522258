using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Organization;
using Recognition.Web.Home;
using Recognition.Web.Shops;
using Recognition.Web.StaffNotices;
using Recognition.Web.Tests.Shops;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Web.Platform.Jobs;

namespace Recognition.Web.Tests.StaffNotices;

/// <summary>Staff are told that shops happen before they are shopped, and say that they have read it. docs/programme.md, 1.7.</summary>
public sealed class StaffNoticeTests
{
    private const int InShops = 15; // the cast without whoever left

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task No_round_is_scheduled_before_a_notice_is_published_and_sent(City city)
    {
        await Scene.Settle(city);
        await using (var db = city.Db())
        {
            db.RemoveRange(db.StaffNotices);
            await db.SaveChangesAsync(Cancel);
        }

        var round = await Scene.Previewed(city, Scene.Round((Cast.Water, 1)));
        Assert.Contains("no notice is published yet", await Refused(), StringComparison.Ordinal);
        var notice = await Publish(city);
        Assert.Contains("version 1 of the notice was not sent yet", await Refused(), StringComparison.Ordinal);
        await Send(city, notice);
        Assert.Contains("was not sent yet", await Refused(), StringComparison.Ordinal); // the letters are still being written
        await Drain(city);
        await city.As(Cast.Hr, (ScheduleRound u) => u.Run(round with { AsPlan = true }, Cancel));

        // A newer version holds the plan back too.
        notice = await Publish(city);
        Assert.Contains("version 2 of the notice was not sent yet", (await Assert.ThrowsAsync<RuleBroken>(SendPlan)).Message, StringComparison.Ordinal);
        await Send(city, notice);
        await Drain(city);
        await SendPlan();

        async Task SendPlan() => await city.As(Cast.Hr, async (SendRound u) => await u.Run(new() { Id = round.Id, Version = (await city.As(Cast.Hr, (PlanDesk r) => r.Read(round.Id, Cancel))).Round.Version }, Cancel));

        async Task<string> Refused() => (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (ScheduleRound u) => u.Run(round, Cancel)))).Message;
    }

    [Theory, BothDatabases]
    public async Task Everybody_in_a_department_in_shops_gets_one_letter_however_often_the_job_runs(City city)
    {
        var notice = await Sent(city);
        await city.AsPortal(Domain.Access.Permission.ManageShops, (WriteNoticeLetters w) => w.Run(new() { Id = notice }, Cancel));
        await using var db = city.Db();
        var letters = await db.OutgoingMails.Where(m => m.Subject.StartsWith("Please read")).ToListAsync(Cancel);
        Assert.Equal(InShops, letters.Count);
        Assert.Equal(InShops, letters.Select(m => m.To).Distinct().Count());
        Assert.Contains("never for a person", letters[0].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("**", letters[0].Body, StringComparison.Ordinal);
        Assert.DoesNotContain(await db.NoticeLetters.ToListAsync(Cancel), letter => letter.EmployeeId == Cast.Gone);
    }

    [Theory, BothDatabases]
    public async Task A_sending_that_is_killed_at_any_of_its_changes_ends_with_one_letter_each(City city)
    {
        await Many(city, 700);
        var notice = await Publish(city);
        await Send(city, notice);
        for (var kill = 1; kill <= 2; kill++)
        {
            using var killed = new CancellationTokenSource();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => city.AsPortal(Domain.Access.Permission.ManageShops, (WriteNoticeLetters w) => w.Run(new() { Id = notice }, killed.Token, (_, _) => killed.CancelAsync())));
            await using var between = city.Db();
            Assert.Equal(250 * kill, await between.NoticeLetters.CountAsync(Cancel));
            Assert.Null((await between.StaffNotices.SingleAsync(Cancel)).SentAt);
        }

        await Drain(city);
        await using var db = city.Db();
        Assert.Equal(700 + InShops, await db.OutgoingMails.Where(m => m.Subject.StartsWith("Please read")).Select(m => m.ReaderId).Distinct().CountAsync(Cancel));
        Assert.Equal(700 + InShops, await db.OutgoingMails.CountAsync(m => m.Subject.StartsWith("Please read"), Cancel));
        Assert.NotNull((await db.StaffNotices.SingleAsync(Cancel)).SentAt);
    }

    [Theory, BothDatabases]
    public async Task It_waits_at_home_until_it_is_acknowledged_and_once_is_enough(City city)
    {
        var notice = await Sent(city);
        Assert.Contains((await Home(city, Cast.WaterClerk)).Tasks, task => task.Address == "/notice");
        for (var i = 0; i < 2; i++) await city.As(Cast.WaterClerk, (AcknowledgeNotice u) => u.Run(new() { Id = notice }, Cancel));
        Assert.DoesNotContain((await Home(city, Cast.WaterClerk)).Tasks, task => task.Address == "/notice");
        Assert.NotNull((await city.As(Cast.WaterClerk, (NoticeToRead r) => r.Read(null, Cancel)))!.Acknowledged);
        var water = (await city.As(Cast.Hr, (NoticeOverview r) => r.Read(Cancel))).Departments.Single(line => line.Id == Cast.Water);
        Assert.Equal((1, 7, 7), (water.Acknowledged, water.Staff, water.Told));
        var open = await city.As(Cast.Hr, (NoticeStaff r) => r.Read(Cast.Water, null, Cancel));
        Assert.Equal(6, open.Count);
        Assert.DoesNotContain(open.Staff, line => line.Name == "Clara Nye");
    }

    [Theory, BothDatabases]
    public async Task A_new_version_is_confirmed_anew_and_the_old_one_no_more(City city)
    {
        var first = await Sent(city);
        await city.As(Cast.WaterClerk, (AcknowledgeNotice u) => u.Run(new() { Id = first }, Cancel));
        var second = await Publish(city, "Better words.");
        Assert.DoesNotContain((await Home(city, Cast.WaterClerk)).Tasks, task => task.Address == "/notice"); // nobody has it yet
        await Send(city, second);
        await Drain(city);
        Assert.Contains((await Home(city, Cast.WaterClerk)).Tasks, task => task.Address == "/notice");
        Assert.Equal("A newer version of the notice has come. Read that one, then confirm.", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (AcknowledgeNotice u) => u.Run(new() { Id = first }, Cancel)))).Message);
    }

    [Theory, BothDatabases]
    public async Task Who_comes_to_a_department_later_is_told_in_the_night(City city)
    {
        await Sent(city);
        await Many(city, 1);
        await ActivatorUtilities.CreateInstance<TellNewStaffJob>(city.Services).Run(Cancel);
        await ActivatorUtilities.CreateInstance<TellNewStaffJob>(city.Services).Run(Cancel);
        await using var db = city.Db();
        Assert.Equal(InShops + 1, await db.OutgoingMails.CountAsync(m => m.Subject.StartsWith("Please read"), Cancel));
    }

    [Theory, BothDatabases]
    public async Task Who_has_not_confirmed_is_reminded_once_a_day_and_nobody_else(City city)
    {
        var notice = await Sent(city);
        await city.As(Cast.WaterClerk, (AcknowledgeNotice u) => u.Run(new() { Id = notice }, Cancel));
        await Assert.ThrowsAsync<RuleBroken>(() => Remind(null)); // the notice itself came today
        city.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(6, (await city.As(Cast.Hr, (NoticeStaff r) => r.Read(Cast.Water, null, Cancel))).Remind);
        Assert.Equal(6, await Remind(Cast.Water));
        await Assert.ThrowsAsync<RuleBroken>(() => Remind(Cast.Water));
        Assert.Equal(InShops - 7, await Remind(null));
        await using (var db = city.Db())
        {
            var letters = await db.OutgoingMails.Where(m => m.Subject.StartsWith("Reminder")).ToListAsync(Cancel);
            Assert.Equal((InShops - 1, InShops - 1), (letters.Count, letters.Select(m => m.ReaderId).Distinct().Count()));
            Assert.DoesNotContain(letters, m => m.ReaderId == Cast.WaterClerk || m.ReaderId == Cast.Gone);
        }

        city.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(InShops - 1, (await city.As(Cast.Hr, (NoticeStaff r) => r.Read(null, null, Cancel))).Remind);
        Assert.Equal(InShops - 1, await Remind(null));
        await Assert.ThrowsAsync<Recognition.Web.Platform.Access.NotAllowed>(() => city.As(Cast.WaterDirector, (RemindStaff u) => u.Run(new() { Id = notice }, Cancel)));

        Task<int> Remind(Guid? department) => city.As(Cast.Hr, (RemindStaff u) => u.Run(new() { Id = notice, Department = department }, Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_large_city_is_reminded_by_the_thousand_and_who_has_no_address_is_told_by_people(City city)
    {
        await Many(city, RemindStaff.AtOnce);
        await Sent(city);
        await using (var db = city.Db())
        {
            db.Add(new Employee(Guid.NewGuid(), "9999", "Nobody's Mail", null, Cast.Water, new DateOnly(2020, 5, 1)));
            await db.SaveChangesAsync(Cancel);
        }

        await ActivatorUtilities.CreateInstance<TellNewStaffJob>(city.Services).Run(Cancel);
        city.Clock.Pass(TimeSpan.FromDays(1));
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains("The 15 others get theirs when you press again.", await site.As(Cast.Hr).GetStringAsync("/shops/notice/staff", Cancel), StringComparison.Ordinal);
        Assert.Equal(RemindStaff.AtOnce, await Remind());
        Assert.Equal(InShops, await Remind());
        await Assert.ThrowsAsync<RuleBroken>(Remind);

        async Task<int> Remind() => await city.As(Cast.Hr, async (RemindStaff u) => await u.Run(new() { Id = (await city.As(Cast.Hr, (NoticeStaff r) => r.Read(null, null, Cancel))).Notice }, Cancel));
    }

    private static Task<HomeTasks.Shown> Home(City city, Guid person) => city.As(person, (HomeTasks r) => r.Read(Cancel));

    private static async Task<Guid> Sent(City city)
    {
        var notice = await Publish(city);
        await Send(city, notice);
        await Drain(city);
        return notice;
    }

    private static async Task<Guid> Publish(City city, string text = "Results are reported for your department, **never for a person**.\n\n- Shops happen.\n- They are for service.")
    {
        var id = Guid.NewGuid();
        await city.As(Cast.Hr, (PublishNotice u) => u.Run(new() { Id = id, Title = "Shops happen here", Text = text }, Cancel));
        return id;
    }

    private static async Task Send(City city, Guid notice)
    {
        await using var db = city.Db();
        var version = (await db.StaffNotices.SingleAsync(n => n.Id == notice, Cancel)).Version;
        await city.As(Cast.Hr, (SendNotice u) => u.Run(new() { Id = notice, Version = version }, Cancel));
    }

    private static Task<int> Drain(City city) => city.Services.GetRequiredService<DrainRequestedJobs>().Run(Cancel);

    private static async Task Many(City city, int more)
    {
        await using var db = city.Db();
        for (var i = 0; i < more; i++) db.Add(new Employee(Guid.NewGuid(), $"7{i:0000}", $"Further Clerk {i}", $"7{i:0000}@city.example", Cast.Fire, new DateOnly(2020, 1, 1)));
        await db.SaveChangesAsync(Cancel);
    }
}
