using Quartz;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Jobs;

namespace Recognition.Web.Pacesetter;

/// <summary>Opens the votes whose time has come and counts those that have closed.</summary>
internal sealed partial class CloseContestsJob(JobTurn turn, ILogger<CloseContestsJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var reason in await turn.Take("Close contests", (KeepContestsOnTime u) => u.Run(cancellationToken), Permission.ManageAward)) Waits(reason);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A contest waits. {Reason}")]
    private partial void Waits(string reason);
}
