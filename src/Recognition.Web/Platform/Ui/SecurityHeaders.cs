using System.Security.Cryptography;
using Microsoft.AspNetCore.CookiePolicy;

namespace Recognition.Web.Platform.Ui;

internal static class SecurityHeaders
{
    private const string NonceKey = "nonce";

    /// <summary>The nonce that a script of this answer must carry.</summary>
    public static string Nonce(this HttpContext http)
    {
        if (http.Items[NonceKey] is string known) return known;
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        http.Items[NonceKey] = nonce;
        return nonce;
    }

    /// <summary>
    /// Scripts by nonce alone, and what they load in turn. Radzen writes style attributes on its elements, so desks, and they alone,
    /// allow those; style elements stay forbidden. Every cookie is hidden from scripts, and goes over https alone where it came over it.
    /// </summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        app.UseCookiePolicy(new CookiePolicyOptions { HttpOnly = HttpOnlyPolicy.Always, Secure = CookieSecurePolicy.SameAsRequest });
        app.Use(AddHeaders);
    }

    private static Task AddHeaders(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        var styles = http.IsDesk() ? "'self'; style-src-attr 'unsafe-inline'" : "'self'";
        headers.ContentSecurityPolicy = $"default-src 'self'; script-src 'nonce-{http.Nonce()}' 'strict-dynamic'; style-src {styles}; img-src 'self' data:; "
            + "worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Nothing personal stays behind on a shared computer: who lets an answer be kept says so, as style sheets and scripts do.
        http.Response.OnStarting(() =>
        {
            if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(http);
    }
}
