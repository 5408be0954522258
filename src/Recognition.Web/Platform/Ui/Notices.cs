using Microsoft.AspNetCore.Components;

namespace Recognition.Web.Platform.Ui;

/// <summary>After a form was posted: leads to the next page, which says once what was done.</summary>
public sealed class Notices(IHttpContextAccessor http, NavigationManager navigation)
{
    private const string Cookie = "notice";

    // Browsers drop a longer cookie, and proxies a longer header.
    private const int Longest = 500;

    /// <param name="address">A page of the portal.</param>
    /// <param name="sentence">What was done, and what comes next; it must not hold what others may not see: it travels in a cookie.</param>
    public void Redirect(string address, string sentence)
    {
        http.HttpContext!.Response.Cookies.Append(Cookie, Uri.EscapeDataString(sentence.Length > Longest ? sentence[..Longest] : sentence), new CookieOptions { SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromMinutes(1) });
        navigation.NavigateTo(address);
    }

    /// <summary>The sentence left by the page before; gone once read.</summary>
    public string? Take()
    {
        var context = http.HttpContext!;
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.Cookies[Cookie] is not { } sentence) return null;
        context.Response.Cookies.Delete(Cookie);
        return Uri.UnescapeDataString(sentence);
    }
}
