using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Quartz;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Jobs;

namespace Recognition.Web.StaffNotices;

/// <summary>Sends the notice that somebody asked to send, and says how far it is.</summary>
internal sealed class SendingNotice(JobTurn turn) : IRequestedJob
{
    public string Kind => SendNotice.Kind;

    public async Task Run(string argument, JobProgress progress, CancellationToken cancel)
    {
        var input = JsonSerializer.Deserialize<WriteNoticeLetters.Input>(argument)!;
        var written = await turn.Take("Send the notice to staff", (WriteNoticeLetters w) => w.Run(input, cancel,
            (done, of) => progress.Report(done, of, $"{done} of {of} letters are written.", cancel)), Permission.ManageShops);
        await progress.Report(written, written, $"{written} letters are written.", cancel);
    }
}

/// <summary>Every night: who has come to a department in shops since gets the notice that was sent.</summary>
internal sealed class TellNewStaffJob(JobTurn turn, IDbContextFactory<RecognitionDb> databases) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await Run(cancellationToken);

    public async Task Run(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.StaffNotices.Sent().Select(n => (Guid?)n.Id).SingleOrDefaultAsync(cancel) is not { } notice) return;
        await turn.Take("Tell new staff", (WriteNoticeLetters w) => w.Run(new() { Id = notice }, cancel), Permission.ManageShops);
    }
}
