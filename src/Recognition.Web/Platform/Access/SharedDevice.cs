using System.Security.Claims;

namespace Recognition.Web.Platform.Access;

/// <summary>A phone may be shared. What the portal keeps on it is one person's, and goes when that person signs out or another signs in.</summary>
internal static class SharedDevice
{
    private const string Cookie = "device-of";

    public static void Wipe(HttpContext http) => http.Response.Headers["Clear-Site-Data"] = "\"storage\"";

    /// <summary>Whoever signs in again after a session has ended finds what was typed; anybody else finds nothing.</summary>
    public static void SignIn(HttpContext http, ClaimsPrincipal person)
    {
        var (before, now) = (http.Request.Cookies[Cookie], person.FindFirstValue(Caller.EmployeeClaim));
        if (now is null || before == now) return;
        if (before is not null) Wipe(http);
        http.Response.Cookies.Append(Cookie, now, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365) });
    }
}
