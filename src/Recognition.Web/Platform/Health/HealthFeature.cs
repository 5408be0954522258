using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Recognition.Web.Platform.Access;

namespace Recognition.Web.Platform.Health;

internal static class HealthFeature
{
    public static void AddHealth(this WebApplicationBuilder builder)
    {
        var checks = builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<MailHealth>("mail");
        if (builder.Configuration.GetValue("Jobs:Run", true)) checks.AddCheck<JobsHealth>("jobs");
    }

    /// <summary>/health/live: the process answers. /health/ready: it can work. For the city's monitoring and for load balancers.</summary>
    public static void MapHealth(this WebApplication app)
    {
        var open = new OpenAttribute("Monitoring signs in nowhere; the answer holds the names of three parts and whether they work, no more.");
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write }).WithMetadata(open);
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = Write }).WithMetadata(open);
    }

    private static Task Write(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            status = report.Status.ToString(),
            parts = report.Entries.ToDictionary(part => part.Key, part => part.Value.Status.ToString()),
        }));
    }
}
