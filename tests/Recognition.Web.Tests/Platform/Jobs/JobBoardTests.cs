using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Domain;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Jobs;
using Recognition.Web.Tests.Platform.Mail;

namespace Recognition.Web.Tests.Platform.Jobs;

public sealed class JobBoardTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_desk_shows_the_schedule_and_how_much_mail_does_not_get_through(City city)
    {
        await city.Services.GetRequiredService<LaySchedule>().Lay(Cancel);
        await Refuse(city);
        var shown = await city.As(Cast.Hr, (JobBoard board) => board.Read(Cancel));
        Assert.Equal(Schedule.Lines.Count, shown.Lines.Count);
        Assert.All(shown.Lines, line => Assert.NotNull(line.Next));
        Assert.Equal(["Old mail", "Old personnel files", "Old forms", "Old audit values", "Old shop records", "Times of the jobs"], shown.Lines.Where(line => line.Housekeeping).Select(line => line.Title));
        Assert.Equal((0, 1), (shown.Backlog, shown.Undelivered));
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

    private static async Task Refuse(City city)
    {
        await city.Write("ann@city.example");
        await using var db = city.Db();
        await db.OutgoingMails.ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, (DateTime?)null).SetProperty(m => m.Problem, "550 unknown").SetProperty(m => m.Tries, 3), Cancel);
    }
}
