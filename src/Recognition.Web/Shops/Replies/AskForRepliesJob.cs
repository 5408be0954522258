using Quartz;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Jobs;

namespace Recognition.Web.Shops;

/// <summary>Asks departments for their replies when the window of a round is over.</summary>
internal sealed class AskForRepliesJob(JobTurn turn) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await turn.Take("Ask for replies", (AskForReplies u) => u.Run(cancellationToken), Permission.ManageShops);
}
