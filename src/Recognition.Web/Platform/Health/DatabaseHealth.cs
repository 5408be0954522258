using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Recognition.Database;

namespace Recognition.Web.Platform.Health;

/// <summary>The database answers, and its tables are those of this version.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<RecognitionDb> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            ? HealthCheckResult.Unhealthy("Migrations are missing.")
            : HealthCheckResult.Healthy();
    }
}
