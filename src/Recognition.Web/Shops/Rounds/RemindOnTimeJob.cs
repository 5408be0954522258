using Quartz;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Jobs;

namespace Recognition.Web.Shops;

/// <summary>Reminds shoppers as their shops fall due.</summary>
internal sealed class RemindOnTimeJob(JobTurn turn) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await turn.Take("Remind shoppers", (RemindOnTime u) => u.Run(cancellationToken), Permission.ManageShops);
}
