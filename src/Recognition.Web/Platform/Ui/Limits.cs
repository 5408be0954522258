using System.Globalization;
using System.Threading.RateLimiting;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Commands;

namespace Recognition.Web.Platform.Ui;

/// <summary>How much the portal takes: of one request, and of posts by people who are not signed in.</summary>
internal static class Limits
{
    // The largest is a personnel file of 20,000 rows; a page that takes less says so itself.
    private const long RequestBytes = 10 * 1024 * 1024;

    /// <exception cref="SettingWrong">The settings allow no post at all, or no number of them.</exception>
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBytes;
        });
        var posts = OpenPosts(builder.Configuration["Limits:OpenPostsPerMinute"]);
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

    private static int OpenPosts(string? perMinute) =>
        string.IsNullOrWhiteSpace(perMinute) ? 30
        : int.TryParse(perMinute, NumberStyles.None, CultureInfo.InvariantCulture, out var posts) && posts > 0 ? posts
        : throw new SettingWrong($"Limits:OpenPostsPerMinute is “{perMinute}”: give a whole number from 1.");
}
