using System.Threading.RateLimiting;
using Recognition.Web.Platform.Access;

namespace Recognition.Web.Platform.Ui;

/// <summary>How much the portal takes: of one request, and of posts by people who are not signed in.</summary>
internal static class Limits
{
    // The largest is a personnel file of 10,000 rows; a page that takes less says so itself.
    private const long RequestBytes = 10 * 1024 * 1024;

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBytes;
        });
        var posts = builder.Configuration.GetValue("Limits:OpenPostsPerMinute", 30);
        var demo = builder.IsDemo(); // all its people share one address
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                demo || !HttpMethods.IsPost(http.Request.Method) || http.User.Identity?.IsAuthenticated == true
                    ? RateLimitPartition.GetNoLimiter("others")
                    : RateLimitPartition.GetFixedWindowLimiter($"post from {http.Connection.RemoteIpAddress}", _ => new FixedWindowRateLimiterOptions { PermitLimit = posts, Window = TimeSpan.FromMinutes(1) }));
        });
    }
}
