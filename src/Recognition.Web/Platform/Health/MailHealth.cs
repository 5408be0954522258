using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Recognition.Database;

namespace Recognition.Web.Platform.Health;

/// <summary>No message has waited for more than an hour past its time. Pages work without mail, so a backlog degrades the portal and does not stop it.</summary>
internal sealed class MailHealth(IDbContextFactory<RecognitionDb> databases, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var hourAgo = clock.GetUtcNow().UtcDateTime.AddHours(-1);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.OutgoingMails.AnyAsync(mail => mail.SentAt == null && mail.DueAt != null && mail.At < hourAgo, cancellationToken)
            ? HealthCheckResult.Degraded("Mail waits for more than an hour.")
            : HealthCheckResult.Healthy();
    }
}
