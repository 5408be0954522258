using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace Recognition.Web.Platform.Health;

/// <summary>The scheduler of this node runs.</summary>
internal sealed class JobsHealth(ISchedulerFactory schedulers) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        return scheduler.Status == SchedulerStatus.Running ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The scheduler does not run.");
    }
}
