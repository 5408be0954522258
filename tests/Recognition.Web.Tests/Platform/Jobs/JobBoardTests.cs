using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Domain;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Jobs;
using Recognition.Web.Tests.Platform.Mail;

namespace Recognition.Web.Tests.Platform.Jobs;

public sealed class JobBoardTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_desk_shows_the_schedule_and_mail_that_does_not_get_through_without_its_address(City city)
    {
        await city.Services.GetRequiredService<LaySchedule>().Lay(Cancel);
        await Refuse(city);
        var shown = await city.As(Cast.Hr, (JobBoard board) => board.Read(Cancel));
        Assert.Equal(Schedule.Lines.Count, shown.Lines.Count);
        Assert.All(shown.Lines, line => Assert.NotNull(line.Next));
        Assert.Equal(["Old mail", "Old audit values", "Times of the jobs"], shown.Lines.Where(line => line.Housekeeping).Select(line => line.Title));
        Assert.Equal(("a…@city.example", 1), (Assert.Single(shown.Mail).To, shown.Undelivered));
    }

    [Theory, BothDatabases]
    public async Task Run_now_asks_for_the_job_and_stands_in_the_audit_trail(City city)
    {
        await city.As(Cast.Hr, (RunJobNow run) => run.Run(new() { Name = nameof(LayScheduleJob) }, Cancel));
        await using var db = city.Db();
        Assert.Equal("\"LayScheduleJob\"", (await db.RequestedJobs.SingleAsync(Cancel)).Argument);
        Assert.Contains("LayScheduleJob", (await db.AuditValues.SingleAsync(v => v.Subject == "Job", Cancel)).Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (RunJobNow run) => run.Run(new() { Name = "Nonsense" }, Cancel)));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.WaterClerk, (RunJobNow run) => run.Run(new() { Name = nameof(LayScheduleJob) }, Cancel)));
    }

    [Theory, BothDatabases]
    public async Task A_message_given_up_goes_out_after_Try_again_and_the_second_of_two_presses_is_told_so(City city)
    {
        var id = await Refuse(city);
        var version = (await city.Mail(id)).Version;
        await city.As(Cast.Hr, (TryAgain again) => again.Run(new() { Id = id, Version = version }, Cancel));
        await Assert.ThrowsAsync<GoneStale>(() => city.As(Cast.Hr, (TryAgain again) => again.Run(new() { Id = id, Version = version }, Cancel)));
        Assert.Equal((city.Clock.Now, 0), ((await city.Mail(id)).DueAt!.Value, (await city.Mail(id)).Tries));
    }

    private static async Task<Guid> Refuse(City city)
    {
        var id = await city.Write("ann@city.example");
        await using var db = city.Db();
        await db.OutgoingMails.ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, (DateTime?)null).SetProperty(m => m.Problem, "550 unknown").SetProperty(m => m.Tries, 3), Cancel);
        return id;
    }
}
